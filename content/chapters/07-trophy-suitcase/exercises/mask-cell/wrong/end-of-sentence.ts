export const hole: number[] = [8, 11];

export const firstWord: number = 13;

export const layers: number = 0;
