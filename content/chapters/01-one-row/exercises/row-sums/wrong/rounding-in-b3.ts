export const verdict: string = "B3";
