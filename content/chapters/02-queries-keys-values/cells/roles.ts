import { attention, random } from "compute";
import { bars, heatmap, select, sentenceField, slider, text } from "notebook";

const sentence = "Although the weather is bad we are still going out";
const words = sentenceField("your sentence", { value: sentence, min: 2, max: 11 });
const number = slider("word number", { min: 1, max: 11, step: 1, value: 3 });
const wishes = ["nothing new", "a new query", "a new key", "a new value"];
const alike = "all words the same key";
const change = select("change: give this word", [...wishes, alike], wishes[1]);

// Nothing is trained: a word gets its query, key and value by chance, always the same ones.
const dHead = 8;
const seedOf = (word: string) =>
  [...word].reduce((sum, c) => (31 * sum + c.codePointAt(0)!) % 99991, 7);
const draw = (word: string) => random(seedOf(word)).normals([3, dHead]).toArray<number[][]>();
const drawn = words.map(draw); // [T, 3, dHead]
const [Q, K, V] = [0, 1, 2].map((part) => drawn.map((vectors) => vectors[part]!)); // [T, dHead]

const chosen = Math.min(number, words.length) - 1;
const fresh = draw("some other word"); // [3, dHead]
const part = wishes.indexOf(change) - 1; // 0: query, 1: key, 2: value
const changed = [Q!, K!, V!].map((rows, which) =>
  rows.map((row, i) => {
    if (change === alike) return which === 1 ? fresh[1]! : row;
    return which === part && i === chosen ? fresh[which]! : row;
  }),
);

const before = attention(Q!, K!, V!); // weights [T, T], output [T, dHead]
const after = attention(changed[0]!, changed[1]!, changed[2]!);

// Outlined: every weight that the change moved.
const outline = words.flatMap((_, i) =>
  words.flatMap((_, j) =>
    Math.abs(after.weights.at(i, j) - before.weights.at(i, j)) > 1e-6 ? [[i, j] as const] : [],
  ),
);
text(change === wishes[0] || change === alike ? change : `${words[chosen]}: ${change}`);
const [rowAxis, columnAxis] = ["asks", "is asked"];
heatmap(after.weights, { rows: words, columns: words, outline, digits: 2, rowAxis, columnAxis });

const moved = words.map((_, i) =>
  Math.hypot(...after.output.toArray<number[][]>()[i]!.map((x, d) => x - before.output.at(i, d))),
);
bars(words.map((label, i) => ({ label: `${i + 1} ${label}`, value: moved[i]! })), {
  value: "how far the output of each word moved",
  digits: 2,
});
