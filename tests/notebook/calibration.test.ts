import { describe, expect, it } from "vitest";
import { calibration, type SettledBet } from "../../src/notebook/calibration.ts";

const bet = (confidence: number, right: boolean, more: object = {}): SettledBet => ({
  bet: { stance: right ? "partly" : "supported", confidence, settled: true, ...more },
  verdict: "partly",
});

describe("calibration", () => {
  it("is the mean squared distance of confidence and outcome", () => {
    const { brier, bets, right } = calibration([bet(90, true), bet(70, false), bet(100, true)]);
    expect([bets, right]).toEqual([3, 2]);
    expect(brier).toBeCloseTo((0.01 + 0.49 + 0) / 3, 12);
  });

  it("is 0.25 for a coin, whatever comes", () => {
    expect(calibration([bet(50, true), bet(50, false)]).brier).toBe(0.25);
  });

  it("leaves out what is not settled, and what was placed with the verdict in sight", () => {
    expect(calibration([bet(90, true, { settled: false }), bet(90, true, { late: true })])).toMatchObject({ bets: 0, brier: undefined });
  });

  it("groups by confidence; the certain ones belong to the last group", () => {
    const { groups } = calibration([bet(50, true), bet(59, false), bet(60, true), bet(100, true), bet(90, false)]);
    expect(groups.map(({ from, bets, right }) => [from, bets, right])).toEqual([
      [50, 2, 1], [60, 1, 1], [70, 0, 0], [80, 0, 0], [90, 2, 1],
    ]);
  });
});
