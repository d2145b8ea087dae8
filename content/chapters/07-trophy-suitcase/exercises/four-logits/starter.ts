/** Scores of the words that a head cares for. */
export const logits = {
  trophy: 5, // head 1
  small: 0, // head 1
  suitcase: 5, // head 2
  big: 0, // head 2
};
