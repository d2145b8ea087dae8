/** The sentences, votes and formulas of the two documents, as they print them. */

/** S1.1.2: four words, and a table that gives them six heads. */
export const matExample = {
  tokens: ["猫", "在", "垫子", "上"],
  heads: ["Head 1", "Head 2", "Head 3", "Head 4", "Head 5", "Head 6"],
} as const;

/** S1.6.2: what "it" refers to, and which word each head looks at. */
export const trophyExample = {
  sentence: "The trophy doesn't fit in the suitcase because it is too big.",
  asks: "it",
  looksAt: ["trophy", "big", "suitcase"],
} as const;

/** S2.1.3: what the query, key and value of each head are said to do. */
export const weatherExample = {
  sentence: "虽然天气不好，但是我们还是要出门",
  heads: [
    { query: 'Q1关注: "虽然...但是" 的转折结构', key: "K1提供: 句法标记信息", value: "V1输出: 语法结构表征" },
    { query: 'Q2关注: "天气"与"出门"的语义联系', key: "K2提供: 词汇语义特征", value: "V2输出: 语义关系表征" },
    { query: 'Q3关注: "不好"的情感倾向', key: "K3提供: 情感极性信息", value: "V3输出: 情感语义表征" },
  ],
} as const;

/** S2.4.1: what three heads are said to extract. "宾语" is the object; "over" stands between the verb and "dog". */
export const foxExample = {
  sentence: "The quick brown fox jumps over the lazy dog",
  features: [
    { 主语: "fox", 谓语: "jumps", 宾语: "dog", 修饰关系: ["quick->fox", "brown->fox", "lazy->dog"] },
    { 动物: ["fox", "dog"], 动作: ["jumps"], 颜色: ["brown"], 属性: ["quick", "lazy"] },
    { 空间关系: "over", 动作方向: "fox -> dog", 相对位置: "above" },
  ],
} as const;

/** S2.4.2: four heads say which word is the subject. The document gives no numbers. */
export const voteExample = [
  { head: 1, words: '错误地认为"dog"是主语  (错误)', says: "dog" },
  { head: 2, words: '正确识别"fox"是主语     (正确)', says: "fox" },
  { head: 3, words: "从位置关系推断主语      (辅助)", says: undefined },
  { head: 4, words: "从动词一致性推断主语    (辅助)", says: undefined },
] as const;

/** S2.6.2: the text quotes three paragraphs; the matrix below it has five columns. */
export const summaryExample = {
  paragraphs: ["人工智能是...", "深度学习是...", "自然语言处理是..."],
  summary: "AI技术发展迅速",
} as const;

/** S2.6.1: the two sentences whose words label the matrix. */
export const translationExample = {
  english: "I love natural language processing",
  chinese: "我 爱 自然 语言 处理",
} as const;

/** The formulas, as printed. */
export const printedFormulas = {
  /** Weights without values. */
  attention: { section: "S1.2.2", text: "softmax(QKᵀ / sqrt(d_head))" },
  /** Projects Q, but X for the other two. */
  head: { section: "S1.3.2", text: "Attention(QW_Q, XW_K, XW_V)" },
  dimensions: { section: "S1.3.5", text: "16 × 64 = 1024" },
  /** Values, without the weights that mix them. */
  output: { section: "S2.1.4", text: "final_output = concat([V1, V2, V3, ...]) @ W_O" },
} as const;

/** Three ways in which S2 says that heads are brought together. */
export const fusions = [
  { section: "S2.1.4", text: "concat([V1, V2, V3, ...]) @ W_O" },
  { section: "S2.4.1", text: "combine(grammar_features, semantic_features, spatial_features)" },
  { section: "S2.4.2", text: "weighted_average([Head1, Head2, Head3, Head4])" },
] as const;
