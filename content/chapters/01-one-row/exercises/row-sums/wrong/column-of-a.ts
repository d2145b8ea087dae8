export const verdict: string = "A";
