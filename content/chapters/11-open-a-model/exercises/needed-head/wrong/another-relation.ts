export const head: string = "2-2";

export const lost: number = 0.13;
