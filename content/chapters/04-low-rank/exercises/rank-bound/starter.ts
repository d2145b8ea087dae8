export interface Bill { parameters: number; matchRank: number; writtenRank: number; rows: number }

/** What a layer of `heads` heads and width `dModel` has to spend. */
export function bill(dModel: number, heads: number): Bill {
  return { parameters: dModel, matchRank: dModel, writtenRank: dModel, rows: heads }; // four guesses
}
