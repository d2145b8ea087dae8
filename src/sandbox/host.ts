/** The page's side of the sandbox: runs of cells, checks of answers, and the limits that end them. */
import type { Report } from "../exercises/index.ts";
import { libraryText, openFrame, type Worker } from "./frame.ts";
import type { CheckCommand, Command, Failure, Limits, Outcome, Output, Realm } from "./protocol.ts";
import { readEvent, readFinding } from "./validate.ts";

/** A stopped run that has not ended by itself after this long is ended from outside. */
const patience = 400; // ms
/** More events than this in one second is a flood, not a picture. */
const flood = 500;
/** Loading the sandbox may take this long on a slow machine before a check is given up. */
const boot = 30; // seconds
type Timer = ReturnType<typeof setTimeout>;

interface OpenRun {
  onOutput(output: Output): void;
  end(outcome: Outcome): void;
  alive(): void;
}

export function createRealm(): Realm {
  let generation = 0;
  let line: Promise<Line> | undefined; // to the present worker
  let next = 0;

  function connect(): Promise<Line> {
    line ??= openLine(() => {
      generation++;
      line = undefined;
    }).catch((error: unknown) => {
      line = undefined;
      throw error;
    });
    return line;
  }

  return {
    get generation() {
      return generation;
    },
    run({ cell, code, imports, inputs, limits }, onOutput) {
      const run = ++next;
      let stopped = false;
      let stop = (): void => void (stopped = true);
      const outcome = connect().then(async (connection): Promise<Outcome> => {
        if (imports.includes("@observablehq/plot")) await connection.provide("@observablehq/plot", libraryText);
        if (stopped) return { status: "stopped" };
        stop = () => connection.stop(run);
        return connection.run({ type: "run", run, cell, code, inputs }, limits, onOutput);
      });
      return { outcome: outcome.catch(unreachable), stop: () => stop() };
    },
  };
}

function unreachable(error: unknown): Outcome {
  const message = error instanceof Error ? error.message : String(error);
  return { status: "failed", failure: { name: "SandboxError", message, frames: [] } };
}

interface Line {
  run(command: Extract<Command, { type: "run" }>, limits: Limits, onOutput: (output: Output) => void): Promise<Outcome>;
  stop(run: number): void;
  provide(library: string, text: () => Promise<string>): Promise<void>;
}

/** One worker for the cells of a page. When a run has to be ended by force, all that runs in it ends. */
async function openLine(onEnd: () => void): Promise<Line> {
  const frame = await openFrame();
  const { port1: port, port2 } = new MessageChannel();
  const worker = frame.start("notebook", [port2]);
  const open = new Map<number, OpenRun>();
  const provided = new Map<string, Promise<void>>();
  const send = (command: Command): void => port.postMessage(command);
  let counted = { since: 0, events: 0 };

  function endWorker(culprit: number, outcome: Outcome): void {
    if (outcome.status === "limit")
      frame.remove(); // its process may be gone or drowning: do not ask it
    else worker.end();
    port.close();
    onEnd();
    for (const [run, { end }] of [...open]) end(run === culprit ? outcome : { status: "stopped" });
  }

  function isFlood(): boolean {
    const now = performance.now();
    if (now - counted.since > 1000) counted = { since: now, events: 0 };
    return ++counted.events > flood;
  }

  port.onmessage = ({ data }) => {
    const event = readEvent(data);
    const run = event && "run" in event ? open.get(event.run) : undefined;
    if (isFlood()) endWorker(event && "run" in event ? event.run : -1, { status: "limit", limit: "flood", seconds: 1 });
    for (const { alive } of open.values()) alive();
    if (!event || !run) return;
    if (event.type === "output") run.onOutput(event);
    else if (event.type === "failed") run.end({ status: "failed", failure: event.failure });
    else if (event.type === "stopped") run.end({ status: "stopped" });
    else if (event.type === "done") run.end({ status: "done", engine: event.engine });
  };
  worker.onCrash((message) =>
    endWorker(lastOf(open), { status: "failed", failure: { name: "Error", message, frames: [] } }),
  );

  return {
    run(command, limits, onOutput) {
      return new Promise((resolve) => {
        const timers = watch(limits, (limit, seconds) => endWorker(command.run, { status: "limit", limit, seconds }));
        const end = (outcome: Outcome): void => {
          timers.clear();
          open.delete(command.run);
          resolve(outcome);
        };
        open.set(command.run, { onOutput, end, alive: timers.alive });
        send(command);
      });
    },
    stop(run) {
      send({ type: "cancel", run });
      setTimeout(() => open.has(run) && endWorker(run, { status: "stopped" }), patience);
    },
    async provide(library, text) {
      let sent = provided.get(library);
      if (!sent) provided.set(library, (sent = text().then((code) => send({ type: "provide", library, text: code }))));
      await sent;
    },
  };
}

function lastOf(open: ReadonlyMap<number, unknown>): number {
  return [...open.keys()].at(-1) ?? -1;
}

/** Two clocks: one that every sign of life winds up again, one that does not. */
function watch(
  limits: Limits,
  onEnd: (limit: "silent" | "total", seconds: number) => void,
): { alive(): void; clear(): void } {
  const total = setTimeout(() => onEnd("total", limits.total), limits.total * 1000);
  let silent: Timer;
  const alive = (): void => {
    clearTimeout(silent);
    silent = setTimeout(() => onEnd("silent", limits.silent), limits.silent * 1000);
  };
  const clear = (): void => {
    clearTimeout(silent);
    clearTimeout(total);
  };
  alive();
  return { alive, clear };
}

/** What became of a check: the report, or why there is none. */
export type Finding =
  { report: Report } | { failure: Failure } | { limit: "total"; seconds: number } | { stopped: true };

/**
 * Runs the checks of an exercise against an answer: two workers, so that neither the checks nor what they expect can be
 * reached by the answer. Both are ended afterwards, whatever happened.
 */
export function checkAnswer(command: CheckCommand & { seconds: number }): { finding: Promise<Finding>; stop(): void } {
  let finish: (finding: Finding) => void = () => undefined;
  const finding = new Promise<Finding>((resolve) => (finish = resolve));
  const workers: Worker[] = [];
  const allow = (seconds: number): Timer => setTimeout(() => finish({ limit: "total", seconds }), seconds * 1000);
  let timer = allow(boot);
  void openFrame().then(
    (frame) => {
      const page = new MessageChannel();
      const between = new MessageChannel();
      workers.push(frame.start("harness", [page.port2, between.port1]), frame.start("subject", [between.port2]));
      page.port1.onmessage = ({ data }) => {
        const event = readFinding(data);
        if (event?.type !== "started") return finish(toFinding(event));
        clearTimeout(timer);
        timer = allow(command.seconds);
      };
      page.port1.postMessage({
        answerCode: command.answerCode,
        code: command.code,
        seed: command.seed,
      } satisfies CheckCommand);
    },
    (error: unknown) => finish({ failure: { name: "SandboxError", message: String(error), frames: [] } }),
  );
  const ended = finding.finally(() => {
    clearTimeout(timer);
    for (const worker of workers) worker.end();
  });
  return { finding: ended, stop: () => finish({ stopped: true }) };
}

function toFinding(event: ReturnType<typeof readFinding>): Finding {
  if (event?.type === "checked") return { report: event.report as Report };
  if (event?.type === "checks-failed") return { failure: event.failure };
  return { failure: { name: "Error", message: "The checks sent no readable report.", frames: [] } };
}
