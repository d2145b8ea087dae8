export const verdict: string = "D4";
