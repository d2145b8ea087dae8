export const missing: number[] = [4, 5];
export const word: string = "发展";
export const share: number = 0.25;
