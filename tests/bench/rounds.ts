/** Sends each workload to all peers in turn, round after round, so that what disturbs one disturbs all. */
import type { RunningPeer } from "./asked.ts";
import type { Answer, Request } from "./peers/peer.ts";
import { burstOf, type Burst } from "./statistics.ts";
import type { Workload } from "./workloads.ts";

export interface RoundOptions {
  rounds: number;
  burstMs: number;
  warmUpMs: number;
  /** Calls in a burst, however long they take. */
  atLeast: number;
}

/** Bursts of a workload by peer; a peer that cannot do it is not there. */
export type Row = Record<string, Burst[]>;

/** Says which workload, round and peer is next, and what went wrong. */
export interface Watcher {
  next(workload: string, round: number, peer: string): void;
  failed(workload: string, peer: string, reason: string): void;
}

/** A peer whose calls outlast a burst takes part in every third round only. */
const slowEvery = 3;

/** All rounds of one workload; in each the next peer begins. */
export async function measure(
  peers: readonly RunningPeer[], workload: Workload, { rounds, ...options }: RoundOptions, watcher: Watcher,
): Promise<Row> {
  const row: Row = {};
  const out = new Set<string>();
  for (let round = 0; round < rounds; round++) {
    for (const peer of rotated(peers, round)) {
      if (out.has(peer.name) || (round % slowEvery !== 0 && isSlow(row[peer.name], options.burstMs))) continue;
      watcher.next(workload.name, round, peer.name);
      const answer = await peer.ask({ workload, ...options });
      if ("times" in answer) (row[peer.name] ??= []).push(burstOf(round, answer.times));
      else out.add(peer.name);
      if ("error" in answer) watcher.failed(workload.name, peer.name, answer.error);
    }
  }
  return row;
}

export function rotated<T>(list: readonly T[], by: number): T[] {
  const from = list.length === 0 ? 0 : by % list.length;
  return [...list.slice(from), ...list.slice(0, from)];
}

function isSlow(bursts: readonly Burst[] | undefined, burstMs: number): boolean {
  return bursts !== undefined && bursts.every(({ p10 }) => p10 > burstMs);
}

/** The numbers that each peer computes for a workload, from the same start. */
export async function checked(peers: readonly RunningPeer[], workload: Workload): Promise<Record<string, Answer>> {
  const request: Request = { workload, check: true, burstMs: 0, warmUpMs: 0, atLeast: 1 };
  const answers: Record<string, Answer> = {};
  for (const peer of peers) answers[peer.name] = await peer.ask(request);
  return answers;
}
