export const hole: number[] = [11, 8];

export const firstWord: number = 11;

export const layers: number = 0;
