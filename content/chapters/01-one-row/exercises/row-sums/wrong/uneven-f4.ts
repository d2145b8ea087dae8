export const verdict: string = "F4";
