import { expect, it } from "vitest";
import { spreadLabels, stackLabels } from "../../components/views/labels.ts";
import {
  areShares,
  digitsFor,
  formatNumber,
  formatPercent,
  withoutLeadingZero,
} from "../../components/views/numbers.ts";
import { wrapText } from "../../components/views/theme.ts";

it("writes numbers with a real minus, and never minus zero", () => {
  expect([
    formatNumber(-1.5, 1),
    formatNumber(-0.001, 2),
    formatNumber(3),
    formatNumber(-Infinity),
    formatNumber(NaN),
  ]).toEqual(["−1.5", "0.00", "3", "−∞", "NaN"]);
  expect([formatPercent(0.5), formatPercent(0.1234), formatPercent(1)]).toEqual(["50%", "12.3%", "100%"]);
  expect([withoutLeadingZero("0.50"), withoutLeadingZero("−0.50"), withoutLeadingZero("1.00")]).toEqual([
    ".50",
    "−.50",
    "1.00",
  ]);
});

it("gives small numbers the digits they need", () => {
  expect([digitsFor([1, 2]), digitsFor([0.5]), digitsFor([0.004]), digitsFor([null])]).toEqual([0, 2, 4, 0]);
});

it("takes rows for shares only when all of them sum to one", () => {
  expect(
    areShares([
      [0.5, 0.5],
      [null, null],
    ]),
  ).toBe(true);
  expect(areShares([[0.5, 0.4]])).toBe(false);
  expect(areShares([[1.5, -0.5]])).toBe(false);
  expect(areShares([])).toBe(false);
});

it("moves colliding labels apart, keeps their order and stays inside", () => {
  expect(spreadLabels([50, 50], [16, 16], 0, 100)).toEqual([50, 66]);
  expect(spreadLabels([95, 96], [16, 16], 0, 100)).toEqual([76, 92]);
  expect(spreadLabels([80, 20], [16, 16], 0, 100)).toEqual([80, 20]);
});

it("stacks names of near reference lines in rows", () => {
  expect(stackLabels([50, 60, 200], [40, 40, 40])).toEqual([0, 1, 0]);
});

it("breaks labels at spaces, and Chinese ones anywhere", () => {
  expect(wrapText("bag of values", 60)).toEqual(["bag of", "values"]);
  expect(wrapText("值的平均", 27)).toEqual(["值的", "平均"]);
});
