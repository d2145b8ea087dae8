import { random, tensor } from "compute";
import { describe, expect, it } from "vitest";
import { fromCheckpoint } from "../../src/experiments/checkpoint.ts";
import { askGrammar } from "../../src/experiments/grammar/ask.ts";
import { accuracyOf, hardest, scores } from "../../src/experiments/grammar/measure.ts";
import { drawSentences, encode, type Sentence, type Task } from "../../src/experiments/grammar/sentence.ts";
import { comparedSettings, tasks, toSettings } from "../../src/experiments/grammar/settings.ts";
import { grammar, trainGrammar, trainGrammarModel } from "../../src/experiments/grammar.ts";
import { transformer, type TransformerParameters } from "../../src/experiments/transformer.ts";

const drawn = (task: Task, limit: number): Sentence[] => drawSentences(task, random(7), limit, 300);
const isPlural = (noun: string) => noun.endsWith("s"); // no noun of the lexicon ends in s when it is singular
const given = <Item>(list: Item[], counts: (item: Item) => boolean) => list.filter(counts).length;

describe("agreement", () => {
  const sentences = drawn(tasks.agreement, 2);

  it("asks the verb for the number of the first noun, whatever the nouns in between are", () => {
    for (const { words, questions } of sentences) {
      const text = words.join(" ");
      expect(text).toMatch(/^\w+( (near|behind|above|with) \w+){0,2} be$/);
      const between = text.match(/(?<=(near|behind|above|with) )\w+/g) ?? [];
      const attractors = given([...between], (noun) => isPlural(noun) !== isPlural(words[0]!));
      const answer = isPlural(words[0]!) ? 1 : 0;
      expect(questions).toEqual([{ at: words.indexOf("be"), source: 0, answer, difficulty: attractors }]);
    }
  });

  it("has every length and every number of attractors", () => {
    expect(new Set(sentences.map(({ words }) => words.length))).toEqual(new Set([2, 4, 6]));
    expect(new Set(sentences.map(({ questions }) => questions[0]!.difficulty))).toEqual(new Set([0, 1, 2]));
    expect(new Set(sentences.map(({ words }) => words[0])).size).toBe(32);
  });
});

describe("coreference", () => {
  const men = ["Bob", "Tom", "Max", "Leo"];
  const women = ["Eve", "Ann", "Mia", "Zoe"];
  const sentences = drawn(tasks.coreference, 2);

  it("asks the pronoun for the one name of its gender", () => {
    for (const { words, questions } of sentences) {
      expect(words.filter((word) => men.includes(word))).toHaveLength(1);
      expect(words.filter((word) => women.includes(word))).toHaveLength(1);
      const group = words.at(-1) === "he" ? men : women;
      const name = words.find((word) => group.includes(word))!;
      expect(questions.map(({ at, source }) => [at, words[source]])).toEqual([[words.length - 1, name]]);
      expect(tasks.coreference.answers[questions[0]!.answer]).toBe(name);
      expect(questions[0]!.difficulty).toBe(words[0] === name ? 1 : 0);
    }
  });

  it("names each gender first as often, and puts up to two fillers after each name", () => {
    const menFirst = given(sentences, ({ words }) => men.includes(words[0]!));
    expect(Math.abs(menFirst - 150)).toBeLessThan(40);
    expect(new Set(sentences.map(({ words }) => words.length))).toEqual(new Set([3, 4, 5, 6, 7]));
    const form = /^\w+( [a-z]+){0,2} [A-Z]\w+( [a-z]+){0,2} s?he$/;
    for (const { words } of sentences) expect(words.join(" ")).toMatch(form);
  });
});

describe("nesting", () => {
  it("asks each verb for the number of its own noun: innermost clause first", () => {
    for (const { words, questions } of drawn(tasks.nesting, 4)) {
      const numbers = unnested(words);
      expect(questions.map(({ at, answer }) => [at, answer])).toEqual(numbers);
      for (const { source, answer, difficulty } of questions) {
        expect(isPlural(words[source]!) ? 1 : 0).toBe(answer);
        expect(difficulty).toBe(questions.length);
      }
    }
  });
});

/** Clauses cut out from the inside: the first verb goes with the noun before it, again and again. [place, plural] */
function unnested(words: readonly string[]): [at: number, plural: number][] {
  const verbs = ["see", "hear", "fear", "chase"];
  const left = words.map((word, at) => ({ word, at })).filter(({ word }) => word !== "that");
  const found: [number, number][] = [];
  while (left.length > 0) {
    const verb = left.findIndex(({ word }) => verbs.includes(word));
    const [noun, action] = left.splice(verb - 1, 2);
    found.push([action!.at, isPlural(noun!.word) ? 1 : 0]);
  }
  return found;
}

describe("dyck", () => {
  const sentences = drawn(tasks.dyck, 8);

  it("asks each blank for the bracket that makes pairs vanish from the inside out", () => {
    for (const { words, questions } of sentences) {
      const filled = [...words];
      for (const { at, answer } of questions) filled[at] = ")]}>"[answer]!;
      expect(words.filter((word) => word === "_")).toHaveLength(questions.length);
      expect(vanishes(filled.join(""))).toBe(true);
    }
  });

  it("says which bracket decides, and how many pairs lie between", () => {
    for (const { words, questions } of sentences) {
      for (const { at, source, answer, difficulty } of questions) {
        expect("([{<".indexOf(words[source]!)).toBe(answer);
        expect(given(words.slice(source + 1, at), (word) => word === "_")).toBe(difficulty);
        expect(at - source - 1).toBe(2 * difficulty);
      }
    }
  });

  it("has all lengths up to 16 words", () => {
    expect(new Set(sentences.map(({ words }) => words.length))).toEqual(new Set([2, 4, 6, 8, 10, 12, 14, 16]));
  });
});

function vanishes(text: string): boolean {
  const shorter = text.replace(/\(\)|\[\]|\{\}|<>/g, "");
  return shorter === "" || (shorter !== text && vanishes(shorter));
}

describe("a batch", () => {
  it("fills sentences up, and marks what is asked and where words are", () => {
    const task: Task = { ...tasks.dyck, longest: () => 4 };
    const sentence = (...words: string[]) => ({ words, questions: task.questions(words)! });
    const { tokens, answers, present } = encode(task, [sentence("[", "_"), sentence("<", "(", "_", "_")], 4);
    expect(tokens.toArray()).toEqual([[1, 4, 5, 5], [3, 0, 4, 4]]);
    expect(present.toArray()).toEqual([[[1, 1, 0, 0]], [[1, 1, 1, 1]]]);
    const [no, round, square, angle] = [[0, 0, 0, 0], [1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 0, 1]];
    expect(answers.toArray()).toEqual([[no, square, no, no], [no, no, round, angle]]);
  });
});

describe("measures", () => {
  const question = (at: number, answer: number, difficulty: number) => ({ at, source: 0, answer, difficulty });
  const sentences = [
    { words: ["a", "b"], questions: [question(1, 0, 2)] },
    { words: ["a", "b"], questions: [question(0, 1, 0), question(1, 1, 2)] },
  ];
  const logits = tensor([[[1, 0], [0, 1]], [[0, 1], [0, 1]]]); // 1, but for the very first word 0

  it("count right answers by difficulty", () => {
    const parts = scores({ logits }, { sentences });
    expect(parts).toEqual([
      { difficulty: 0, questions: 1, accuracy: 1 },
      { difficulty: 2, questions: 2, accuracy: 0.5 },
    ]);
    expect(accuracyOf(parts)).toBeCloseTo(2 / 3, 12);
  });

  it("show the first of the hardest sentences", () => {
    expect(hardest([sentences[1]!, sentences[0]!])).toBe(0);
    expect(hardest([{ words: [], questions: [question(0, 0, 1)] }, ...sentences])).toBe(1);
  });
});

describe("training", () => {
  const small = { steps: 4, batch: 4, dModel: 8, every: 3 } as const;

  it("reports before the first step, on the way, and at the end, where the model is", () => {
    const reports = [...trainGrammar({ ...small, task: "nesting", heads: 2, layers: 2 })];
    expect(reports.map(({ step, done, model }) => [step, done, model !== undefined])).toEqual([
      [0, false, false], [3, false, false], [4, true, true],
    ]);
    const { example, curve, perDifficulty } = reports.at(-1)!;
    expect(example.words).toHaveLength(8);
    expect(tensor(example.weights).shape).toEqual([4, 8, 8]);
    example.weights.flat().forEach((row) => expect(row.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 5));
    expect(example.questions.map(({ at, source }) => [at, source])).toEqual([[5, 4], [6, 2], [7, 0]]);
    for (const { answer, source } of example.questions) {
      expect(answer).toBe(isPlural(example.words[source]!) ? "plural" : "singular");
    }
    expect(curve.map(([step]) => step)).toEqual([0, 3, 4]);
    expect(perDifficulty.map(({ difficulty }) => difficulty)).toEqual([1, 2, 3]);
    expect(JSON.parse(JSON.stringify(reports))).toEqual(reports);
  });

  it("gives the same bits for the same seed, and others for another", () => {
    const [first, again, other] = [1, 1, 2].map((seed) => [...trainGrammar({ ...small, seed })].at(-1)!);
    expect(again).toEqual(first);
    expect(other!.loss).not.toBe(first!.loss);
  });

  it("ends alike however often it reports", () => {
    const [often, seldom] = [1, 9].map((every) => [...trainGrammar({ ...small, every })].at(-1)!);
    expect(grammar.numbers(often!)).toEqual(grammar.numbers(seldom!));
    expect(often!.model!.parameters).toEqual(seldom!.model!.parameters);
  });

  it("names its numbers", () => {
    const numbers = grammar.numbers([...trainGrammar({ ...small, task: "coreference" })].at(-1)!);
    expect(Object.keys(numbers)).toEqual(["loss", "accuracy", "solved", "accuracy@0", "accuracy@1"]);
  });

  it("compares runs by what changes them", () => {
    expect(comparedSettings({ every: 3 })).toEqual(comparedSettings({ pairs: 3 }));
    expect(comparedSettings({ task: "dyck", pairs: 3 })).toMatchObject({ pairs: 3, steps: 1500 });
    expect(comparedSettings({ task: "dyck", pairs: 3 })).not.toHaveProperty("depth");
    expect(comparedSettings({ attractors: 1 })).not.toEqual(comparedSettings({}));
  });

  it("refuses settings that cannot be run", () => {
    const refused = (options: object) => expect(() => toSettings(options));
    refused({ task: "grammar" }).toThrow(
      'trainGrammar: task must be one of agreement, coreference, nesting, dyck, got "grammar".',
    );
    refused({ heads: 5 }).toThrow("trainGrammar: heads must divide dModel, got 5 heads for a dModel of 32.");
    refused({ attractors: -1 }).toThrow("trainGrammar: attractors must be an integer of 0 or more, got -1.");
    refused({ depth: 0 }).toThrow("trainGrammar: depth must be an integer of 1 or more, got 0.");
    refused({ learningRate: -1 }).toThrow("trainGrammar: learningRate must be 0 or more, got -1.");
  });
});

describe("a trained model", () => {
  const quick = { dModel: 24, batch: 16, steps: 200, learningRate: 1e-2 };
  const model = trainGrammarModel(quick);

  it("answers a sentence of the reader's own, and looks at the subject", () => {
    const { words, questions, weights } = askGrammar(model, "Keys near  cabinet behind lamp be");
    expect(words).toEqual(["keys", "near", "cabinet", "behind", "lamp", "be"]);
    expect(questions).toMatchObject([{ at: 5, source: 0, difficulty: 2, answer: "plural", predicted: "plural" }]);
    const { singular, plural } = questions[0]!.probabilities;
    expect(singular! + plural!).toBeCloseTo(1, 6);
    expect(plural).toBeGreaterThan(0.9);
    expect(tensor(weights).shape).toEqual([1, 6, 6]);
    expect(Math.max(...weights[0]![5]!)).toBe(weights[0]![5]![0]);
    expect(askGrammar(model, ["key", "with", "lamps", "be"]).questions[0]!.predicted).toBe("singular");
  });

  it("reads alone what it read in a batch, causally or not", () => {
    for (const causal of [true, false]) {
      const report = [...trainGrammar({ task: "coreference", dModel: 8, steps: 3, causal })].at(-1)!;
      const { weights, questions } = askGrammar(report.model!, report.example.words);
      expect(questions).toMatchObject(report.example.questions);
      weights.flat(2).forEach((weight, i) => expect(weight).toBeCloseTo(report.example.weights.flat(2)[i]!, 6));
    }
  });

  it("looks at words only, where a sentence is shorter than others", () => {
    const settings = { task: "coreference", dModel: 8, steps: 3, heads: 2, causal: false } as const;
    const { parameters } = trainGrammarModel(settings);
    const { weights } = askGrammar({ settings: toSettings(settings), parameters }, "Bob Eve he");
    const alone = transformer(fromCheckpoint<TransformerParameters>(parameters), tensor([[0, 4, 12]]), { heads: 2 });
    const expected = alone.weights[0]!.data; // [1, heads, 3, 3]
    weights.flat(2).forEach((weight, i) => expect(weight).toBeCloseTo(expected[i]!, 6));
    expect(weights[0]![0]![2]).toBeGreaterThan(0); // not causal: the first word sees the last
  });

  it("names words outside its grammar, and says what a sentence looks like", () => {
    const asked = (sentence: string) => expect(() => askGrammar(model, sentence));
    asked("kees near cabinet is").toThrow('not in this grammar: "kees", "is"; its words are noun: key keys cabinet');
    asked("keys cabinet be").toThrow(
      'askGrammar: expected noun, then any number of times (preposition noun), then be; got "keys cabinet be".',
    );
    asked("keys near cabinet near cabinet near cabinet be").toThrow(
      "askGrammar: this model knows sentences of at most 6 words, got 8; shorten it, or train with more attractors.",
    );
    asked("  ").toThrow('got "".');
  });

  it.each([
    ["agreement", ["be", "keys near be", "keys near cabinet", "near keys be"]],
    ["coreference", ["Bob he", "Bob Tom he", "Bob Eve", "then Bob Eve he", "Bob he Eve she", "Bob Eve Ann he"]],
    ["nesting", ["dog that cat see", "dog cat see see", "that dog see", "dog see see"]],
    ["dyck", ["( [ _", "_ (", "( _ _", "("]],
  ] as const)("%s knows what is no sentence", (task, sentences) => {
    const wrong = trainGrammarModel({ task, dModel: 4, steps: 1, batch: 2 });
    for (const sentence of sentences) expect(() => askGrammar(wrong, sentence)).toThrow("askGrammar: expected ");
  });
});
