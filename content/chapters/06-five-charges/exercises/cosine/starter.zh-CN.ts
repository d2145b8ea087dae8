/** 两个梯度之间夹角的余弦，在 -1 到 1 之间。a [n]，b [n] */
export function cosine(a: number[], b: number[]): number {
  return a.length - b.length; // 你的公式
}

/** 在所有“两个不同任务”的配对上取平均。gradients [任务, n] */
export function meanCosine(gradients: number[][]): number {
  return gradients.length; // 你的平均
}
