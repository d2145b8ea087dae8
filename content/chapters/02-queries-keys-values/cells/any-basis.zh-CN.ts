import { attentionWeights, divide, matmul, tensor, transpose } from "compute";
import { printedVectors } from "experiments";
import { matrix } from "notebook";
import { tokens } from "./vectors.ts";

const exact = (rows: readonly (readonly number[])[]) => tensor(rows, { dtype: "float64" });
const [Q, K] = [exact(printedVectors.Q.vectors), exact(printedVectors.K.vectors)]; // [T, 3]

// 任意九个数，只要 R 可逆。
type Row = readonly number[];
const R: [Row, Row, Row] = [
  [2, 1, 0],
  [0, 1, 1],
  [1, 0, -1],
];

// R⁻ᵀ：三个叉积，再除以行列式。
const cross = ([a, b, c]: Row, [x, y, z]: Row) =>
  [b! * z! - c! * y!, c! * x! - a! * z!, a! * y! - b! * x!];
const [p, q, r] = R;
const cofactors = [cross(q, r), cross(r, p), cross(p, q)];
const determinant = p.reduce((sum, x, i) => sum + x * cofactors[0]![i]!, 0);
if (determinant === 0) throw new RangeError("R 不可逆：它的行列式是 0。");
const inverseTransposed = divide(exact(cofactors), determinant); // [3, 3]

const newQ = matmul(Q, R); // Q R
const newK = matmul(K, inverseTransposed); // K R⁻ᵀ

// (Q R)(K R⁻ᵀ)ᵀ = Q R R⁻¹ Kᵀ = Q Kᵀ。代数这么说，机器也这么说：
const logits = matmul(Q, transpose(K)); // [T, T]
const newLogits = matmul(newQ, transpose(newK)); // [T, T]
const gaps = Array.from(newLogits.data, (logit, i) => Math.abs(logit - logits.data[i]!));
Math.max(...gaps) < 1e-12; //=> true

matrix(newQ, { rows: tokens, title: "Q R", digits: 1 });
matrix(newK, { rows: tokens, title: "K R⁻ᵀ", digits: 1 });
matrix(attentionWeights(newQ, newK), { rows: tokens, columns: tokens, title: "A", digits: 3 });
