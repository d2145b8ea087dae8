/** The messages between the page and the sandbox. Everything that comes from the inside is untrusted data. */
import type { Display, InputSpec, InputValue } from "./display.ts";
import type { EngineName } from "../compute/index.ts";
import type { Report } from "../exercises/index.ts";

/** What a worker is told first; `subject` runs a reader's answer, `harness` the checks of an exercise. */
export type Role = "notebook" | "subject" | "harness";

/** Page to notebook worker. */
export type Command =
  | { type: "run"; run: number; cell: string; code: string; inputs: Readonly<Record<string, InputValue>> }
  | { type: "cancel"; run: number }
  /** The text of a library that is too large to send before it is wanted (Observable Plot). */
  | { type: "provide"; library: string; text: string };

/** Where in which cell an error arose; lines count from 1 in the reader's own text. */
export interface Failure {
  message: string;
  name: string;
  frames: readonly { cell: string; line: number }[];
}

/** Notebook worker to page. */
export type Event =
  | { type: "ready" }
  | {
      type: "output";
      run: number;
      inputs: readonly InputSpec[];
      changed: readonly (readonly [slot: number, display: Display])[];
      total: number;
      progress?: Progress;
    }
  /** `engine` did the arithmetic; absent where the cell imported nothing that computes with tensors. */
  | { type: "done"; run: number; engine?: EngineName }
  | { type: "failed"; run: number; failure: Failure }
  | { type: "stopped"; run: number };

/** How a run ended. `limit` says which limit of `Limits` ended it. */
export type Outcome =
  | { status: "done"; engine?: EngineName | undefined }
  | { status: "stopped" }
  | { status: "failed"; failure: Failure }
  | { status: "limit"; limit: "silent" | "total" | "flood"; seconds: number };

export interface Limits {
  /** Without a sign of life: an endless loop, or a step that is far too large. */
  silent: number; // seconds
  total: number; // seconds
}

export type Output = Extract<Event, { type: "output" }>;

/** Where cells run, as the notebook sees it; `host.ts` makes one from a frame, tests make their own. */
export interface Realm {
  /** Goes up when the worker had to be ended: what cells had exported is gone then. */
  readonly generation: number;
  run(
    cell: {
      cell: string;
      code: string;
      imports: readonly string[];
      inputs: Readonly<Record<string, InputValue>>;
      limits: Limits;
    },
    onOutput: (output: Output) => void,
  ): { outcome: Promise<Outcome>; stop(): void };
}

export interface Progress {
  step: number;
  steps: number;
}

/** Page to harness: a reader's answer and the checks of its exercise, both compiled. */
export interface CheckCommand {
  answerCode: string;
  code: string;
  seed: number;
}

/** Harness to page. The clock of a check starts at `started`: loading the sandbox is no fault of the answer. */
export type CheckEvent =
  { type: "started" } | { type: "checked"; report: Report } | { type: "checks-failed"; failure: Failure };

/** Harness to subject, and back. */
export type Question = { id: number; kind: "call" | "read" | "load"; name: string; args: unknown[] };
export type Reply = { id: number; value: unknown } | { id: number; failure: Failure };
