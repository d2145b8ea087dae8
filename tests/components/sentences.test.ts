import { expect, test } from "vitest";
import { describeEnd, describeEngine, type Words } from "../../components/cell/sentences.ts";
import { untouched, type CellState } from "../../src/notebook/cell.ts";
import { strings } from "../../src/i18n/index.ts";

const words: Words = strings("en").cell;
const done = (more: Partial<CellState>): CellState => ({ ...untouched, status: "done", ...more });

test("a run that took a moment names its engine", () => {
  const state = done({ seconds: 0.31, engine: "simd" });
  expect(describeEngine(state, words)).toBe("WebAssembly SIMD");
  expect(describeEnd(state, words, 0)).toBe("Ran in 0.3 s · ");
});

test("an instant run on the usual engine says nothing of it; on another it does", () => {
  expect(describeEngine(done({ seconds: 0.04, engine: "simd" }), words)).toBe("");
  expect(describeEnd(done({ seconds: 0.04, engine: "simd" }), words, 0)).toBe("Ran in 0.0 s");
  expect(describeEngine(done({ seconds: 0.04, engine: "relaxed" }), words)).toBe("relaxed SIMD");
  expect(describeEngine(done({ seconds: 0.04, engine: "reference" }), words)).toBe("plain TypeScript");
});

test("where no tensor was computed with, or the run is not done, no engine is named", () => {
  expect(describeEngine(done({ seconds: 2 }), words)).toBe("");
  expect(describeEngine(done({ seconds: 2, engine: "relaxed", status: "stale" }), words)).toBe("");
});
