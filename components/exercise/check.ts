/** One Check: fetch the checks (once), compile the reader's code, run both in the sandbox, and say how it ended. */
import type { PublishedChecks, Report } from "../../src/exercises/index.ts";
import type { Failure } from "../../src/sandbox/protocol.ts";
import type { Compiled } from "../../src/sandbox/transpile.ts";

export type Outcome =
  | { status: "checked"; report: Report; published: PublishedChecks }
  /** The answer does not compile, or throws before any check could ask it. */
  | { status: "broken"; message: string; line: number | undefined }
  | { status: "limit"; seconds: number }
  | { status: "stopped" }
  /** The answer does not export what the checks ask for. */
  | { status: "missing"; name: string }
  /** The checks or the sandbox could not be loaded: no fault of the answer. */
  | { status: "unavailable" };

export interface OpenCheck {
  outcome: Promise<Outcome>;
  stop(): void;
}

/**
 * Starts a check of this text against the checks found at `address`, once the text is `saved`: a run may take the tab
 * with it. Stop works from the first moment.
 */
export function startCheck(text: string, address: string, saved: Promise<void>): OpenCheck {
  const stopping = new AbortController();
  const stopped = new Promise<Outcome>((resolve) => {
    stopping.signal.addEventListener("abort", () => resolve({ status: "stopped" }));
  });
  const unavailable = (error: unknown): Outcome => {
    reportError(error); // for the console; the reader is told what to do
    return { status: "unavailable" };
  };
  const ended = saved.then(() => check(text, address, stopping.signal)).catch(unavailable);
  return { outcome: Promise.race([ended, stopped]), stop: () => stopping.abort() };
}

async function check(text: string, address: string, signal: AbortSignal): Promise<Outcome> {
  const [published, { checkAnswer }, compiler, { readReport }] = await Promise.all([
    fetchChecks(address),
    import("../../src/sandbox/host.ts"),
    import("../../src/sandbox/transpile.ts"),
    import("../../src/exercises/index.ts"),
  ]);
  if (signal.aborted) return { status: "stopped" };
  const compiled = compile(text, compiler);
  if ("status" in compiled) return compiled;
  const missing = published.exports.find((name) => !compiled.exports.includes(name));
  if (missing !== undefined) return { status: "missing", name: missing };
  const { code, seed, seconds } = published;
  const run = checkAnswer({ answerCode: compiled.code, code, seed, seconds });
  signal.addEventListener("abort", () => run.stop());
  const finding = await run.finding;
  if ("stopped" in finding) return { status: "stopped" };
  if ("limit" in finding) return { status: "limit", seconds: finding.seconds };
  if ("failure" in finding) return broken(finding.failure);
  const report = readReport(finding.report, published.checks.map(({ id }) => id));
  return report ? { status: "checked", report, published } : { status: "unavailable" };
}

type Compiler = typeof import("../../src/sandbox/transpile.ts");

function compile(text: string, { transpile, CompileError }: Compiler): Compiled | Outcome {
  try {
    return transpile(text);
  } catch (error) {
    if (error instanceof CompileError) return { status: "broken", message: error.message, line: error.line };
    throw error;
  }
}

function broken({ name, message, frames }: Failure): Outcome {
  if (name === "SandboxError") return { status: "unavailable" };
  return { status: "broken", message, line: frames.find(({ cell }) => cell === "answer")?.line };
}

const fetched = new Map<string, Promise<PublishedChecks>>();

/** A failed attempt is forgotten, so that the next Check tries again. */
function fetchChecks(address: string): Promise<PublishedChecks> {
  let checks = fetched.get(address);
  if (!checks) {
    fetched.set(address, (checks = fetchJson(address)));
    checks.catch(() => fetched.delete(address));
  }
  return checks;
}

async function fetchJson(address: string): Promise<PublishedChecks> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The checks at ${address} could not be loaded: status ${response.status}.`);
  return response.json() as Promise<PublishedChecks>;
}
