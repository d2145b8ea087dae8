/** A reader's own sentence, cut into words. */
const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/**
 * The words of a text, without punctuation: "doesn't" is one. Where there are spaces they cut, and nothing else; Chinese
 * without spaces is cut by the browser's dictionary.
 */
export function wordsIn(text: string): string[] {
  const pieces = text.trim().split(/\s+/);
  if (pieces.length === 1) return wordsOf(text);
  return pieces.map((piece) => piece.replace(/^\P{L}+|[^\p{L}\p{N}]+$/gu, "")).filter((piece) => piece !== "");
}

function wordsOf(text: string): string[] {
  return [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

/** Throws where there are fewer than `min` or more than `max` words. */
export function wordsWithin(text: string, { label, min, max }: { label: string; min: number; max: number }): string[] {
  const words = wordsIn(text);
  if (words.length >= min && words.length <= max) return words;
  const many = words.length === 1 ? "1 word" : `${words.length} words`;
  const change = words.length < min ? "write some more" : "take some away";
  throw new RangeError(`sentenceField "${label}": expected ${min} to ${max} words, got ${many}; ${change}.`);
}
