// The module's own working space, behind its constants; fresh memory is zero. What is behind it is the caller's.

/** How much of k gemm packs at once: so much that the panels stay in the first cache. */
export const longestPanel: i32 = 256;
/** Two packed panels: so many rows of eight each. */
export const panels: usize = (__heap_base + 15) & ~15;
/** A tile whose columns are not all wanted: four rows of eight. */
export const edge: usize = panels + 2 * 256 * 32;
/** Sixteen zeros, never written. */
export const zeros: usize = edge + 4 * 32;
/** A short row four times over, up to 256 numbers. */
export const repeated: usize = zeros + 64;

/** What expRow knows of 256 numbers between its two loops. */
export const blockRests: usize = repeated + 256 * 4;
export const blockScales: usize = blockRests + 256 * 4;

export function firstFree(): usize {
  return blockScales + 256 * 4;
}
