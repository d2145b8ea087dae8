/** The cell of the mask: [the word that looks, the word that is looked at], places from 0. */
export const hole: number[] = [0, 0]; // [2]

/** The place of the earliest word at which a causal model can answer. */
export const firstWord: number = 0;

/** How many causal layers until "it" can have heard of "big"; 0 if no number will do. */
export const layers: number = 1;
