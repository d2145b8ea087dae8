// The module's own working space, behind its constants; fresh memory is zero. What is behind it is the caller's.

/** How much of k gemm packs at once: so much that a panel of b stays in the first cache. */
export const longestPanel: i32 = 256;
/** Rows of a that run against the same panel: so many that they stay in the second cache. */
export const rowsTogether: i32 = 128;
/** The same where rows of a are packed too: then both panels share that cache. */
export const longestTurned: i32 = 128;
/** A packed panel of b [256, 16]. */
export const panels: usize = (__heap_base + 15) & ~15;
/** Packed rows of a [128, 128]. */
export const rowPanels: usize = panels + 16 * 256 * 4;
/** A tile whose columns are not all wanted: four rows of eight. */
export const edge: usize = rowPanels + 128 * 128 * 4;
/** Sixteen zeros, never written. */
export const zeros: usize = edge + 4 * 32;
/** A short row four times over, up to 256 numbers. */
export const repeated: usize = zeros + 64;

/** What expRow knows of 256 numbers between its two loops, and of the row. */
export const blockRests: usize = repeated + 256 * 4;
export const blockScales: usize = blockRests + 256 * 4;
export const blockShift: usize = blockScales + 256 * 4;
export const blockSum: usize = blockShift + 16;
/** A vector for each row of a block of attention. */
export const rowShifts: usize = blockSum + 16;
export const rowSums: usize = rowShifts + 16 * 16;

export function firstFree(): usize {
  return rowSums + 16 * 16;
}
