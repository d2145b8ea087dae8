/** Nouns with their number, which the verbs of two of the languages have to find. */
const SINGULAR = [
  "key", "cabinet", "dog", "cat", "boy", "girl", "lamp", "car", "tree", "bird", "horse", "farmer", "ship", "window",
  "book", "river",
];

export const nouns: readonly string[] = SINGULAR.flatMap((noun) => [noun, `${noun}s`]);

export const nounNumbers = ["singular", "plural"] as const;

/** 0 singular, 1 plural: an index into `nounNumbers`. */
export function numberOf(noun: string): number {
  return SINGULAR.includes(noun) ? 0 : 1;
}
