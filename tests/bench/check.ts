/** Do all peers compute the same? They start from the same numbers, so what they get can be compared. */
import type { Answer } from "./peers/peer.ts";
import { textTable } from "./tables.ts";

/** float32 in other orders of summation; a training step carries differences on. */
const tolerance = 2e-3;

/** A line per peer and workload: its numbers, and whether they are those of the first peer that gave any. */
export function checkTable(answers: Readonly<Record<string, Readonly<Record<string, Answer>>>>): string {
  const body = Object.entries(answers).flatMap(([workload, byPeer]) => {
    const given = Object.entries(byPeer).flatMap(([peer, answer]) =>
      "values" in answer && answer.values.length > 0 ? [{ peer, values: answer.values }] : [],
    );
    return given.map(({ peer, values }) => [
      ...[workload, peer, isClose(values, given[0]!.values) ? "same" : "OTHER"],
      ...[values.map((value) => value.toPrecision(6)).join("  ")],
    ]);
  });
  return textTable(["workload", "peer", "", "numbers"], body);
}

export function isClose(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, i) => Math.abs(value - b[i]!) <= tolerance * Math.abs(b[i]!));
}
