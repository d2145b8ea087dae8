/** The word be looks at its subject, and the answer is right. */
export const looking: string = "dog near river be";

/** The word be hardly looks at its subject, and the answer is right all the same. */
export const notLooking: string = "dog near river be";
