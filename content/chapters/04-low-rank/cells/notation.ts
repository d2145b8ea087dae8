import { add, matmul, multiply, random, rank, softmax, subtract, transpose } from "compute";
import { heads } from "notebook";

const [T, dModel, dHead] = [6, 8, 2];
const chance = random(1);
const X = multiply(chance.normals([T, dModel]), 0.5); // [T, dModel]
const W_Q = chance.normals([dModel, dHead]);
const W_K = chance.normals([dModel, dHead]);

// Read as the document prints it: Q is X W_Q already, and is projected once more.
const Q = matmul(X, W_Q); // [T, dHead]
matmul(Q, W_Q); //=> throws "matmul"

// Written out, the two projections of a match are one matrix in the middle.
const M = matmul(W_Q, transpose(W_K)); // [dModel, dModel]
const logits = matmul(matmul(X, M), transpose(X)); // [T, T]: X M Xᵀ
rank(M); //=> 2
rank(logits); //=> 2

// Softmax stands between the logits and the weights, and it is not linear.
const weights = softmax(logits); // [T, T]
rank(weights); //=> 6

// Twice the input is four times the logits, and other weights.
const doubled = softmax(multiply(logits, 4));
Math.max(...subtract(doubled, weights).data) > 0.1; //=> true

// Nor do two heads add up to one: a row of each is not the row of their summed logits.
const other = chance.normals([T, T]);
const separate = multiply(add(weights, softmax(other)), 0.5);
const merged = softmax(add(logits, other));
Math.max(...subtract(separate, merged).data) > 0.1; //=> true

heads([logits, weights], { names: ["logits, rank 2", "weights, rank 6"] });
