/** be 看着它的主语，答案正确。 */
export const looking: string = "dog near river be";

/** be 几乎不看它的主语，答案照样正确。 */
export const notLooking: string = "dog near river be";
