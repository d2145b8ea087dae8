import { add, matmul, multiply, random, rank } from "compute";
import { softmax, subtract, transpose } from "compute";
import { heads } from "notebook";

const [T, dModel, dHead] = [6, 8, 2];
const chance = random(1);
const X = multiply(chance.normals([T, dModel]), 0.5); // [T, dModel]
const W_Q = chance.normals([dModel, dHead]);
const W_K = chance.normals([dModel, dHead]);

// As the document prints it: Q is X W_Q already. And now once more?
const Q = matmul(X, W_Q); // [T, dHead]
matmul(Q, W_Q); //=> throws "got [6, 2] and [8, 2]"

// Written out, a match has one matrix in the middle.
const M = matmul(W_Q, transpose(W_K)); // [dModel, dModel]
const logits = matmul(matmul(X, M), transpose(X)); // [T, T]: X M Xᵀ
rank(M); //=> 2
rank(logits); //=> 2

// Between the logits and the weights stands softmax.
const weights = softmax(logits); // [T, T]
rank(weights); //=> 6

// It is not linear: twice the input makes other weights.
const doubled = softmax(multiply(logits, 4)); // 2X M (2X)ᵀ
Math.max(...subtract(doubled, weights).data) > 0.1; //=> true

// And two heads do not add up to one.
const other = chance.normals([T, T]); // the logits of a second head
const separate = multiply(add(weights, softmax(other)), 0.5);
const merged = softmax(add(logits, other));
Math.max(...subtract(separate, merged).data) > 0.1; //=> true

heads([logits, weights], { names: ["logits, rank 2", "weights, rank 6"] });
