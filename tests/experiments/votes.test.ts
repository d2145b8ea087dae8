import { correlatedMajority, disputeVote, helperThreshold, independentMajority, weightedVote } from "experiments";
import { describe, expect, it } from "vitest";

describe("independent voters", () => {
  it.each([
    [1, 0.7, 0.7],
    [3, 0.7, 0.784],
    [5, 0.7, 0.837],
    [7, 0.7, 0.874],
    [3, 0.4, 0.352],
  ])("independentMajority(%i, %f) is %f, as the feasibility study has it", (voters, p, expected) => {
    expect(Math.abs(independentMajority(voters, p) - expected)).toBeLessThan(0.0005);
  });

  it.each([
    [1, 0.3],
    [3, 0.55],
    [5, 0.9],
    [9, 0.45],
  ])("independentMajority(%i, %f) is what going through all ballots gives", (voters, p) => {
    let chance = 0;
    for (let ballot = 0; ballot < 2 ** voters; ballot++) {
      const right = [...ballot.toString(2)].filter((bit) => bit === "1").length;
      if (right > voters / 2) chance += p ** right * (1 - p) ** (voters - right);
    }
    expect(independentMajority(voters, p)).toBeCloseTo(chance, 12);
  });

  it("refuses a vote that may end in a tie, and what is no probability", () => {
    expect(() => independentMajority(4, 0.7)).toThrow("independentMajority: voters must be an odd number of 1 or more");
    expect(() => independentMajority(3, 1.2)).toThrow("independentMajority: p must lie between 0 and 1, got 1.2.");
    expect(() => correlatedMajority(3, 0.7, -1)).toThrow("correlatedMajority: correlation must lie between 0 and 1");
  });
});

describe("correlated voters", () => {
  it("are independent at 0 and one voter at 1", () => {
    expect(correlatedMajority(5, 0.7, 0)).toBe(independentMajority(5, 0.7));
    expect(correlatedMajority(5, 0.7, 1)).toBe(0.7);
  });

  it("have the pairwise correlation that was asked for", () => {
    const [p, correlation] = [0.7, 0.4];
    const bothRight = correlation * p + (1 - correlation) * p * p;
    expect((bothRight - p * p) / (p * (1 - p))).toBeCloseTo(correlation, 12);
    // Three voters, by hand: all copy one, or two or three of three are right.
    expect(correlatedMajority(3, p, correlation)).toBeCloseTo(0.4 * 0.7 + 0.6 * (3 * 0.49 * 0.3 + 0.343), 12);
  });
});

describe("an average of distributions", () => {
  it("is a distribution, whatever the weights add up to", () => {
    const votes = [
      [0.8, 0.2, 0],
      [0.1, 0.3, 0.6],
    ];
    expect(weightedVote(votes)).toEqual([0.45, 0.25, 0.3].map((p) => expect.closeTo(p, 12) as number));
    expect(weightedVote(votes, [3, 1])).toEqual([0.625, 0.225, 0.15].map((p) => expect.closeTo(p, 12) as number));
    expect(weightedVote(votes, [30, 10])).toEqual([0.625, 0.225, 0.15].map((p) => expect.closeTo(p, 12) as number));
  });

  it("refuses weights that are none and votes that are no distributions", () => {
    const expected = "weightedVote: expected 2 weights of 0 or more, not all 0, got [1].";
    expect(() => weightedVote([[1], [1]], [1])).toThrow(expected);
    expect(() => weightedVote([[1], [1]], [0, 0])).toThrow("not all 0");
    expect(() => weightedVote([[1], [1]], [2, -1])).toThrow("0 or more");
    expect(() => weightedVote([[0.5, 0.4]])).toThrow("each of sum 1, got [0.5,0.4].");
    expect(() => weightedVote([[1, 0], [1]])).toThrow("over the same options");
  });
});

describe("one head wrong, one right, two helpers", () => {
  it.each([
    [0.9, 0.9, 0.5, 0.5],
    [0.9, 0.9, 0.6, 0.55],
    [0.99, 0.7, 0.55, 0.4525],
  ])("wrong %f, right %f, helpers %f: the right answer gets %f", (wrong, right, helper, expected) => {
    expect(disputeVote({ wrong, right, helper })).toBeCloseTo(expected, 12);
  });

  it("is decided by the helpers above their threshold", () => {
    expect(helperThreshold(0.99, 0.7)).toBeCloseTo(0.645, 12);
    for (const helpers of [1, 2, 5]) {
      const threshold = helperThreshold(0.9, 0.6, helpers);
      expect(disputeVote({ wrong: 0.9, right: 0.6, helper: threshold + 1e-6, helpers })).toBeGreaterThan(0.5);
      expect(disputeVote({ wrong: 0.9, right: 0.6, helper: threshold - 1e-6, helpers })).toBeLessThan(0.5);
    }
  });

  it("refuses what is no confidence", () => {
    expect(() => disputeVote({ wrong: 2, right: 0, helper: 0 })).toThrow("disputeVote: wrong must lie between 0 and 1");
  });
});
