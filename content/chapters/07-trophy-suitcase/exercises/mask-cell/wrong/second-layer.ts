export const hole: number[] = [8, 11];

export const firstWord: number = 11;

export const layers: number = 2;
