/**
 * The corpus of the trophy and the suitcase (a Winograd schema: Levesque, Davis & Morgenstern 2012). Who is "it"? What
 * does not fit is meant by "too big", what it does not fit into by "too small". Nouns may stand in either role and in
 * either order, so only the grammar and the adjective can tell.
 */
import { Tensor, type Random } from "../../compute/index.ts";

export const NOUNS = ["trophy", "suitcase", "violin", "crate", "lamp", "drawer", "statue", "basket"] as const;
/** BIG[i] and SMALL[i] are opposites. */
export const BIG = ["big", "large", "wide"] as const;
export const SMALL = ["small", "little", "narrow"] as const;
const OTHERS = ["the", "doesn't", "fit", "in", "because", "it", "is", "too"] as const;

/** Every word, at the place of its number. The nouns come first: a noun's number is also its answer. */
export const VOCABULARY: readonly string[] = [...NOUNS, ...BIG, ...SMALL, ...OTHERS];

/** All sentences are equally long, and "it" and the adjective always stand in the same place. */
export const WORDS = 12;
export const IT = 8;
export const ADJECTIVE = 11;

export interface Sentence {
  words: string[];
  /** Where what does not fit stands, and where that into which it does not fit. */
  thing: number;
  container: number;
  big: boolean;
  /** The place of the noun that "it" means: the thing where it is too big, the container where it is too small. */
  meant: number;
}

export interface SentenceParts {
  thing: string;
  container: string;
  adjective: string;
  /** "the trophy doesn't fit in the suitcase", or "in the suitcase the trophy doesn't fit". */
  order: "thing first" | "container first";
}

export const ORDERS: readonly SentenceParts["order"][] = ["thing first", "container first"];

export function sentenceOf({ thing, container, adjective, order }: SentenceParts): Sentence {
  const start = order === "thing first" ? `the ${thing} doesn't fit in the ${container}` : `in the ${container} the ${thing} doesn't fit`;
  const words = `${start} because it is too ${adjective}`.split(" ");
  const [thingAt, containerAt] = [words.indexOf(thing), words.indexOf(container)];
  const big = (BIG as readonly string[]).includes(adjective);
  return { words, thing: thingAt, container: containerAt, big, meant: big ? thingAt : containerAt };
}

/** Every sentence of the corpus, 672 of them; each "big" one is followed by the same sentence with the opposite. */
export function everySentence(): Sentence[] {
  const pairs = NOUNS.flatMap((thing) => NOUNS.filter((noun) => noun !== thing).map((container) => ({ thing, container })));
  return pairs.flatMap((pair) => ORDERS.flatMap((order) => BIG.flatMap((big, i) => (
    [big, SMALL[i]!].map((adjective) => sentenceOf({ ...pair, adjective, order }))
  ))));
}

export function drawSentence(random: Random): Sentence {
  const [thing, container] = random.permutation(NOUNS.length).map((noun) => NOUNS[noun]!) as [string, string];
  return sentenceOf({ thing, container, adjective: random.choice([...BIG, ...SMALL]), order: random.choice(ORDERS) });
}

export interface Batch {
  sentences: readonly Sentence[];
  tokens: Tensor; // [batch, WORDS], numbers of words
  answers: Tensor; // [batch], the number of the noun that is meant
}

export function encode(sentences: readonly Sentence[]): Batch {
  const numbers = sentences.map(({ words }) => words.map((word) => VOCABULARY.indexOf(word)));
  return {
    sentences,
    tokens: new Tensor(Float32Array.from(numbers.flat()), [sentences.length, WORDS]),
    answers: new Tensor(Float32Array.from(sentences.map(({ meant }, b) => numbers[b]![meant]!)), [sentences.length]),
  };
}

export function drawBatch(random: Random, size: number): Batch {
  return encode(Array.from({ length: size }, () => drawSentence(random)));
}
