// 印出的矩阵里 “the” 的那一行：The, cat, sits, on, the, mat。
// 请给出另一行，输出和它相同。
export const row: number[] = [0.1, 0.05, 0.05, 0.2, 0.4, 0.2];
