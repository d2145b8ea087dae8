export const missing: number[] = [3, 4];
export const word: string = "迅速";
export const share: number = 0.25;
