/**
 * The seven matrices of attention weights that the second document prints, with what it says beside their rows.
 * Every word and number is the document's own (a test holds them against it); `english` is our translation.
 */
import type { Pattern } from "../compute/index.ts";

/** The section that prints it. */
export type PrintedName = "S2.2.1" | "S2.5.1" | "S2.5.2" | "S2.5.3" | "S2.5.4" | "S2.6.1" | "S2.6.2";

/** What the document says about one row. */
export interface Remark {
  row: number;
  words: string;
  english: string;
  /** The columns that it names; none where it only says that the weight is scattered. */
  columns: readonly number[];
  /** The weight that it gives in brackets, if it does. */
  weight?: number;
}

export interface PrintedMatrix {
  name: PrintedName;
  /** The pattern that the document gives as its name. */
  pattern?: Pattern;
  /** The tokens that look. Where the document names none, their positions, counted from 0 as it counts. */
  rows: readonly string[];
  /** The tokens that are looked at. */
  columns: readonly string[];
  /** [rows, columns] */
  weights: readonly (readonly number[])[];
  remarks: readonly Remark[];
}

/** "The cat sits on the mat". */
const sentence = ["The", "cat", "sits", "on", "the", "mat"] as const;

const positions = ["0", "1", "2", "3"] as const;

export const printedMatrices: Readonly<Record<PrintedName, PrintedMatrix>> = {
  "S2.2.1": {
    name: "S2.2.1",
    rows: sentence,
    columns: sentence,
    weights: [
      [0.6, 0.2, 0.1, 0.05, 0.03, 0.02],
      [0.1, 0.3, 0.4, 0.1, 0.05, 0.05],
      [0.15, 0.5, 0.2, 0.1, 0.03, 0.02],
      [0.05, 0.1, 0.1, 0.3, 0.25, 0.2],
      [0.1, 0.05, 0.05, 0.2, 0.4, 0.2],
      [0.05, 0.1, 0.05, 0.15, 0.25, 0.4],
    ],
    remarks: [
      { row: 0, words: '"The"主要关注自己', english: "“The” attends mainly to itself", columns: [0] },
      { row: 1, words: '"cat"主要关注"sits"', english: "“cat” attends mainly to “sits”", columns: [2] },
      { row: 2, words: '"sits"主要关注"cat"', english: "“sits” attends mainly to “cat”", columns: [1] },
      { row: 3, words: '"on"关注"the mat"', english: "“on” attends to “the mat”", columns: [4, 5] },
      { row: 4, words: '"the"关注"mat"', english: "“the” attends to “mat”", columns: [5] },
      { row: 5, words: '"mat"主要关注自己', english: "“mat” attends mainly to itself", columns: [5] },
    ],
  },
  "S2.5.1": {
    name: "S2.5.1",
    pattern: "diagonal",
    rows: positions,
    columns: positions,
    weights: [
      [0.8, 0.2, 0.0, 0.0],
      [0.3, 0.6, 0.1, 0.0],
      [0.0, 0.2, 0.7, 0.1],
      [0.0, 0.0, 0.3, 0.7],
    ],
    remarks: [{ row: 0, words: "主要关注自己和邻居", english: "attends mainly to itself and its neighbour", columns: [0, 1] }],
  },
  "S2.5.2": {
    name: "S2.5.2",
    pattern: "block",
    rows: ["The", "cat", "on", "mat"],
    columns: ["The", "cat", "on", "mat"],
    weights: [
      [0.5, 0.5, 0.0, 0.0],
      [0.4, 0.6, 0.0, 0.0],
      [0.0, 0.0, 0.6, 0.4],
      [0.0, 0.0, 0.3, 0.7],
    ],
    remarks: [
      { row: 0, words: '"The cat" 内部关注', english: "attention inside “The cat”", columns: [0, 1] },
      { row: 2, words: '"on mat" 内部关注', english: "attention inside “on mat”", columns: [2, 3] },
    ],
  },
  "S2.5.3": {
    name: "S2.5.3",
    pattern: "sparse",
    rows: positions,
    columns: positions,
    weights: [
      [0.1, 0.1, 0.1, 0.7],
      [0.2, 0.6, 0.1, 0.1],
      [0.1, 0.2, 0.6, 0.1],
      [0.8, 0.1, 0.05, 0.05],
    ],
    remarks: [
      { row: 0, words: "跨越中间词的长距离连接", english: "a long connection across the words between", columns: [3] },
      { row: 3, words: "呼应开头", english: "answers the beginning", columns: [0] },
    ],
  },
  "S2.5.4": {
    name: "S2.5.4",
    pattern: "global",
    rows: positions,
    columns: positions,
    weights: [
      [0.25, 0.25, 0.25, 0.25],
      [0.2, 0.3, 0.3, 0.2],
      [0.3, 0.2, 0.2, 0.3],
      [0.25, 0.25, 0.25, 0.25],
    ],
    remarks: [{ row: 0, words: "平均关注所有位置", english: "attends to all positions alike", columns: [0, 1, 2, 3] }],
  },
  "S2.6.1": {
    name: "S2.6.1",
    rows: ["我", "爱", "自然", "语言", "处理"],
    columns: ["I", "love", "natural", "language", "processing"],
    weights: [
      [0.8, 0.1, 0.05, 0.03, 0.02],
      [0.1, 0.8, 0.05, 0.03, 0.02],
      [0.05, 0.1, 0.7, 0.1, 0.05],
      [0.03, 0.05, 0.2, 0.6, 0.12],
      [0.02, 0.03, 0.05, 0.1, 0.8],
    ],
    remarks: [
      { row: 0, words: '"我" 主要对应 "I" (0.8)', english: "“我” corresponds mainly to “I”", columns: [0], weight: 0.8 },
      {
        row: 2, words: '"自然" 主要对应 "natural" (0.7)', english: "“自然” corresponds mainly to “natural”",
        columns: [2], weight: 0.7,
      },
      ...[3, 4].map((row) => ({
        row, words: '"语言处理" 对应 "language processing" 的组合',
        english: "“语言处理” corresponds to the combination “language processing”", columns: [3, 4],
      })),
    ],
  },
  "S2.6.2": {
    name: "S2.6.2",
    rows: ["AI", "技术", "发展", "迅速"],
    columns: ["第1段", "第2段", "第3段", "第4段", "第5段"],
    weights: [
      [0.3, 0.4, 0.2, 0.05, 0.05],
      [0.1, 0.6, 0.2, 0.05, 0.05],
      [0.2, 0.3, 0.3, 0.1, 0.1],
      [0.1, 0.2, 0.1, 0.3, 0.3],
    ],
    remarks: [
      { row: 0, words: '"AI"主要来源于第1、2段', english: "“AI” comes mainly from paragraphs 1 and 2", columns: [0, 1] },
      { row: 1, words: '"技术"主要来源于第2段', english: "“技术” comes mainly from paragraph 2", columns: [1] },
      { row: 2, words: '"发展"来源分散', english: "the sources of “发展” are scattered", columns: [] },
      { row: 3, words: '"迅速"主要来源于第4、5段', english: "“迅速” comes mainly from paragraphs 4 and 5", columns: [3, 4] },
    ],
  },
};

export const printedNames = Object.keys(printedMatrices) as PrintedName[];
