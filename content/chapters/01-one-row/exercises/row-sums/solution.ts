/** All 31 rows are sound: in hundredths, each sums to exactly 100. */
export const verdict: string = "none";
