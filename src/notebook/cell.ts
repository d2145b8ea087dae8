/** One cell's state and the only function that changes it. */
import type { EngineName } from "../compute/index.ts";
import type { Display, InputSpec, InputValue } from "../sandbox/display.ts";
import type { Failure, Outcome, Output, Progress } from "../sandbox/protocol.ts";

export type Status = "idle" | "running" | "done" | "failed" | "stopped" | "stale";

export interface CellState {
  status: Status;
  /** The controls the cell asked for in its last run, with the values it received. */
  inputs: readonly InputSpec[];
  /** What the reader set; the cell's own defaults hold where nothing is set. */
  values: Readonly<Record<string, InputValue>>;
  displays: readonly Display[];
  progress?: Progress | undefined;
  /** Why it failed: an error of the code, of its text, or a limit. */
  failure?: (Failure & { limit?: undefined }) | { limit: "silent" | "total" | "flood"; seconds: number } | undefined;
  startedAt?: number | undefined; // ms
  seconds?: number | undefined;
  /** Which engine did the arithmetic of the run that is done. */
  engine?: EngineName | undefined;
}

export const untouched: CellState = { status: "idle", inputs: [], values: {}, displays: [] };

export type CellEvent =
  | { type: "start"; at: number }
  | { type: "output"; output: Output }
  | { type: "end"; outcome: Outcome; at: number }
  | { type: "input"; label: string; value: InputValue }
  /** Something it depends on changed: what is shown no longer follows from what is set. */
  | { type: "stale" }
  /** The text was changed or put back. */
  | { type: "edit" };

export function reduce(state: CellState, event: CellEvent): CellState {
  switch (event.type) {
    case "start":
      return {
        ...state,
        status: "running",
        failure: undefined,
        progress: undefined,
        startedAt: event.at,
        seconds: undefined,
        engine: undefined,
      };
    case "output":
      return {
        ...state,
        ...(event.output.inputs.length > 0 && { inputs: event.output.inputs }),
        displays: merge(state.displays, event.output),
        progress: event.output.progress ?? state.progress,
      };
    case "end":
      return { ...state, ...ending(event.outcome), seconds: (event.at - (state.startedAt ?? event.at)) / 1000 };
    case "input":
      return { ...state, values: { ...state.values, [event.label]: event.value } };
    case "stale":
    case "edit":
      return state.status === "idle" && event.type === "stale" ? state : { ...state, status: "stale" };
  }
}

/** Only the displays that changed travel; the rest stays, and what the run no longer shows goes. */
function merge(before: readonly Display[], { changed, total }: Output): Display[] {
  const after = before.slice(0, total);
  for (const [slot, display] of changed) if (slot < total) after[slot] = display;
  return after;
}

function ending(outcome: Outcome): Pick<CellState, "status" | "failure" | "engine"> {
  switch (outcome.status) {
    case "done":
      return { status: "done", failure: undefined, engine: outcome.engine };
    case "stopped":
      return { status: "stopped", failure: undefined };
    case "failed":
      return { status: "failed", failure: outcome.failure };
    case "limit":
      return { status: "failed", failure: { limit: outcome.limit, seconds: outcome.seconds } };
  }
}
