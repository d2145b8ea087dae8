import { random } from "compute";
import { askTrophy, gateByHand, oneHeadRatios, trainTrophy, trainTrophyModel } from "experiments";
import { describe, expect, it } from "vitest";
import { runToEnd } from "../../src/experiments/experiment.ts";
import { trophy } from "../../src/experiments/trophy.ts";
import { CUTS, maskOf, type Cut } from "../../src/experiments/trophy/cuts.ts";
import {
  ADJECTIVE, BIG, drawBatch, encode, everySentence, IT, NOUNS, ORDERS, SMALL, sentenceOf, VOCABULARY, WORDS,
} from "../../src/experiments/trophy/task.ts";

/** Who "it" is, read off the words alone: what fits is after "in", what does not is the other noun. */
function meantByWords(words: readonly string[]): string {
  const inside = words[words.indexOf("in") + 2]!;
  const other = words.find((word) => (NOUNS as readonly string[]).includes(word) && word !== inside)!;
  return ["big", "large", "wide"].includes(words.at(-1)!) ? other : inside;
}

describe("the corpus", () => {
  const all = everySentence();

  it("has every pair of nouns in both orders with every adjective, once", () => {
    expect(all).toHaveLength(8 * 7 * 2 * 6);
    expect(new Set(all.map(({ words }) => words.join(" "))).size).toBe(all.length);
    for (const { words } of all) {
      expect([words.length, words[IT], words[ADJECTIVE - 1]]).toEqual([WORDS, "it", "too"]);
      for (const word of words) expect(VOCABULARY).toContain(word);
    }
  });

  it("means the noun that the words mean", () => {
    for (const { words, meant, thing, container } of all) {
      expect(words[meant]).toBe(meantByWords(words));
      expect([thing, container]).toContain(meant);
    }
  });

  it("has opposites side by side, which mean the other noun", () => {
    for (let i = 0; i < all.length; i += 2) {
      const [big, small] = [all[i]!, all[i + 1]!];
      expect(big.words.slice(0, -1)).toEqual(small.words.slice(0, -1));
      expect(big.words[big.meant]).not.toBe(small.words[small.meant]);
    }
  });

  it("is drawn evenly, and encoded word for word", () => {
    const { sentences, tokens, answers } = drawBatch(random(5), 300);
    const numbers = tokens.toArray<number[][]>();
    sentences.forEach(({ words }, b) => {
      expect(numbers[b]!.map((number) => VOCABULARY[number])).toEqual(words);
      expect(NOUNS[answers.data[b]!]).toBe(meantByWords(words));
    });
    expect(new Set(sentences.map(({ words }) => words.at(-1))).size).toBe(6);
  });
});

describe("a cut", () => {
  const sentence = sentenceOf({ thing: "trophy", container: "suitcase", adjective: "big", order: "container first" });
  const closed = (cuts: Cut[]) => {
    const rows = maskOf([sentence], cuts).toArray<number[][][]>()[0]!;
    return rows.flatMap((row, from) => row.flatMap((open, to) => (open === 0 ? [[sentence.words[from], to]] : [])));
  };

  it("closes the looks at the adjective, and no other", () => {
    expect(closed([])).toEqual([]);
    expect(closed(["it"])).toEqual([["it", ADJECTIVE]]);
    expect(closed(["nouns"])).toEqual([["suitcase", ADJECTIVE], ["trophy", ADJECTIVE]]);
    expect(closed(["it", "nouns"])).toHaveLength(3);
    expect(closed(["adjective"])).toEqual([["big", 2], ["big", 4]]);
  });

  it("leaves the adjective no reader but itself, and no noun to read, when all looks are closed", () => {
    expect(closed(["others"]).map(([from]) => from)).toEqual(["in", "the", "the", "doesn't", "fit", "because", "is", "too"]);
    expect(closed([...CUTS])).toHaveLength(WORDS - 1 + 2);
  });

  it("takes all attention from that look in the first layer, and leaves the second alone", () => {
    const model = trainTrophyModel({ steps: 5 });
    const parts = { thing: "trophy", container: "suitcase", adjective: "big", order: "thing first" } as const;
    const [whole, cut] = [askTrophy(model, parts), askTrophy(model, parts, ["it"])];
    expect(whole.weights[0]![0]![IT]![ADJECTIVE]).toBeGreaterThan(0);
    expect(cut.weights[0]![0]![IT]![ADJECTIVE]).toBe(0);
    expect(cut.weights[0]![0]![0]).toEqual(whole.weights[0]![0]![0]);
    expect(cut.weights[1]![0]![IT]![ADJECTIVE]).toBeGreaterThan(0);
    expect(cut.nouns.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 6);
  });
});

describe("the circuit by hand", () => {
  const solution = { trophy: 10, small: 20, suitcase: 10, big: 20 };

  it("gates with two heads: for every adjective and order the right noun arrives, and hardly the other", () => {
    for (const order of ORDERS) {
      for (const adjective of BIG) {
        const { trophy: right, suitcase } = gateByHand(solution, { adjective, order });
        expect([right, suitcase]).toEqual([expect.closeTo(0.9995, 4), expect.closeTo(0.0000454, 6)]);
      }
      for (const adjective of SMALL) {
        const { trophy: wrong, suitcase } = gateByHand(solution, { adjective, order });
        expect([wrong, suitcase]).toEqual([expect.closeTo(0.0000454, 6), expect.closeTo(0.9995, 4)]);
      }
    }
  });

  it("is not there when the adjectives draw no attention", () => {
    const { trophy: wrong } = gateByHand({ ...solution, small: 0 }, { adjective: "small", order: "thing first" });
    expect(wrong).toBeGreaterThan(0.99);
  });

  it("cannot be made with one head: the ratio of the nouns does not hear the adjective", () => {
    const { big, small } = oneHeadRatios({ trophy: 3, suitcase: 1, big: 5, small: -2 });
    expect(big).toBeCloseTo(Math.exp(2), 4);
    expect(small / big).toBeCloseTo(1, 6);
  });
});

describe("training", () => {
  it("answers at the adjective with one layer and one head, causally", () => {
    const { accuracy } = runToEnd(trophy, { layers: 1, at: "adjective", causal: true, every: 400 });
    expect(accuracy).toBeGreaterThan(0.99);
  });

  it("cannot answer at an it that has not heard the adjective", () => {
    const { accuracy, final } = runToEnd(trophy, { layers: 1, at: "it", causal: true, steps: 200, every: 200 });
    expect(accuracy).toBeLessThan(0.6);
    expect(final!.flips).toBe(0); // it gives both opposites the same answer
  });

  it("answers at it with two layers, by some look at the adjective or of the adjective", () => {
    const { accuracy, final } = runToEnd(trophy, { learningRate: 5e-3, every: 400 });
    expect(accuracy).toBeGreaterThan(0.99);
    expect(final!.cuts.all).toBeLessThan(0.75);
  });

  it("gives the same bits for the same seed, however often it reports", () => {
    const last = (every: number, seed = 1) => [...trainTrophy({ steps: 12, every, seed })].at(-1)!.loss;
    expect(last(5)).toBe(last(12));
    expect(last(12, 2)).not.toBe(last(12));
  });

  it("reads a sentence of the reader's, and says what it does not know", () => {
    const model = trainTrophyModel({ steps: 2 });
    const parts = { thing: "violin", container: "crate", adjective: "narrow", order: "container first" } as const;
    expect(askTrophy(model, parts).words.join(" ")).toBe("in the crate the violin doesn't fit because it is too narrow");
    expect(() => askTrophy(model, { ...parts, thing: "moon" })).toThrow('the nouns are trophy, suitcase, violin, crate, lamp, drawer, statue, basket, got "moon"');
    expect(() => askTrophy(model, { ...parts, thing: "crate" })).toThrow("two different nouns");
    expect(() => askTrophy(model, { ...parts, adjective: "heavy" })).toThrow('got "heavy"');
  });

  it("refuses settings that cannot be run", () => {
    expect(() => runToEnd(trophy, { heads: 5 })).toThrow("heads must divide dModel, got heads=5 and dModel=24");
    expect(() => runToEnd(trophy, { layers: 0 })).toThrow("layers must be an integer of 1 or more, got 0");
    expect(encode([sentenceOf({ thing: "lamp", container: "crate", adjective: "big", order: "thing first" })]).tokens.shape).toEqual([1, WORDS]);
  });
});
