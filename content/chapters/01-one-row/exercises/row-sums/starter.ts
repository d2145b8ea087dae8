// "none", or a row: a letter from A to G and a number, such as "G2".
export const verdict: string = "?";
