export interface Bill { parameters: number; matchRank: number; writtenRank: number; rows: number }

/** 宽度为 dModel、有 heads 个头的一层，家底有多少。 */
export function bill(dModel: number, heads: number): Bill {
  return { parameters: dModel, matchRank: dModel, writtenRank: dModel, rows: heads }; // 四个数都是随手填的
}
