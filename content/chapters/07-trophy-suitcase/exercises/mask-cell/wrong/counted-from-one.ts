export const hole: number[] = [9, 12];

export const firstWord: number = 12;

export const layers: number = 0;
