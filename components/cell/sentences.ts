/** What a cell says about its run, in one short line. */
import { format } from "../../src/i18n/index.ts";
import type { EngineName } from "../../src/compute/index.ts";
import type { CellState } from "../../src/notebook/cell.ts";

/** Section "cell" of content/ui, written into the page by Cell.astro. */
export type Words = Readonly<
  Record<
    | "again"
    | "running"
    | "seconds"
    | "steps"
    | "done"
    | "doneBy"
    | "stopped"
    | "failed"
    | "stale"
    | "edited"
    | "line"
    | "inCell"
    | "silent"
    | "total"
    | "flood"
    | EngineName,
    string
  >
>;

/** Under ten seconds a tenth matters; an instant run is "0.0". */
const inSeconds = (value: number): string => (value < 10 ? value.toFixed(1) : String(Math.round(value)));

export function describeEnd(state: CellState, words: Words, now: number): string {
  const seconds = inSeconds(state.seconds ?? 0);
  switch (state.status) {
    case "idle":
      return "";
    case "running":
      return describeRun(state, words, now);
    case "done":
      return format(describeEngine(state, words) ? words.doneBy : words.done, { seconds });
    case "stopped":
      return format(words.stopped, { seconds });
    case "failed":
      return words.failed;
    case "stale":
      return words.stale;
  }
}

/** The usual engine is worth a word only where there was something to wait for. */
const worthNaming = 0.1; // seconds

/** Which engine did the arithmetic, where that is worth saying; else "". */
export function describeEngine({ status, engine, seconds = 0 }: CellState, words: Words): string {
  const isSaid = status === "done" && engine !== undefined && (engine !== "simd" || seconds >= worthNaming);
  return isSaid ? words[engine] : "";
}

function describeRun({ startedAt = 0, progress }: CellState, words: Words, now: number): string {
  const parts = [words.running];
  if (progress) parts.push(format(words.steps, { ...progress }));
  parts.push(format(words.seconds, { seconds: inSeconds((now - startedAt) / 1000) }));
  return parts.join(" · ");
}

export interface FailureSentence {
  message: string;
  /** The reader's own line to go to, where the error has one. */
  line?: number;
  where: string;
}

export function describeFailure(
  failure: NonNullable<CellState["failure"]>,
  cell: string,
  words: Words,
): FailureSentence {
  if (failure.limit !== undefined)
    return { message: format(words[failure.limit], { seconds: failure.seconds }), where: "" };
  const message =
    failure.name === "Error" || failure.name === "CompileError"
      ? failure.message
      : `${failure.name}: ${failure.message}`;
  const own = failure.frames.find((frame) => frame.cell === cell);
  if (own) return { message, line: own.line, where: format(words.line, { line: own.line }) };
  const [frame] = failure.frames;
  return {
    message: frame ? `${message} (${format(words.inCell, { cell: frame.cell, line: frame.line })})` : message,
    where: "",
  };
}
