export const missing: number[] = [1, 2, 3];
export const word: string = "技术";
export const share: number = 0.75;
