export interface Bill { parameters: number; matchRank: number; writtenRank: number; rows: number }

export function bill(dModel: number, heads: number): Bill {
  const dHead = Math.floor(dModel / heads);
  return {
    parameters: 4 * dModel * heads * dHead * heads,
    matchRank: dHead,
    writtenRank: heads * dHead,
    rows: heads,
  };
}
