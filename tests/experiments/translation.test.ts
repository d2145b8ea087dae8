import { noGrad, random, tensor, type Tensor } from "compute";
import { runTranslation, trainTranslation, translate } from "experiments";
import { describe, expect, it } from "vitest";
import { encode, CHINESE, END, ENGLISH, S, T } from "../../src/experiments/translation/batch.ts";
import { drawPairs, pairOf } from "../../src/experiments/translation/grammar.ts";
import { dropsOf, leaveOneOut } from "../../src/experiments/translation/leave-one-out.ts";
import { alignments, readPair, tokenAccuracy } from "../../src/experiments/translation/measure.ts";
import { createModel, predict, readerOf } from "../../src/experiments/translation/model.ts";
import { comparedSettings, toSettings } from "../../src/experiments/translation/settings.ts";
import { translation } from "../../src/experiments/translation.ts";

const CLASSES = {
  subject: "I 我 you 你 we 我们 they 他们",
  verb: "love 爱 study 学习 discuss 讨论 teach 教",
  adjective: "natural 自然 new 新 modern 现代 simple 简单",
  noun: "language 语言 speech 语音 music 音乐 art 艺术",
  head: "processing 处理 analysis 分析 theory 理论 history 历史",
  at: "at 在",
  place: "home 家 school 学校 university 大学 work 公司",
  time: "today 今天 tomorrow 明天 now 现在 tonight 今晚",
};
/** [English, Chinese, class] of every word. */
const words = Object.entries(CLASSES).flatMap(([name, line]) => {
  const both = line.split(" ");
  return both.flatMap((word, i) => (i % 2 === 0 ? [[word, both[i + 1]!, name] as const] : []));
});
const chineseOf = (english: string) => words.find(([word]) => word === english)!;
const drawn = drawPairs(random(5), 500);

describe("the grammar", () => {
  it("orders Chinese words by class, and each comes from the one English word that means it", () => {
    const order = "time subject at place verb adjective noun head".split(" ");
    for (const { english, chinese, gold } of drawn) {
      const translated = english.map((word, place) => ({ word: chineseOf(word), place }));
      translated.sort((a, b) => order.indexOf(a.word[2]) - order.indexOf(b.word[2]));
      expect(chinese).toEqual(translated.map(({ word }) => word[1]));
      expect(gold).toEqual(translated.map(({ place }) => place));
    }
  });

  it("says what its pattern allows, all of it, and everything as often as its chance", () => {
    const pattern = /^subject verb (adjective )?noun( head)?( at place)?( time)?$/;
    const kinds = drawn.map(({ english }) => english.map((word) => chineseOf(word)[2]).join(" "));
    kinds.forEach((kind) => expect(kind).toMatch(pattern));
    expect(new Set(kinds).size).toBe(16);
    for (const name of ["adjective", "head", "at", "time"]) {
      const share = kinds.filter((kind) => kind.includes(name)).length / kinds.length;
      expect(Math.abs(share - 0.5)).toBeLessThan(0.1);
    }
    expect(new Set(drawn.flatMap(({ english }) => english)).size).toBe(words.length);
  });

  it("has the document's sentence, and sentences that change their order", () => {
    expect(pairOf("I love natural language processing")).toEqual({
      english: ["I", "love", "natural", "language", "processing"],
      chinese: ["我", "爱", "自然", "语言", "处理"], gold: [0, 1, 2, 3, 4],
    });
    expect(pairOf("we teach music at school today")).toEqual({
      english: ["we", "teach", "music", "at", "school", "today"],
      chinese: ["今天", "我们", "在", "学校", "教", "音乐"], gold: [5, 0, 3, 4, 1, 2],
    });
    expect(pairOf(["i", "LOVE", "art"]).english).toEqual(["I", "love", "art"]);
  });

  it("refuses other words and other orders by name", () => {
    expect(() => pairOf("I love cats and dogs")).toThrow(
      'translate: not in this grammar: "cats", "and", "dogs"; its words are subject: I you we they; verb: love',
    );
    const pattern = "expected SUBJECT VERB [ADJECTIVE] NOUN [HEAD] [at PLACE] [TIME]; got";
    for (const wrong of ["", "I love", "love I art", "I love art at", "I love art school", "I love art music"]) {
      expect(() => pairOf(wrong)).toThrow(`${pattern} ${JSON.stringify(wrong)}.`);
    }
  });
});

describe("what the model gets to see", () => {
  const pair = pairOf("we teach music at school today");
  const { source, present, read, answers } = encode([pair, pairOf("I love art")]);

  it("is the words by number, and how many there are", () => {
    const numbers = source.toArray<number[][]>();
    expect(numbers[0]!.slice(0, 6).map((n) => ENGLISH[n])).toEqual(pair.english);
    expect(numbers[1]!.slice(3)).toEqual(new Array(S - 3).fill(ENGLISH.length));
    expect(present.toArray()).toEqual([[[1, 1, 1, 1, 1, 1, 0, 0]], [[1, 1, 1, 0, 0, 0, 0, 0]]]);
  });

  it("has each row read the word before the one that it must produce", () => {
    const produced = answers.toArray<number[][][]>()[0]!.map((row) => CHINESE[row.indexOf(1)]);
    const reading = read.toArray<number[][]>()[0]!.map((n) => CHINESE[n]);
    expect(produced).toEqual([...pair.chinese, END, undefined, undefined]);
    expect(reading.slice(0, 7)).toEqual([undefined, ...pair.chinese]);
  });
});

describe.each([0, 1])("the model with %i encoder layers", (encoderLayers) => {
  const settings = toSettings({ encoderLayers, heads: 2 });
  const model = createModel(random(1), settings);
  const pair = pairOf("we teach music at school today");
  const batch = encode([pair]);
  const look = readerOf(model, settings);

  it("does not see a word that is masked: it may as well be another", () => {
    const present = tensor([[[1, 1, 0, 1, 1, 1, 0, 0]]]);
    const other = encode([{ ...pair, english: pair.english.with(2, "art") }]);
    const [a, b] = [batch, other].map(({ source }) => look({ ...batch, source, present }));
    expect(b!.logits.toArray()).toEqual(a!.logits.toArray());
    const open = [batch, other].map(({ source }) => look({ ...batch, source }).logits.toArray());
    expect(open[0]).not.toEqual(open[1]);
  });

  it("sees the same whether the last word is masked or left out", () => {
    const shorter = encode([{ ...pair, english: pair.english.slice(0, -1) }]);
    const masked = look({ ...batch, present: shorter.present });
    expect(look({ ...shorter, read: batch.read }).logits.toArray()).toEqual(masked.logits.toArray());
    const drops = dropsOf(look, batch)[0]!; // [T, S]
    const [before, after] = [look(batch), masked].map(({ logits }) => logProbability(logits, 0, "今天"));
    expect(drops[0]![5]).toBeCloseTo(before! - after!, 5);
  });

  it("does not see the Chinese words to come", () => {
    const changed = encode([{ ...pair, chinese: pair.chinese.with(3, "家") }]);
    const [a, b] = [batch, changed].map(({ read }) => look({ ...batch, read }).logits.toArray<number[][][]>()[0]!);
    expect(b!.slice(0, 4)).toEqual(a!.slice(0, 4)); // row 4 reads word 3
    expect(b![4]).not.toEqual(a![4]);
  });

  it("runs as written when it is recorded", () => {
    expect(look(batch).logits.toArray()).toEqual(noGrad(() => predict(model, batch, settings)).logits.toArray());
  });
});

describe("measures", () => {
  const pair = pairOf("I love art today"); // 今天 我 爱 艺术: gold 3 0 1 2
  const row = (s: number) => Array.from({ length: S }, (_, i) => (i === s ? 0.7 : i < 4 ? 0.1 : 0));
  const rowsOf = (places: number[]) => Array.from({ length: T }, (_, t) => row(places[t] ?? 0));

  it("count the rows that peak at the source of what they produce", () => {
    const weights = tensor([[rowsOf([3, 0, 1, 2]), rowsOf([3, 0, 3, 3])]]); // means: a tie of 1 and 3, of 2 and 3
    expect(alignments(weights, [pair])).toEqual({ alignment: 1, perHead: [1, 0.5], inputRowAlignment: 0 });
  });

  it("read as input rows are one off", () => {
    const weights = tensor([[rowsOf([2, 3, 0, 1])]]);
    expect(alignments(weights, [pair])).toEqual({ alignment: 0, perHead: [0], inputRowAlignment: 1 });
  });

  it("count right words and ends, and nothing after the end", () => {
    const { answers } = encode([pair]);
    expect(tokenAccuracy({ logits: answers }, [pair])).toBe(1);
    const wrong = answers.toArray<number[][][]>();
    wrong[0]![4] = wrong[0]![0]!; // a word in place of the end
    expect(tokenAccuracy({ logits: tensor(wrong) }, [pair])).toBe(4 / 5);
    expect(readPair({ logits: tensor(wrong), weights: tensor([[rowsOf([])]]) }, { pairs: [pair] }, 0)).toMatchObject({
      chinese: ["今天", "我", "爱", "艺术"], predicted: ["今天", "我", "爱", "艺术", "今天"],
    });
  });

  it("compare weights with drops", () => {
    const last = [0.1, 0.4, 0.3, 0.2, 0, 0, 0, 0];
    const rows = Array.from({ length: T }, (_, t) => (t === 3 ? last : [0.4, 0.3, 0.2, 0.1, 0, 0, 0, 0]));
    const drops = [[4, 3, 2, 1], [1, 2, 3, 4], [5, 1, 2, 3], [1, 4, 3, 2]];
    const expected = (1 - 1 + 0.2 + 1) / 4; // 0.2 = 1 - 6 (0 + 4 + 0 + 4) / (4 (16 - 1))
    const { top1, rank } = leaveOneOut(tensor([[rows]]), [drops]);
    expect(top1).toBe(0.75);
    expect(rank).toBeCloseTo(expected, 6);
  });
});

describe("training", () => {
  const short = { steps: 30, every: 10, batch: 8 };

  it("reports on the way, and is the same again", () => {
    const [once, again] = [[...trainTranslation(short)], [...trainTranslation(short)]];
    expect(once.map(({ step }) => step)).toEqual([0, 10, 20, 30]);
    expect(again).toEqual(once);
    expect(once.at(-1)!.loss).toBeLessThan(once[0]!.loss);
    expect(runTranslation({ ...short, seed: 2 }).loss).not.toBe(once.at(-1)!.loss);
    expect(JSON.parse(JSON.stringify(once.at(-1)))).toEqual(once.at(-1));
  });

  it("learns to translate, and the reader's own words can be given to it", () => {
    const report = runTranslation();
    expect(report.tokenAccuracy).toBeGreaterThan(0.99);
    expect(report.alignment).toBeGreaterThan(0.75);
    expect(report.inputRowAlignment).toBeLessThan(0.1);
    const said = translate(report.model!, "they discuss art at home now");
    const { chinese, expected, right, weights, probabilities } = said;
    expect(chinese).toEqual(["现在", "他们", "在", "家", "讨论", "艺术"]);
    expect([chinese, true]).toEqual([expected, right]);
    expect([weights.length, weights[0]!.length, weights[0]![0]!.length]).toEqual([1, 6, 6]);
    expect(Math.min(...probabilities)).toBeGreaterThan(0.8);
    const { document } = report;
    expect(translate(report.model!, document.english).weights[0]!.map((row) => row.map((w) => w.toFixed(4))))
      .toEqual(document.weights[0]!.map((row) => row.map((w) => w.toFixed(4))));
    expect(translation.numbers(report).diagonal3).toBe(document.weights[0]![2]![2]);
  });

  it("refuses what cannot be run", () => {
    expect(() => toSettings({ heads: 5 })).toThrow("heads must divide dModel, got 5 heads for a dModel of 24.");
    expect(() => toSettings({ encoderLayers: 2 })).toThrow('encoderLayers must be one of 0, 1, got "2".');
    expect(() => toSettings({ steps: 0 })).toThrow("steps must be an integer of 1 or more, got 0.");
    expect(comparedSettings({})).not.toHaveProperty("every");
  });
});

function logProbability(logits: Tensor, t: number, word: string): number {
  const row = logits.toArray<number[][][]>()[0]![t]!;
  return row[CHINESE.indexOf(word)]! - Math.log(row.reduce((sum, x) => sum + Math.exp(x), 0));
}
