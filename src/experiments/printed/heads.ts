/** What the two documents say that heads do: the weights of S2.2.2, and the roles under each number. */

/** A weight that S2.2.2 gives to one head. */
export interface HeadWeight {
  head: number;
  /** The words of "The cat sits on the mat" that look and are looked at, as positions. */
  from: number;
  to: number;
  weight: number;
  words: string;
}

const determiners = '限定词"the"关注其修饰的名词 (0.8)';

/**
 * "cat" and "mat" are said to be related, without a direction: this is the one that the single matrix of S2.2.1 can
 * bear least (.05; from "mat" to "cat" it prints .10).
 */
export const headWeights: readonly HeadWeight[] = [
  { head: 1, from: 2, to: 1, weight: 0.7, words: '动词"sits"强烈关注主语"cat" (0.7)' },
  { head: 1, from: 3, to: 5, weight: 0.6, words: '介词"on"关注其宾语"mat" (0.6)' },
  { head: 1, from: 0, to: 1, weight: 0.8, words: determiners },
  { head: 1, from: 4, to: 5, weight: 0.8, words: determiners },
  { head: 2, from: 2, to: 3, weight: 0.5, words: '"sits"和"on"有动作-位置关系 (0.5)' },
  { head: 2, from: 1, to: 5, weight: 0.4, words: '"cat"和"mat"有语义联系 (都是名词) (0.4)' },
];

/** What S2.2.2 says of heads without a number: neighbours (head 3), and the first word to the last (head 4). */
export const headsWithoutWeights = [
  { head: 3, words: "每个词主要关注相邻位置 (对角线附近权重高)" },
  { head: 4, words: '句首"The"关注句尾"mat" (主题-焦点关系)' },
] as const;

/** Heads that S2.2.2 lists. */
export const HEADS_LISTED = 4;

/** A role that a document gives to a head of some number. */
export interface HeadRole {
  section: string;
  head: number;
  role: string;
  english: string;
}

/** Every role under a number: the same number has another role from section to section. */
export const headRoles: readonly HeadRole[] = [
  { section: "S1.1.2", head: 1, role: "句法（主语“猫”）", english: "syntax" },
  { section: "S1.1.2", head: 2, role: "语义关系（“在”“垫子”）", english: "semantics" },
  { section: "S1.1.2", head: 3, role: "空间关系（“垫子”“上”）", english: "space" },
  { section: "S1.1.2", head: 4, role: "长程依赖（可能与更前的词有关）", english: "long range" },
  { section: "S1.1.2", head: 5, role: "实体识别", english: "entities" },
  { section: "S1.1.2", head: 6, role: "位置模式", english: "positions" },
  { section: "S1.4.7", head: 5, role: "指代消解（coreference）", english: "coreference" },
  { section: "S1.4.7", head: 11, role: "句法依赖（dependency edges）", english: "syntax" },
  { section: "S1.4.7", head: 7, role: "实体跟踪（entity tracking）", english: "entities" },
  { section: "S1.4.7", head: 12, role: "动词-宾语关系", english: "verb and object" },
  { section: "S1.6.2", head: 1, role: "trophy（句法主语）", english: "syntax" },
  { section: "S1.6.2", head: 2, role: "big（形容词语义）", english: "semantics" },
  { section: "S1.6.2", head: 3, role: "suitcase（上下文物体关联）", english: "objects in context" },
  { section: "S2.1.1", head: 1, role: "语法专家 - 关注主谓宾结构", english: "syntax" },
  { section: "S2.1.1", head: 2, role: "语义专家 - 关注词汇含义关系", english: "semantics" },
  { section: "S2.1.1", head: 3, role: "语用专家 - 关注上下文语境", english: "pragmatics" },
  { section: "S2.1.1", head: 4, role: "语音专家 - 关注韵律和节奏", english: "prosody" },
  { section: "S2.1.3", head: 1, role: "语法关系", english: "syntax" },
  { section: "S2.1.3", head: 2, role: "语义关系", english: "semantics" },
  { section: "S2.1.3", head: 3, role: "情感色彩", english: "sentiment" },
  { section: "S2.2.2", head: 1, role: "语法依赖关系", english: "syntax" },
  { section: "S2.2.2", head: 2, role: "语义相似性关系", english: "semantics" },
  { section: "S2.2.2", head: 3, role: "位置邻近关系", english: "neighbours" },
  { section: "S2.2.2", head: 4, role: "长距离依赖", english: "long range" },
  { section: "S2.4.1", head: 1, role: "提取语法结构", english: "syntax" },
  { section: "S2.4.1", head: 2, role: "提取语义关系", english: "semantics" },
  { section: "S2.4.1", head: 3, role: "提取位置关系", english: "space" },
  { section: "S2.4.2", head: 3, role: "从位置关系推断主语", english: "space" },
  { section: "S2.4.2", head: 4, role: "从动词一致性推断主语", english: "agreement" },
];
