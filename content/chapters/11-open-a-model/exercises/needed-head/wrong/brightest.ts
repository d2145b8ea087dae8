export const head: string = "2-4";

export const lost: number = 0.92;
