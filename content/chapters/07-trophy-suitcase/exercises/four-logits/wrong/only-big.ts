export const logits = { trophy: 10, small: 0, suitcase: 10, big: 20 };
