export const missing: number[] = [4, 5];

export const word: string = "迅速";

/** Columns 4 and 5 hold 0.5 each, of 4. */
export const share: number = 1 / 4;
