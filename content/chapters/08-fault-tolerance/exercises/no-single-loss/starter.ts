/** How many heads serve the two relations. At most 12. */
export const heads: number = 4;

/** How often each head is left out in training: 0 is never. */
export const headDropout: number = 0;
