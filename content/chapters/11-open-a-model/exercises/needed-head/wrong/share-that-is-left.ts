export const head: string = "1-4";

export const lost: number = 0.86;
