export interface Bill { parameters: number; matchRank: number; writtenRank: number; rows: number }

export function bill(dModel: number, heads: number): Bill {
  const dHead = dModel / heads;
  return {
    parameters: 4 * dModel * dModel,
    matchRank: dHead,
    writtenRank: dModel,
    rows: heads,
  };
}
