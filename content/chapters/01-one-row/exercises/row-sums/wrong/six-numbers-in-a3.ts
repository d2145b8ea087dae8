export const verdict: string = "A3";
