/** The queries, keys and values that S2.3 prints for "The cat sits on the mat": three dimensions of each and "...". */

export type VectorKind = "Q" | "K" | "V";

export interface PrintedVectors {
  /** [6, 3] */
  vectors: readonly (readonly number[])[];
  /** What the document says that each token's vector asks, is labelled with, or holds. */
  meanings: readonly string[];
  /** What it says that each dimension stands for. */
  dimensions: readonly string[];
}

export const printedVectors: Readonly<Record<VectorKind, PrintedVectors>> = {
  Q: {
    vectors: [
      [0.2, -0.1, 0.8],
      [0.5, 0.3, -0.2],
      [-0.1, 0.7, 0.4],
      [0.1, -0.3, 0.6],
      [0.3, -0.1, 0.9],
      [0.4, 0.2, -0.1],
    ],
    meanings: [
      '查询"需要什么限定信息"', '查询"作为主语需要什么动作"', '查询"需要什么主语和宾语"', '查询"需要连接什么对象"',
      '查询"需要限定什么名词"', '查询"作为宾语的上下文"',
    ],
    dimensions: ["语法角色查询", "语义关系查询", "上下文查询"],
  },
  K: {
    vectors: [
      [0.8, 0.1, 0.2],
      [0.1, 0.9, 0.3],
      [0.2, 0.1, 0.8],
      [0.3, 0.2, 0.7],
      [0.9, 0.1, 0.1],
      [0.1, 0.8, 0.2],
    ],
    meanings: [
      '标识"我是限定词"', '标识"我是名词/主语"', '标识"我是动词/谓语"', '标识"我是介词"', '标识"我是限定词"',
      '标识"我是名词/宾语"',
    ],
    dimensions: ["词性标识", "语法功能", "语义类别"],
  },
  V: {
    vectors: [
      [0.1, 0.0, 0.8],
      [0.9, 0.7, 0.2],
      [0.2, 0.8, 0.5],
      [0.3, 0.1, 0.9],
      [0.1, 0.0, 0.7],
      [0.6, 0.3, 0.4],
    ],
    meanings: [
      '内容"限定性、特指性"', '内容"动物、宠物、四足"', '内容"坐着、静态、位置"', '内容"在...之上、接触、支撑"',
      '内容"限定性、特指性"', '内容"垫子、平面、物体"',
    ],
    dimensions: ["具体语义特征", "抽象概念特征", "关系特征"],
  },
};
