/** As layer-head, counted from 1. */
export const head: string = "?";

/** The share of verbs that come out wrong without it. */
export const lost: number = 0;
