/** The paragraphs that the map uses and the text does not quote. */
export const missing: number[] = [1];

/** The word of the summary whose comment names only such paragraphs. */
export const word: string = "AI";

/** Their share of all the weight in the map, between 0 and 1. */
export const share: number = 0;
