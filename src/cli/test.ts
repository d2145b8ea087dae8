/**
 * `npm test`: types, lint, unit and content tests, the build, then browser tests against what was built.
 * A failed stage does not stop the next ones, except that a failed build leaves the browser nothing to test.
 * The last line is `N passed, N failed`. `npm test -- lint unit` runs only the stages that are named.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { findBrowser } from "./browser.ts";
import { program, root } from "./program.ts";
import { checkedTally, tallyOfCommand, tallyOfPlaywright, tallyOfVitest, totalOf, type Tally } from "./tally.ts";

const reports = `${root}/node_modules/.cache/manyheads`;

const stages = {
  types: () => command("astro", ["check", "--minimumSeverity", "warning"]),
  lint: () => command("eslint", ["--config", "src/build/eslint.config.js", "."]),
  unit: unitTests,
  build: () => command("astro", ["build"]),
  browser: browserTests,
};

type StageName = keyof typeof stages;

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in stages));
if (unknown.length > 0) {
  console.error(`test: unknown stage ${unknown.join(", ")}; the stages are ${Object.keys(stages).join(", ")}`);
  process.exit(1);
}

const total = await runStages(
  (Object.keys(stages) as StageName[]).filter((name) => asked.length === 0 || asked.includes(name)),
);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

async function runStages(names: StageName[]): Promise<Tally> {
  const tallies = new Map<StageName, Tally>();
  for (const name of names) {
    const needsBuild = name === "browser" && (tallies.get("build")?.failed ?? 0) > 0;
    if (needsBuild) console.log("\n── browser: not run, because the build failed");
    else tallies.set(name, await runStage(name));
  }
  return totalOf([...tallies.values()]);
}

async function runStage(name: StageName): Promise<Tally> {
  console.log(`\n── ${name} ${"─".repeat(70 - name.length)}`);
  const start = performance.now();
  const tally = await stages[name]().catch((error: Error) => {
    console.error(error.message);
    return { passed: 0, failed: 1 };
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`── ${name}: ${tally.passed} passed, ${tally.failed} failed, ${seconds} s`);
  return tally;
}

async function command(name: string, args: string[]): Promise<Tally> {
  return tallyOfCommand(await program(name, args));
}

async function unitTests(): Promise<Tally> {
  const report = freshReport("unit.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const exitCode = await program("vitest", ["run", "--config", "tests/vitest.config.ts", ...reporters]);
  return checkedTally(tallyOfVitest(read(report)), exitCode);
}

async function browserTests(): Promise<Tally> {
  console.log(`Browser: from ${findBrowser().from}`);
  const report = freshReport("browser.json");
  process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = report;
  const config = ["--config", "tests/e2e/playwright.config.ts", "--reporter", "list,json"];
  const exitCode = await program("playwright", ["test", ...config]);
  return checkedTally(tallyOfPlaywright(read(report)), exitCode);
}

/** The path of a report that is not there yet, so that an old one is never counted. */
function freshReport(name: string): string {
  mkdirSync(reports, { recursive: true });
  rmSync(`${reports}/${name}`, { force: true });
  return `${reports}/${name}`;
}

/** The caller's type says which parts of the report it uses. */
function read<Report>(path: string): Report {
  if (!existsSync(path)) throw new Error("The tests ended without a report; the first error above says why.");
  return JSON.parse(readFileSync(path, "utf8")) as Report;
}
