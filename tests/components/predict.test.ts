import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { measuredValue, outcomeSentence, rightOption, type Judging } from "../../components/predict/outcome.ts";
import { predictionReferences, registerPrediction } from "../../src/notebook/predictions.ts";
import { progress } from "../../src/notebook/progress.ts";
import { strings } from "../../src/i18n/index.ts";

const judging: Judging = { result: "accuracy", digits: 2, optionValues: {}, words: strings("en").predict };
const choice: Judging = { ...judging, optionValues: { low: 0.25, middle: 0.57, high: 1 } };

describe("a bet beside the measurement", () => {
  it("finds the result of its name among the displays", () => {
    const result = { kind: "result", name: "accuracy", label: "accuracy", value: 0.57 } as const;
    const loss = { ...result, name: "loss", value: 2 };
    expect(measuredValue([{ kind: "text", text: "" }, loss, result], "accuracy")).toBe(0.57);
    expect(measuredValue([loss], "accuracy")).toBeUndefined();
  });

  it("says how far off, and which way", () => {
    const said = (value: number) => outcomeSentence({ kind: "number", value }, value.toFixed(2), 0.566, judging);
    expect(said(0.38)).toBe("You said 0.38; measured 0.57. Your bet was 0.19 too low.");
    expect(said(1)).toBe("You said 1.00; measured 0.57. Your bet was 0.43 too high.");
    expect(said(0.57)).toBe("You said 0.57; measured 0.57. Right to the last digit shown.");
  });

  it("takes the nearest option as right, or the named answer", () => {
    expect(rightOption(0.5, choice)).toBe("middle");
    expect(rightOption(0.5, { ...choice, answer: "high" })).toBe("high");
    expect(outcomeSentence({ kind: "choice", option: "high" }, "1.0", 0.57, choice)).toContain(choice.words.wrong);
    expect(outcomeSentence({ kind: "choice", option: "middle" }, "0.57", 0.57, choice)).toContain(choice.words.right);
  });
});

describe("the dotted line in a figure", () => {
  const accuracy = { kind: "result", name: "accuracy", label: "accuracy", value: 0.57 } as const;

  it("is there once the bet is made, for its own cell and result only", async () => {
    registerPrediction({ id: "03/wide", cellId: "03/train", result: "accuracy", label: "your bet", optionValues: {} });
    registerPrediction({
      id: "03/word",
      cellId: "03/train",
      result: "accuracy",
      label: "your bet",
      optionValues: { many: 4 },
    });
    expect(predictionReferences("03/train", [accuracy])).toEqual([]);
    await progress.set("prediction", "03/wide", { kind: "number", value: 0.9 });
    await progress.set("prediction", "03/word", { kind: "choice", option: "none of them" });
    expect(predictionReferences("03/train", [accuracy])).toEqual([{ value: 0.9, label: "your bet" }]);
    expect(predictionReferences("03/other", [accuracy])).toEqual([]);
    expect(predictionReferences("03/train", [{ ...accuracy, name: "other" }])).toEqual([]);
  });
});
