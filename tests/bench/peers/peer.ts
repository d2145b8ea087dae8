/** What a peer is to the driver: a module that can do some of the workloads, asked from outside. */
import type { Kind, Workload } from "../workloads.ts";

/** A workload made ready. */
export interface Prepared {
  /** Does the work once. */
  run(): unknown;
  /** Numbers to compare with those of other peers, which start from the same. */
  check(): ArrayLike<number> | Promise<ArrayLike<number>>;
}

export interface PeerModule {
  /** Called once before all else; `packages` is where the peer's packages are, a folder or an address, ending in /. */
  open?(place: { packages: string }): void | Promise<void>;
  /** How to make the workloads that this peer can do. */
  kinds: { [K in Kind]?: (workload: Extract<Workload, { kind: K }>) => Prepared | Promise<Prepared> };
}

/** Calls of a workload for `burstMs` and at least so many, or, if `check`, its numbers. */
export interface Request {
  workload: Workload;
  burstMs: number;
  /** How long to call it before, when it is new. */
  warmUpMs: number;
  atLeast: number;
  check?: boolean;
}

/** Times of single calls in ms; absent: the peer does not offer this workload. */
export type Answer = { times: number[] } | { values: number[] } | { absent: true } | { error: string };

/** What a peer says first: what it is, if more than its packages say, and what a reader of its times should know. */
export type Greeting = { ready: string; note?: string | null } | { error: string };
