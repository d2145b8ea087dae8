import { attentionWeights, multiHeadParameters, random, rowsWithSameOutput, totalVariation } from "compute";
import {
  auditMatrix, auditQueriesAndKeys, auditRemarks, foxExample, fusions, headBounds, headRoles, HEADS_LISTED, headsNeeded,
  headWeights, largestOf, leftForOthers, matExample, printedMatrices, printedNames, printedVectors, runAudit,
  summaryExample, trainAudit, trophyExample, voteExample, type PrintedName,
} from "experiments";
import { describe, expect, it } from "vitest";
import s1 from "../../content/documents/000.txt?raw";
import s2 from "../../content/documents/004.txt?raw";
import { audit } from "../../src/experiments/audit.ts";
import { auditTables } from "../../src/experiments/audit/tables.ts";

const audited = (matrix: PrintedName) => runAudit({ matrix });
const numbersOf = (matrix: PrintedName) => audit.numbers(audited(matrix));
const rounded = (numbers: readonly number[], digits = 2) => numbers.map((number) => Number(number.toFixed(digits)));
const weightsOf = (name: PrintedName) => printedMatrices[name].weights;

describe("what is measured on a matrix", () => {
  const small = [
    [0.5, 0.5, 0],
    [0.25, 0.5, 0.25],
    [0, 0, 1],
  ];

  it("is what one counts by hand", () => {
    const { rowSums, rowSumError, columnMass, largest, zeros, entropyBits, rank, inOrder, square } = auditMatrix(small);
    expect([rowSums, rowSumError, columnMass]).toEqual([[1, 1, 1], 0, [0.75, 1, 1.25]]);
    expect([largest, zeros, entropyBits, rank, inOrder]).toEqual([[[0, 1], [1], [2]], 3, [1, 1.5, 0], 3, true]);
    expect(square!.futureMass).toBeCloseTo(0.75 / 3, 12);
    expect(square!.selfPeaks).toEqual([1, 2]); // row 0 is tied
    expect(square!.bandMass).toBe(1);
  });

  it("means over rows: Gini and normalised entropy", () => {
    const { giniMean, normalizedEntropy } = auditMatrix(small);
    expect(giniMean).toBeCloseTo((1 / 3 + 1 / 6 + 2 / 3) / 3, 12);
    expect(normalizedEntropy).toBeCloseTo(2.5 / Math.log2(3) / 3, 12);
  });

  it("finds a row that does not sum to 1, and an order that turns back", () => {
    const wide = auditMatrix([
      [0, 0, 0, 1],
      [0.9, 0, 0, 0],
    ]);
    expect(wide.rowSumError).toBeCloseTo(0.1, 12);
    expect([wide.inOrder, wide.square]).toEqual([false, undefined]);
    expect(auditMatrix([...small.slice(0, 2), [0, 0, 0.9]]).square).toBeUndefined(); // no pattern to speak of
  });

  it("calls weights equal that differ by rounding", () => {
    expect(largestOf([0.1 + 0.2, 0.3, 0.4 - 0.1])).toEqual([0, 1, 2]);
    expect(largestOf([0.3, 0.30001])).toEqual([1]);
  });
});

describe("remarks beside rows", () => {
  const remark = (row: number, columns: number[]) => ({ row, columns, words: "", english: "" });
  const judge = (columns: number[], row: number[]) => {
    const [found] = auditRemarks([row], [remark(0, columns)]);
    return [found!.byArgmax, found!.bySum, found!.onTop];
  };

  it("agree by the largest weight, by the sum of what is named, or by all of it", () => {
    expect(judge([1], [0.2, 0.5, 0.3])).toEqual([true, true, true]);
    expect(judge([0, 2], [0.3, 0.45, 0.25])).toEqual([false, true, false]); // .55 together, but .45 alone is more
    expect(judge([1, 2], [0.3, 0.45, 0.25])).toEqual([true, true, false]);
    expect(judge([2], [0.3, 0.45, 0.25])).toEqual([false, false, false]);
    expect(judge([0], [0.4, 0.4, 0.2])).toEqual([true, false, false]); // a tie
    expect(judge([0, 1], [0.5, 0.5])).toEqual([true, true, true]); // nothing else is left
  });

  it("are not judged where they name nothing, and know whether they look elsewhere", () => {
    const weights = [[0.9, 0.1], [0.9, 0.1]];
    const judged = auditRemarks(weights, [remark(0, []), remark(0, [0]), remark(1, [0])]);
    expect(judged.map(({ elsewhere }) => elsewhere)).toEqual([false, true]);
  });
});

describe("the mean of heads", () => {
  it("bounds the number of heads, as heads built to reach the bound show", () => {
    expect(headsNeeded(0.8, 0.2)).toBe(4);
    expect(leftForOthers(0.8, 0.2, 4)).toBe(0);
    expect(leftForOthers(0.5, 0.1, 4)).toBeLessThan(0);
    const heads = [[0.8, 0.2], [0, 1], [0, 1], [0, 1]]; // the first entry: .8 once, nothing else
    expect(heads.reduce((sum, [weight]) => sum + weight!, 0) / heads.length).toBeCloseTo(0.2, 12);
  });

  it("is looked up where the statement points", () => {
    const stated = [{ head: 1, from: 1, to: 0, weight: 0.9, words: "" }];
    expect(headBounds([[1, 0], [0.3, 0.7]], stated)).toEqual([{ ...stated[0], mean: 0.3, headsNeeded: 0.9 / 0.3 }]);
  });
});

describe("queries and keys", () => {
  const queries = [[4, 0], [0, 4]];

  it("agree with the weights that they give", () => {
    const own = attentionWeights(queries, queries).toArray<number[][]>();
    expect(auditQueriesAndKeys(queries, queries, own)).toMatchObject({ agreeing: [0, 1], largest: [[0], [1]] });
    expect(auditQueriesAndKeys(queries, queries, [[0.1, 0.9], [0.2, 0.8]]).agreeing).toEqual([1]);
  });

  it("move no largest weight at another temperature", () => {
    const at = (temperature: number) => auditQueriesAndKeys(queries, queries, queries, { temperature });
    expect([at(0.1).largest, at(10).largest]).toEqual([at(1).largest, at(1).largest]);
    expect(at(10).most).toBeLessThan(at(1).most);
  });
});

describe("all printed matrices", () => {
  it("have rows that sum to 1: 31 of them", () => {
    const errors = printedNames.map((name) => numbersOf(name).rowSumError!);
    expect(Math.max(...errors)).toBeLessThan(1e-12);
    expect(printedNames.reduce((rows, name) => rows + numbersOf(name).rows!, 0)).toBe(31);
  });

  it.each([
    ["S2.2.1", [[0], [2], [1], [3], [4], [5]]], // The, sits, cat, on, the, mat
    ["S2.5.1", [[0], [1], [2], [3]]],
    ["S2.5.2", [[0, 1], [1], [2], [3]]],
    ["S2.5.3", [[3], [1], [2], [0]]],
    ["S2.5.4", [[0, 1, 2, 3], [1, 2], [0, 3], [0, 1, 2, 3]]],
    ["S2.6.1", [[0], [1], [2], [3], [4]]],
    ["S2.6.2", [[1], [1], [1, 2], [3, 4]]],
  ] as const)("%s has its largest weights where section 2 has them", (name, largest) => {
    expect(audited(name).measured.largest).toEqual(largest);
  });

  it.each([
    ["S2.2.1", 0], ["S2.5.1", 6], ["S2.5.2", 8], ["S2.5.3", 0], ["S2.5.4", 0], ["S2.6.1", 0], ["S2.6.2", 0],
  ] as const)("%s has %i exact zeros", (name, zeros) => {
    expect(numbersOf(name).zeros).toBe(zeros);
  });

  it("are classified as the document calls them; the sentence is block, the translation diagonal", () => {
    const patterns = printedNames.map((name) => audited(name).measured.square?.pattern);
    expect(patterns).toEqual(["block", "diagonal", "block", "sparse", "global", "diagonal", undefined]);
    const asLabelled = printedNames.map((name) => numbersOf(name).asLabelled);
    expect(asLabelled).toEqual([undefined, 1, 1, 1, 1, undefined, undefined]);
  });
});

describe("S2.2.1, the sentence", () => {
  it("has rank 6, its column masses, and looks ahead", () => {
    const { measured } = audited("S2.2.1");
    expect(measured.rank).toBe(6);
    expect(rounded(measured.columnMass)).toEqual([1.05, 1.25, 0.9, 0.9, 1.01, 0.89]);
    expect(measured.square!.futureMass).toBeGreaterThan(0);
    expect(weightsOf("S2.2.1").flatMap((row, i) => row.slice(i + 1)).every((weight) => weight > 0)).toBe(true);
  });

  it("is best explained by two phrases, cut after “sits”, and only just better than by distances", () => {
    const { block, toeplitz } = audited("S2.2.1").measured.square!;
    expect(block.cuts).toEqual([3]);
    expect(rounded([block.fit, toeplitz])).toEqual([0.5, 0.47]);
  });

  it("agrees with four remarks by the largest weight, with “the mat” by the sum, with “the” → “mat” not at all", () => {
    const { remarks } = audited("S2.2.1");
    expect(remarks.map(({ byArgmax }) => byArgmax)).toEqual([true, true, true, false, false, true]);
    expect(remarks.map(({ bySum }) => bySum)).toEqual([true, true, true, true, false, true]);
    expect(numbersOf("S2.2.1")).toMatchObject({ comments: 6, commentsRight: 4, commentsBySum: 5, commentsOnTop: 4 });
    expect(rounded([remarks[3]!.named, remarks[3]!.others])).toEqual([0.45, 0.3]);
    const the = weightsOf("S2.2.1")[4]!;
    expect([the[4], the[5], the[3]]).toEqual([0.4, 0.2, 0.2]); // itself; "mat" ties with "on"
  });

  it("does not come from the printed queries and keys, at any temperature", () => {
    const { agreeing, most, normalizedEntropy } = audited("S2.2.1").queriesAndKeys!;
    expect(agreeing).toEqual([2]); // "sits"
    expect(most.toFixed(3)).toBe("0.204");
    expect(normalizedEntropy).toBeGreaterThan(0.99);
    const [queries, keys] = [printedVectors.Q.vectors, printedVectors.K.vectors];
    for (const temperature of [0.01, 0.1, 0.5, 2, 10]) {
      expect(auditQueriesAndKeys(queries, keys, weightsOf("S2.2.1"), { temperature }).agreeing).toEqual([2]);
    }
  });

  it("leaves rows open: other weights give the same output", () => {
    const cornersOf = (row: number) => rowsWithSameOutput(weightsOf("S2.2.1")[row]!, printedVectors.V.vectors);
    const range = (row: number, token: number) => {
      const weights = cornersOf(row).map((corner) => corner[token]!);
      return [Math.min(...weights), Math.max(...weights)];
    };
    const farthest = (row: number) => (
      Math.max(...cornersOf(row).map((corner) => totalVariation(corner, weightsOf("S2.2.1")[row]!)))
    );
    expect(rounded(range(0, 0))).toEqual([0, 0.66]); // "The" on itself, printed .60
    expect(farthest(0).toFixed(2)).toBe("0.80");
    expect(rounded(range(4, 0))).toEqual([0, 0.71]); // "the" on "The", printed .10; the study has .70
    expect(range(4, 4)[0]).toBeCloseTo(0, 9); // and nothing is left on itself, printed .40
    expect(farthest(4).toFixed(2)).toBe("0.75");
    expect(rounded(range(2, 1))).toEqual([0.33, 0.52]); // "sits" on "cat", printed .50
  });
});

describe("S2.5, the four patterns", () => {
  const [diagonal, block, sparse, global] = (["S2.5.1", "S2.5.2", "S2.5.3", "S2.5.4"] as const).map(numbersOf);

  it("cannot be told apart by band mass: 1 for diagonal and block", () => {
    expect([diagonal!.bandMass, block!.bandMass]).toEqual([1, 1]);
  });

  it("the sparse one is the second least sparse, and half of it peaks on itself", () => {
    expect(rounded([sparse!.giniMean!, block!.giniMean!, diagonal!.giniMean!], 3)).toEqual([0.456, 0.55, 0.575]);
    expect(global!.giniMean).toBeLessThan(sparse!.giniMean!);
    expect([sparse!.selfPeaks, sparse!.farArgmaxes]).toEqual([2, 2]);
    expect(audited("S2.5.3").measured.square!.farArgmaxes).toEqual([0, 3]);
  });

  it("the sparse one has rows of 1.36, 1.57, 1.57 and 1.02 bits", () => {
    // The study writes "1.36-1.57 bits", which leaves out the last row.
    expect(rounded(audited("S2.5.3").measured.entropyBits)).toEqual([1.36, 1.57, 1.57, 1.02]);
  });

  it("the global one has rank 2 and two rows that are not uniform", () => {
    expect(global!.rank).toBe(2);
    expect(rounded(audited("S2.5.4").measured.entropyBits)).toEqual([2, 1.97, 1.97, 2]);
  });

  it("the block one calls “on mat” a phrase, which does not stand together in the sentence", () => {
    const words = printedMatrices["S2.2.1"].rows;
    expect(words.indexOf("mat") - words.indexOf("on")).toBe(2);
    expect(printedMatrices["S2.5.2"].remarks[1]!.words).toContain("on mat");
  });
});

describe("S2.6, translation and summary", () => {
  it("the translation keeps the order of the words; “语言” gives more to natural than to processing", () => {
    const { measured, remarks } = audited("S2.6.1");
    expect([measured.inOrder, measured.square!.toeplitz.toFixed(2)]).toEqual([true, "0.96"]);
    const language = remarks.find(({ row }) => row === 3)!;
    expect([language.byArgmax, language.bySum, language.onTop]).toEqual([true, true, false]);
    expect(weightsOf("S2.6.1")[3]!.slice(2)).toEqual([0.2, 0.6, 0.12]);
  });

  it("the summary agrees with its remarks by sums, and has its column masses", () => {
    const { measured, remarks } = audited("S2.6.2");
    expect(rounded(remarks.map(({ named }) => named))).toEqual([0.7, 0.6, 0.6]);
    expect(remarks.every(({ bySum, onTop }) => bySum && onTop)).toBe(true);
    expect(rounded(measured.columnMass)).toEqual([0.7, 1.5, 0.8, 0.5, 0.5]);
    expect(measured.square).toBeUndefined();
  });
});

describe("the contradictions", () => {
  it("C1: 64 dimensions are said to be too few, and 1024 too", () => {
    expect(s1).toContain("64 维向量所能表达的线性模式数量有限");
    expect(s1).toContain("d_head=1024 也不够");
  });

  it("C2: one head is said to hold one relation; the single-head matrix holds three that look elsewhere", () => {
    expect([s1, s2].map((text) => /只能捕获 \*\*一种关系模式|单头注意力矩阵解读/.test(text))).toEqual([true, true]);
    const { remarks } = audited("S2.2.1");
    const words = printedMatrices["S2.2.1"].rows;
    const elsewhere = remarks.filter(({ bySum, elsewhere }) => bySum && elsewhere);
    const found = elsewhere.map(({ row, columns }) => [words[row], columns.map((column) => words[column]).join(" ")]);
    expect(found).toEqual([["cat", "sits"], ["sits", "cat"], ["on", "the mat"]]);
    expect(rounded(elsewhere.map(({ named }) => named))).toEqual([0.4, 0.5, 0.45]);
    expect(numbersOf("S2.2.1").commentsElsewhere).toBe(3);
  });

  it("C3: heads are said to be distinct experts, yet four of them know the subject", () => {
    expect(s2).toContain("每个专家都有自己的QKV工具");
    expect(voteExample.filter(({ words }) => words.includes("主语"))).toHaveLength(4);
  });

  it("C4: heads are brought together in three ways", () => {
    const ways = ["concat([V1", "combine(grammar", "weighted_average([Head1"];
    expect(fusions.map(({ text }, i) => text.startsWith(ways[i]!))).toEqual([true, true, true]);
  });

  it("C5: the same number has another role from section to section", () => {
    const rolesOf = (head: number) => headRoles.filter((role) => role.head === head).map(({ english }) => english);
    expect(rolesOf(3)).toEqual([
      "space", "objects in context", "pragmatics", "sentiment", "neighbours", "space", "space",
    ]);
    expect(rolesOf(4)).toEqual(["long range", "prosody", "long range", "agreement"]);
    expect(rolesOf(5)).toEqual(["entities", "coreference"]);
  });

  it("C6: the single matrix as the mean of heads needs up to eight, and four are listed", () => {
    const words = printedMatrices["S2.2.1"].rows;
    const bounds = audited("S2.2.1").heads!;
    expect(bounds.map(({ from, to }) => `${words[from]}→${words[to]}`)).toEqual([
      "sits→cat", "on→mat", "The→cat", "the→mat", "sits→on", "cat→mat",
    ]);
    expect(rounded(bounds.map(({ headsNeeded }) => headsNeeded), 1)).toEqual([1.4, 3, 4, 4, 5, 8]);
    expect(numbersOf("S2.2.1")).toMatchObject({ headsNeeded: 8, headsListed: 4, headWeightsImpossible: 2 });
    const mean = (from: string, to: string) => weightsOf("S2.2.1")[words.indexOf(from)]![words.indexOf(to)]!;
    expect(leftForOthers(0.8, mean("the", "mat"), HEADS_LISTED)).toBeCloseTo(0, 12); // yet head 3 looks at neighbours
    expect(headsNeeded(headWeights.at(-1)!.weight, mean("mat", "cat"))).toBe(4); // read the other way round
  });

  it("C7: “it” looks at a word that comes later", () => {
    const words = trophyExample.sentence.replace(".", "").split(" ");
    expect(words.indexOf("big")).toBeGreaterThan(words.indexOf(trophyExample.asks));
    expect(trophyExample.looksAt).toContain("big");
  });

  it("C8: more parameters are said not to matter, and 16 × 64 = 1024 to be the gain; one head has as many", () => {
    expect(s1).toContain("16 × 64 = 1024");
    const sizes = [1, 16].map((heads) => multiHeadParameters(random(1), { dModel: 64, heads }).query.shape);
    expect(sizes[0]).toEqual(sizes[1]);
    expect(16 * 64).toBe(1024);
  });

  it("C9: three paragraphs are quoted, five have a column", () => {
    expect([summaryExample.paragraphs.length, printedMatrices["S2.6.2"].columns.length]).toEqual([3, 5]);
    expect(numbersOf("S2.6.2")).toMatchObject({ paragraphsQuoted: 3, columns: 5 });
  });

  it("C10: the dimension of function does not tell subject from object, nor that of action verb from noun", () => {
    const { K, V, Q } = printedVectors;
    expect([K.vectors[1], K.vectors[5]]).toEqual([[0.1, 0.9, 0.3], [0.1, 0.8, 0.2]]);
    expect([K.meanings[1], K.meanings[5]]).toEqual(['标识"我是名词/主语"', '标识"我是名词/宾语"']);
    expect(K.dimensions[1]).toBe("语法功能");
    expect([V.vectors[2]![1], V.vectors[1]![1], V.dimensions[1]]).toEqual([0.8, 0.7, "抽象概念特征"]);
    expect(Q.dimensions.filter((label, i) => label.slice(0, 2) === K.dimensions[i]!.slice(0, 2))).toEqual([]);
  });

  it("C12: “dog” is called the object, and stands behind a preposition", () => {
    const words = foxExample.sentence.split(" ");
    expect(foxExample.features[0]!.宾语).toBe("dog");
    expect(words.slice(words.indexOf("jumps") + 1)).toEqual(["over", "the", "lazy", "dog"]);
  });

  it("C13: six heads for four words, one of them for words before the first", () => {
    expect([matExample.heads.length, matExample.tokens.length]).toEqual([6, 4]);
    expect(s1).toContain("可能与更前的词有关");
  });

  it("C14: a head for prosody, in text", () => {
    expect(headRoles.find(({ section, head }) => section === "S2.1.1" && head === 4)!.role).toContain("韵律和节奏");
  });

  it("C15: the sparse matrix is less sparse than the diagonal and the block one", () => {
    expect(numbersOf("S2.5.3").giniMean).toBeLessThan(numbersOf("S2.5.2").giniMean!);
    expect(numbersOf("S2.5.2").giniMean).toBeLessThan(numbersOf("S2.5.1").giniMean!);
  });
});

describe("the audit as an experiment", () => {
  it("is done at once, is plain data, and is the same for every seed", () => {
    const reports = [...trainAudit({ matrix: "S2.5.1", seed: 3 })];
    expect(reports.map(({ step, steps, done }) => [step, steps, done])).toEqual([[1, 1, true]]);
    expect(JSON.parse(JSON.stringify(reports))).toEqual(reports);
    expect(audited("S2.5.1")).toEqual(reports[0]);
  });

  it("has finite numbers only, and a table of all seven", () => {
    for (const name of printedNames) expect(Object.values(numbersOf(name)).every(Number.isFinite)).toBe(true);
    expect(auditTables.printed.map(({ matrix }) => matrix)).toEqual(printedNames);
  });

  it("audits the sentence unless told otherwise, and refuses what is not printed", () => {
    expect(audit.settings({ seed: 4 })).toEqual({ matrix: "S2.2.1" });
    expect(() => runAudit({ matrix: "S2.9.9" as never })).toThrow(
      'audit: matrix must be one of S2.2.1, S2.5.1, S2.5.2, S2.5.3, S2.5.4, S2.6.1, S2.6.2, got "S2.9.9".',
    );
  });
});
