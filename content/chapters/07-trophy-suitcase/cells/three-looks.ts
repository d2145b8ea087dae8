import { trophyExample } from "experiments";
import { heatmap } from "notebook";

const words = trophyExample.sentence.replace(".", "").split(" ");

// The table of the document as rows of attention: each head puts everything on one word.
const rows = trophyExample.looksAt.map((word) => words.map((other) => (other === word ? 1 : 0)));
heatmap(rows, {
  rows: rows.map((_, head) => `head ${head + 1}`),
  columns: words,
  headColours: true,
  digits: 0,
  domain: [0, 1],
  title: "From “it”, as in the document",
}); // [heads, words]
