// The row of “the” in the printed matrix: The, cat, sits, on, the, mat.
// Give another one with the same output.
export const row: number[] = [0.1, 0.05, 0.05, 0.2, 0.4, 0.2];
