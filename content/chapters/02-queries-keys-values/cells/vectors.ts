import { printedVectors } from "experiments";
import { select, table } from "notebook";

// The words of the sentence, and what the second document calls the dimensions of Q, K and V.
export const tokens = ["The", "cat", "sits", "on", "the", "mat"];

export const dimensions = {
  Q: ["grammatical role", "relation of meaning", "context"],
  K: ["part of speech", "grammatical function", "class of meaning"],
  V: ["concrete traits", "abstract notions", "relations"],
};

const list = select("list", ["Q: the queries", "K: the keys", "V: the values"]);
const kind = list[0] as "Q" | "K" | "V";

// What the document writes beside each vector.
const says = {
  Q: [
    "what shall I determine?",
    "as a subject: which action?",
    "which subject and object?",
    "which object do I connect to?",
    "which noun do I determine?",
    "as an object: which context?",
  ],
  K: [
    "I am a determiner",
    "I am a noun, a subject",
    "I am a verb, a predicate",
    "I am a preposition",
    "I am a determiner",
    "I am a noun, an object",
  ],
  V: [
    "definite, specific",
    "animal, pet, four legs",
    "sitting, at rest, place",
    "on top of, touching, support",
    "definite, specific",
    "mat, flat, thing",
  ],
};

table(
  ["word", ...dimensions[kind].map((name, i) => `${i}: ${name}`), "the document’s comment"],
  tokens.map((word, i) => [word, ...printedVectors[kind].vectors[i]!, says[kind][i]!]),
  { digits: 1 },
);
