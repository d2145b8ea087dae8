// “在一个 ___ 之内，一个头给每个 ___ 只有一个 ___。”
export const within: string = "?"; // "layer"（层）或 "model"（模型）
export const perWhat: string = "?"; // "query"（查询）或 "token"（被看的词元）
export const what: string = "?"; // "distribution"（分布）或 "relation"（关系）
