export const logits = { trophy: 10, small: -20, suitcase: 10, big: -20 };
