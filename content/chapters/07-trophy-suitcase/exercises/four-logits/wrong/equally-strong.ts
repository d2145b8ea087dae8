export const logits = { trophy: 10, small: 10, suitcase: 10, big: 10 };
