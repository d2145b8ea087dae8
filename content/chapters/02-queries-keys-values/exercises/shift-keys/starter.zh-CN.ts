/**
 * 给每个键都加上 c。这个查询那一行的每个 logit
 * 各增加多少？query [d]，c [d]
 */
export function logitShift(query: number[], c: number[]): number {
  return query[0]! * c[0]!; // 只算了第一维
}

// 权重变不变？输出变不变？不变填 "same"，变填 "changed"。
// 给每个键都加上 c：
export const keysPlus = { weights: "?", output: "?" };
// 给每个查询都加上 c：
export const queriesPlus = { weights: "?", output: "?" };
// 每个键都乘以 2：
export const keysTwice = { weights: "?", output: "?" };
// 给每个值都加上 c：
export const valuesPlus = { weights: "?", output: "?" };
