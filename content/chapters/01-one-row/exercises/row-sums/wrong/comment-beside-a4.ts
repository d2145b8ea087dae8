export const verdict: string = "A4";
