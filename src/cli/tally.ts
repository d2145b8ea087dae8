/** What a stage of `npm test` counts. */
export interface Tally {
  passed: number;
  failed: number;
}

/** The parts of Vitest's JSON report that are read here. */
interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

/** The parts of Playwright's JSON report that are read here. */
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
  errors: unknown[];
}

/** A command without tests of its own (types, lint, build) is one check. */
export function tallyOfCommand(exitCode: number): Tally {
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A test file that could not even be loaded has no tests in the report and counts as one failure. */
export function tallyOfVitest(report: VitestReport): Tally {
  const unloaded = report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length };
}

/** A test that passed only when repeated is a failure; so is an error outside all tests. */
export function tallyOfPlaywright({ stats, errors }: PlaywrightReport): Tally {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

/** A suite that ran nothing, or ended badly without naming a failed test, has failed. */
export function checkedTally(tally: Tally, exitCode: number): Tally {
  const suspicious = tally.failed === 0 && (exitCode !== 0 || tally.passed === 0);
  return suspicious ? { ...tally, failed: 1 } : tally;
}

export function totalOf(tallies: Tally[]): Tally {
  const sum = (count: (tally: Tally) => number) => tallies.reduce((total, tally) => total + count(tally), 0);
  return { passed: sum((tally) => tally.passed), failed: sum((tally) => tally.failed) };
}
