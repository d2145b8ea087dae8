interface Outcome { ratio: number; cosine: number }

/**
 * 一种关系解决之后，一个头的梯度会怎样。
 *
 * pulls [relations, n]：每种关系的损失对这个头的参数的梯度
 */
export function without(pulls: number[][], solved: number): Outcome {
  const gone = pulls[solved]!; // 这一份拉力从和里消失
  // 要的是：之后的长度比之前的长度，以及两者的余弦。
  return { ratio: Math.hypot(...gone), cosine: 1 };
}

/**
 * 只有比值低于 0.8，是 "shrinks"；只有余弦低于 0.95，是 "turns"；
 * 否则是 "both" 或 "neither"。
 */
export function happens(ratio: number, cosine: number): string {
  return ratio < 0.8 || cosine < 0.95 ? "both" : "neither";
}
