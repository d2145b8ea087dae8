export const head: string = "0-3";

export const lost: number = 0.14;
