import { describe, expect, it } from "vitest";
import { checkedTally, tallyOfCommand, tallyOfPlaywright, tallyOfVitest, totalOf } from "../../src/cli/tally.ts";

describe("tallies", () => {
  it("counts a command as one check", () => {
    expect(tallyOfCommand(0)).toEqual({ passed: 1, failed: 0 });
    expect(tallyOfCommand(2)).toEqual({ passed: 0, failed: 1 });
  });

  it("counts a test file that does not load as a failure", () => {
    const testResults = [
      { status: "failed", assertionResults: [] },
      { status: "failed", assertionResults: [{}, {}] },
      { status: "passed", assertionResults: [{}] },
    ];
    expect(tallyOfVitest({ numPassedTests: 2, numFailedTests: 1, testResults })).toEqual({ passed: 2, failed: 2 });
  });

  it("counts a flaky browser test and an error outside the tests as failures", () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1 };
    expect(tallyOfPlaywright({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 3 });
  });

  it("does not believe a suite that ran nothing or ended badly", () => {
    expect(checkedTally({ passed: 0, failed: 0 }, 0)).toEqual({ passed: 0, failed: 1 });
    expect(checkedTally({ passed: 9, failed: 0 }, 1)).toEqual({ passed: 9, failed: 1 });
    expect(checkedTally({ passed: 9, failed: 2 }, 1)).toEqual({ passed: 9, failed: 2 });
    expect(checkedTally({ passed: 9, failed: 0 }, 0)).toEqual({ passed: 9, failed: 0 });
  });

  it("adds up", () => {
    const tallies = [{ passed: 1, failed: 0 }, { passed: 20, failed: 3 }];
    expect(totalOf(tallies)).toEqual({ passed: 21, failed: 3 });
  });
});
