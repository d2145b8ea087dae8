import { alignmentAccuracy, mean } from "compute";
import { translate } from "experiments";
import { alignment, result, select, text } from "notebook";
import { model } from "./train.ts";

const sentences = [
  "I love natural language processing",
  "we study modern music theory at school today",
];
const sentence = select("sentence", sentences);
const produced = select("a row is", ["the word it produces", "the word it reads"]);

const { english, chinese, gold, weights } = translate(model!, sentence);
const rows = mean(weights, { axis: 0 }); // [T, S]

// Row t is computed while the decoder reads word t - 1. The first row reads a start sign.
const reading = produced === "the word it reads";
const names = reading ? ["start", ...chinese.slice(0, -1)] : chinese;
const sources = reading ? [[], ...gold.slice(0, -1)] : gold; // [] : no source to judge by

alignment(rows, {
  rows: names.map((name, t) => `${t + 1} ${name}`),
  columns: english,
  gold: sources.flatMap((source, row) => (Array.isArray(source) ? [] : [[row, source] as const])),
  domain: [0, 1],
  digits: 2,
});
const aligned = alignmentAccuracy(rows, sources);
result("aligned", aligned, { label: "alignment, read like this", digits: 2 });
text("The numbers in the map are the same in both readings. Only the names of the rows changed.");
