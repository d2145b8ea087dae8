import { parametersOf, random, tensor } from "compute";
import { describe, expect, it } from "vitest";
import { toCheckpoint } from "../../src/experiments/checkpoint.ts";
import { checkpointNames, checkpointSteps, loadCheckpoint } from "../../src/experiments/checkpoints.ts";
import inductionFile from "../../src/experiments/checkpoints/induction.json" with { type: "json" };
import { fromBase64, quantise, restore, toBase64 } from "../../src/experiments/checkpoints/quantise.ts";
import { makeCheckpoint, shipped } from "../../src/experiments/checkpoints/shipped.ts";
import { accuracyWhereAsked } from "../../src/experiments/induction/measures.ts";
import * as induction from "../../src/experiments/induction/model.ts";
import { drawBatch } from "../../src/experiments/induction/task.ts";
import { ablateMiniLang, accuracies } from "../../src/experiments/minilang/ablation.ts";
import { askMiniLang } from "../../src/experiments/minilang/ask.ts";
import { readerOf } from "../../src/experiments/minilang/model.ts";
import { drawBatch as drawTexts } from "../../src/experiments/minilang/task.ts";

describe("bytes as text", () => {
  const source = random(1);
  const bytes = (length: number) => Int8Array.from({ length }, () => source.integer(256) - 128);

  it.each([0, 1, 2, 3, 4, 5, 6, 100, 257])("%i bytes are base64, there and back", (length) => {
    const some = bytes(length);
    expect(toBase64(some)).toBe(Buffer.from(some.buffer).toString("base64"));
    expect(fromBase64(toBase64(some))).toEqual(some);
  });

  it("knows every byte", () => {
    const all = Int8Array.from({ length: 256 }, (_, i) => i - 128);
    expect(fromBase64(toBase64(all))).toEqual(all);
    expect(() => fromBase64("AB!D")).toThrow('fromBase64: expected digits of base64, got "!".');
  });
});

describe("quantised tensors", () => {
  it("keep the largest number and are off by half a byte at most", () => {
    const weights = random(2).normals([8, 5]);
    const { scale, bytes } = quantise(weights);
    const largest = Math.max(...weights.data.map(Math.abs));
    expect(scale * 127).toBeCloseTo(largest, 4);
    const back = tensor(new Float32Array(40));
    restore({ scale, bytes }, back);
    weights.data.forEach((number, i) => expect(Math.abs(back.data[i]! - number)).toBeLessThanOrEqual(scale * 0.5001));
  });

  it("count by hand: 127 is the largest, the rest is rounded", () => {
    const { scale, bytes } = quantise(tensor([-2.54, 0.02, 0.011, -0.009]));
    expect([scale, ...fromBase64(bytes)]).toEqual([0.02, -127, 1, 1, 0]);
    expect(quantise(tensor([0, 0]))).toEqual({ scale: 0, bytes: "AAA=" });
  });

  it("fit only tensors of their size", () => {
    const three = quantise(tensor([1, 2, 3]));
    expect(() => restore(three, tensor([1, 2]))).toThrow("restore: expected 2 bytes for [2], got 3.");
  });
});

describe("shipped models", () => {
  it("are what the code makes today, to the bit", () => {
    const { version, settings, checkpoints } = makeCheckpoint("induction", [48]);
    expect({ version, settings }).toEqual({ version: inductionFile.version, settings: inductionFile.settings });
    expect(checkpoints[0]).toEqual(inductionFile.checkpoints[0]);
  });

  it("are kept at every step that is asked for, and before training", () => {
    expect(checkpointNames).toEqual(["induction", "minilang", "minilang-2"]);
    for (const name of checkpointNames) {
      expect(checkpointSteps(name)).toEqual([0, ...shipped[name].steps]);
      expect(loadCheckpoint(name).step).toBe(shipped[name].settings.steps);
      expect(loadCheckpoint(name, 0).parameters).toEqual(toCheckpoint(shipped[name].create()));
    }
  });

  it("of induction answer as the models they were made of, in the middle of its sudden change too", () => {
    const { settings } = shipped.induction;
    const exam = drawBatch(random(9), settings, 640);
    const { model, learn } = shipped.induction.begin();
    const read = induction.readerOf(model, settings);
    for (let step = 0; step <= 112; step++) {
      if ([64, 80, 96, 112].includes(step)) {
        const kept = induction.readerOfModel(loadCheckpoint("induction", step))(exam.tokens);
        const difference = accuracyWhereAsked(kept.logits, exam) - accuracyWhereAsked(read(exam.tokens).logits, exam);
        expect(Math.abs(difference)).toBeLessThan(0.01);
      }
      learn(step);
    }
  });

  it("of MiniLang answer as the models they were made of", () => {
    const { settings } = shipped["minilang-2"];
    const { model, learn } = shipped["minilang-2"].begin();
    for (let step = 0; step < settings.steps; step++) learn(step);
    const exam = drawTexts(random(9), 320);
    const own = accuracies(readerOf(model, settings)(exam.tokens).logits, exam.texts);
    const kept = ablateMiniLang(loadCheckpoint("minilang-2"), { texts: 320 });
    kept.relations.forEach((relation, i) => expect(Math.abs(kept.intact[i]! - own[relation])).toBeLessThan(0.01));
    const weights = parametersOf(model).map(({ data }) => Math.max(...data.map(Math.abs)));
    expect(Math.min(...weights)).toBeGreaterThan(0); // it has learned: the readout's bias, too, has moved
  });

  it("answer a reader's text", () => {
    const text = "Bob green Eve white . cup near keys ? . she ? Bob ?";
    const { questions } = askMiniLang(loadCheckpoint("minilang"), text);
    expect(questions.map(({ predicted }) => predicted)).toEqual(["is-here", "white", "green"]);
  });

  it("have names and steps of their own", () => {
    expect(() => loadCheckpoint("gpt" as "induction")).toThrow('expected induction, minilang, minilang-2, got "gpt".');
    expect(() => loadCheckpoint("toString" as "induction")).toThrow('got "toString".');
    expect(() => loadCheckpoint("minilang-2", 7)).toThrow('"minilang-2" was kept at the steps 0, 600, got 7.');
  });
});
