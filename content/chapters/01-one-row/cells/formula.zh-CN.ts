import { divide, matmul, softmax, transpose } from "compute";
import { mergeHeads, multiHeadAttention, splitHeads } from "compute";
import { multiHeadParameters, random } from "compute";
import { heads, matrix } from "notebook";
import { tokens } from "./sentence.ts";

const [dModel, headCount] = [8, 2];
const dHead = dModel / headCount;
// 六个词和四个矩阵，全是随机数：什么都没有训练过。
const x = random(1).normals([tokens.length, dModel]); // [T, dModel]
const W = multiHeadParameters(random(2), { dModel, heads: headCount });

// 每个词问什么、亮出什么、带着什么，每个头各有一份。
const queries = splitHeads(matmul(x, W.query), headCount); // [heads, T, dHead]
const keys = splitHeads(matmul(x, W.key), headCount); // [heads, T, dHead]
const values = splitHeads(matmul(x, W.value), headCount); // [heads, T, dHead]

// 第一篇文档写到这里就停了：一张份额表，却没有可分的东西。
const logits = divide(matmul(queries, transpose(keys)), Math.sqrt(dHead));
const weights = softmax(logits); // [heads, T, T]
weights.shape; //=> [2, 6, 6]

// 有了 V，每个头才把各个词带着的东西调配起来。
const headOutputs = matmul(weights, values); // [heads, T, dHead]
headOutputs.shape; //=> [2, 6, 4]

// 各个头先并排放好，再由 W_O 把它们的数混合起来。
const sideBySide = mergeHeads(headOutputs); // [T, heads * dHead]
const output = matmul(sideBySide, W.output); // [T, dModel]
output.shape; //=> [6, 8]

// 库里的函数一步做完这些事。
const library = multiHeadAttention(x, W, { heads: headCount }).output;
const gaps = library.data.map((number, i) => Math.abs(number - output.data[i]!));
Math.max(...gaps) < 1e-6; //=> true

heads(weights, {
  rows: tokens,
  columns: tokens,
  title: "softmax(QKᵀ/√d)：每个词、每个头各有一行",
});
matrix(output, { rows: tokens, title: "这一层交出去的东西" });
