export const verdict: string = "B2";
