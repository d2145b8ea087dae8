/** 每个头在意的词，各得几分。 */
export const logits = {
  trophy: 5, // 头 1
  small: 0, // 头 1
  suitcase: 5, // 头 2
  big: 0, // 头 2
};
