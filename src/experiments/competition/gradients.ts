/** What the loss of each relation asks of each head: its gradient by the head's own part of the four matrices. */
import {
  cosineMatrix, cosineSimilarity, crossEntropy, gradients, norm, perHead, select, slice,
  type MultiHeadParameters, type Tensor,
} from "../../compute/index.ts";
import { predict, type CompetitionModel, type Lesson } from "./model.ts";
import { MATRICES, type CompetitionSettings, type MatrixName } from "./settings.ts";

/** A head's parameters, or the gradients by them, as one long row. */
type Row = Float64Array;

/** For each head and each relation. */
export type HeadGradients = Row[][];

/** How the gradient of one head is made up. */
export interface Pull {
  /** The easiest relation's share of the norms. */
  share: number;
  /** Without the easiest relation: the norm as a multiple of what it was, and the cosine to what it was. */
  normRatio: number;
  turn: number;
}

/** The gradient of each relation's loss by the four matrices: [relation][matrix]. */
export function relationGradients(
  model: CompetitionModel, lesson: Omit<Lesson, "examples">, settings: CompetitionSettings,
): Tensor[][] {
  const { logits } = predict(model, lesson, settings);
  const matrices = MATRICES.map((name) => model.layer[name]);
  return Array.from({ length: settings.questions }, (_, relation) =>
    gradients(crossEntropy(select(logits, 1, relation), select(lesson.answers, 1, relation)), matrices));
}

/** Cuts gradients [relation][matrix] into rows [head][relation], of the named matrices only. */
export function cutByHead(
  perRelation: readonly (readonly Tensor[])[], names: readonly MatrixName[], settings: CompetitionSettings,
): HeadGradients {
  return Array.from({ length: settings.heads }, (_, head) => perRelation.map((matrices) =>
    joined(names.map((name) => partOf(matrices[MATRICES.indexOf(name)]!, name, head, settings)))));
}

/** The columns of W_Q, W_K or W_V, or the rows of W_O, that belong to one head. */
function partOf(matrix: Tensor, name: MatrixName, head: number, { heads, dHead }: CompetitionSettings): Tensor {
  if (name === "output") return slice(matrix, 0, head * dHead, (head + 1) * dHead);
  return select(perHead(matrix, heads), 0, head);
}

function joined(parts: readonly Tensor[]): Row {
  const row = new Float64Array(parts.reduce((length, { size }) => length + size, 0));
  let start = 0;
  for (const { data, size } of parts) row.set(data, (start += size) - size);
  return row;
}

/** The norm of each head's whole gradient: that of the mean over the relations, which is the loss. */
export function gradientNorms(heads: HeadGradients): number[] {
  return heads.map((rows) => norm(sumOf(rows)) / rows.length);
}

/** What becomes of each head's gradient when the easiest relation is taken out of the loss. */
export function withoutRelation(heads: HeadGradients, relation: number): Pull[] {
  return heads.map((rows) => {
    const norms = rows.map((row) => norm(row));
    const whole = sumOf(rows);
    const rest = sumOf(rows.filter((_, other) => other !== relation));
    return {
      share: ratio(norms[relation]!, total(norms)),
      normRatio: ratio(norm(rest), norm(whole)),
      turn: cosineSimilarity(rest, whole),
    };
  });
}

/** Inside each head, the cosine between the gradients of every two relations. [heads, relations, relations] */
export function relationCosines(heads: HeadGradients): number[][][] {
  return heads.map((rows) => cosineMatrix(rows));
}

/** The mean cosine between the parameters of two heads, over all pairs: 1 for identical heads, about 0 at random. */
export function headSimilarity(layer: MultiHeadParameters, settings: CompetitionSettings): number {
  const rows = cutByHead([MATRICES.map((name) => layer[name])], MATRICES, settings).map(([row]) => row!);
  const pairs = upperTriangle(cosineMatrix(rows));
  return pairs.length === 0 ? 1 : total(pairs) / pairs.length;
}

/** Every pair once. */
export function upperTriangle(matrix: readonly (readonly number[])[]): number[] {
  return matrix.flatMap((row, i) => row.slice(i + 1));
}

function sumOf(rows: readonly Row[]): Row {
  const sum = rows[0]!.slice();
  for (const row of rows.slice(1)) row.forEach((entry, i) => (sum[i]! += entry));
  return sum;
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
