export const logits = { trophy: 2, small: 20, suitcase: 2, big: 20 };
