// The module's own working space, behind its constants; fresh memory is zero. What is behind it is the caller's.

/** One packed panel: 256 rows of eight numbers. */
export const panel: usize = (__heap_base + 15) & ~15;
/** A tile whose columns are not all wanted: six rows of eight. */
export const edge: usize = panel + 256 * 32;
/** Eight zeros, never written. */
export const zeros: usize = edge + 6 * 32;
/** A short row four times over, up to 256 numbers. */
export const repeated: usize = zeros + 32;

export function firstFree(): usize {
  return repeated + 256 * 4;
}
