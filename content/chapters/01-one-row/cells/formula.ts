import { divide, matmul, softmax, transpose } from "compute";
import { mergeHeads, multiHeadAttention, splitHeads } from "compute";
import { multiHeadParameters, random } from "compute";
import { heads, matrix } from "notebook";
import { tokens } from "./sentence.ts";

const [dModel, headCount] = [8, 2];
const dHead = dModel / headCount;
// Six words and four matrices, all of them random: nothing is trained.
const x = random(1).normals([tokens.length, dModel]); // [T, dModel]
const W = multiHeadParameters(random(2), { dModel, heads: headCount });

// What each word asks, shows and carries, once per head.
const queries = splitHeads(matmul(x, W.query), headCount); // [heads, T, dHead]
const keys = splitHeads(matmul(x, W.key), headCount); // [heads, T, dHead]
const values = splitHeads(matmul(x, W.value), headCount); // [heads, T, dHead]

// The first document stops here: a table of shares, and nothing to share.
const logits = divide(matmul(queries, transpose(keys)), Math.sqrt(dHead));
const weights = softmax(logits); // [heads, T, T]
weights.shape; //=> [2, 6, 6]

// With V, each head mixes what the words carry.
const headOutputs = matmul(weights, values); // [heads, T, dHead]
headOutputs.shape; //=> [2, 6, 4]

// The heads stand side by side; then W_O mixes their numbers.
const sideBySide = mergeHeads(headOutputs); // [T, heads * dHead]
const output = matmul(sideBySide, W.output); // [T, dModel]
output.shape; //=> [6, 8]

// The library does all of it in one call.
const library = multiHeadAttention(x, W, { heads: headCount }).output;
const gaps = library.data.map((number, i) => Math.abs(number - output.data[i]!));
Math.max(...gaps) < 1e-6; //=> true

heads(weights, {
  rows: tokens,
  columns: tokens,
  title: "softmax(QKᵀ/√d): one row per word and head",
});
matrix(output, { rows: tokens, title: "what the layer hands on" });
