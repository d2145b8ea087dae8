import { askTrophy, trainTrophyModel } from "experiments";
import { bars, heatmap, slider, switches, table } from "notebook";

const seed = slider("seed", { min: 1, max: 30, step: 1, value: 13 });
const model = trainTrophyModel({ seed }); // two layers of one head

// Looks of the first layer that can be cut. ADJ is the adjective.
const looks = ["it", "nouns", "adjective", "others"] as const;
const names = ["“it” at ADJ", "nouns at ADJ", "ADJ at nouns", "others at ADJ"];
const state = switches("looks of layer 1", { rows: names, options: ["open", "cut"] });
const cuts = looks.filter((_, i) => state[i] === "cut");

const orders = ["thing first", "container first"] as const;
const sentences = orders.flatMap((order) =>
  ["big", "small"].map((adjective) => {
    const parts = { thing: "trophy", container: "suitcase", adjective, order };
    return { answer: askTrophy(model, parts, cuts), uncut: askTrophy(model, parts) };
  }),
);
table(
  ["sentence", "“it” is taken for", "share", "right?"],
  sentences.map(({ answer: { words, meant, nouns } }) => {
    const first = nouns.toSorted((a, b) => b.share - a.share)[0]!;
    const right = first.noun === words[meant] ? "yes" : "no";
    return [words.join(" "), first.noun, first.share, right];
  }),
  { digits: 2 },
);

// How bright each kind of look is at most in layer 1, before any cut.
const [it, end] = [8, 11]; // the places of "it" and of the adjective
const brightest = looks.map((look) => {
  const weights = sentences.flatMap(({ uncut: { weights, words, thing, container } }) => {
    const map = weights[0]![0]!; // [T, T]
    const nouns = [thing, container];
    if (look === "it") return [map[it]![end]!];
    if (look === "nouns") return nouns.map((noun) => map[noun]![end]!);
    if (look === "adjective") return nouns.map((noun) => map[end]![noun]!);
    const others = words.map((_, place) => place);
    const busy = [it, end, ...nouns];
    return others.filter((place) => !busy.includes(place)).map((place) => map[place]![end]!);
  });
  return Math.max(...weights);
});
bars(
  brightest.map((value, i) => ({ label: names[i]!, value })),
  { value: "the brightest weight of each kind, nothing cut", domain: [0, 1], digits: 2 },
);
const { words, weights } = sentences[0]!.answer;
heatmap(weights[0]![0]!, {
  rows: words,
  columns: words,
  rowAxis: "looks",
  columnAxis: "at",
  domain: [0, 1],
  title: "Layer 1, with what is cut",
});
