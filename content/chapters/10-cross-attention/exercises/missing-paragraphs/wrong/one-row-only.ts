export const missing: number[] = [4, 5];
export const word: string = "迅速";
export const share: number = 0.6;
