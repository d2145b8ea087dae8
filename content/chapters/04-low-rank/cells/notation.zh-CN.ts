import { add, matmul, multiply, random, rank } from "compute";
import { softmax, subtract, transpose } from "compute";
import { heads } from "notebook";

const [T, dModel, dHead] = [6, 8, 2];
const chance = random(1);
const X = multiply(chance.normals([T, dModel]), 0.5); // [T, dModel]
const W_Q = chance.normals([dModel, dHead]);
const W_K = chance.normals([dModel, dHead]);

// 照文档的写法：Q 已经是 X W_Q 了，还要再乘一次？
const Q = matmul(X, W_Q); // [T, dHead]
matmul(Q, W_Q); //=> throws "got [6, 2] and [8, 2]"

// 展开来看，一次匹配的正中是一个矩阵。
const M = matmul(W_Q, transpose(W_K)); // [dModel, dModel]
const logits = matmul(matmul(X, M), transpose(X)); // [T, T]: X M Xᵀ
rank(M); //=> 2
rank(logits); //=> 2

// logits 与权重之间隔着 softmax。
const weights = softmax(logits); // [T, T]
rank(weights); //=> 6

// 它不是线性的：输入加倍，权重就变了。
const doubled = softmax(multiply(logits, 4)); // 2X M (2X)ᵀ
Math.max(...subtract(doubled, weights).data) > 0.1; //=> true

// 两个头也加不成一个头。
const other = chance.normals([T, T]); // 第二个头的 logits
const separate = multiply(add(weights, softmax(other)), 0.5);
const merged = softmax(add(logits, other));
Math.max(...subtract(separate, merged).data) > 0.1; //=> true

heads([logits, weights], { names: ["logits，秩 2", "权重，秩 6"] });
