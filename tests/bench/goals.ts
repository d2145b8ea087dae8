/** What the engine is to reach: ratios of times, measured side by side in one run. */
import { bestDecile, fastest, ratio } from "./statistics.ts";
import type { Row } from "./rounds.ts";

/** How many times as long `of` takes as `over`; of several the fastest counts. */
export interface Goal {
  workload: string;
  of: readonly string[];
  over: string;
  bound: { atLeast: number } | { atMost: number };
}

const otherScripts = ["jax", "tfjs", "onnx", "ml-matrix"];

function atLeast(workload: string, of: string | readonly string[], over: string, value: number): Goal {
  return { workload, of: typeof of === "string" ? [of] : of, over, bound: { atLeast: value } };
}

function atMost(workload: string, of: string, over: string, value: number): Goal {
  return { workload, of: [of], over, bound: { atMost: value } };
}

export const goals: readonly Goal[] = [
  atLeast("B", "jax", "relaxed", 3.3),
  atLeast("A64", "jax", "relaxed", 4.2),
  atLeast("B", "tfjs", "relaxed", 15),
  atLeast("FA64", "onnx", "relaxed", 2.5),
  ...["C128", "C256", "C512"].map((name) => atLeast(name, otherScripts, "relaxed", 1.6)),
  ...["relaxed", "simd"].map((path) => atLeast("D", "tfjs", path, 1.4)),
  atMost("B", "relaxed", "torch", 0.85),
  atMost("A64", "relaxed", "torch", 0.75),
  atMost("P", "relaxed", "torch", 0.35),
  atMost("B", "simd", "torch", 1.0),
  atMost("B128", "relaxed", "torch", 1.35),
  atLeast("B", "peak", "relaxed", 0.75),
  ...["C128", "C256"].map((name) => atLeast(name, "peak", "relaxed", 0.9)),
  atLeast("B", "reference", "relaxed", 9),
  atMost("B", "relaxed", "hand", 1.03),
];

export interface Verdict {
  goal: string;
  /** The median over rounds; undefined where it was not measured. */
  value?: number;
  /** The same quotient of best deciles: far from `value`, the machine was too busy to say. */
  best?: number;
  met?: boolean;
}

/** A verdict for each goal whose workload was measured. */
export function judge(rows: Readonly<Record<string, Row>>): Verdict[] {
  return goals.filter(({ workload }) => workload in rows).map((goal) => judgeOne(goal, rows[goal.workload]!));
}

function judgeOne(goal: Goal, row: Row): Verdict {
  const present = goal.of.flatMap((name) => (row[name] ? [row[name]] : []));
  const value = ratio(fastest(present), row[goal.over] ?? []);
  const said = sentence(goal);
  if (value === undefined) return { goal: said };
  const { bound } = goal;
  const best = Math.min(...present.map(bestDecile)) / bestDecile(row[goal.over]!);
  return { goal: said, value, best, met: "atLeast" in bound ? value >= bound.atLeast : value <= bound.atMost };
}

function sentence({ workload, of, over, bound }: Goal): string {
  const who = of.length === 1 ? of[0]! : "fastest other library";
  const limit = "atLeast" in bound ? `at least ${bound.atLeast}` : `at most ${bound.atMost}`;
  return `${workload}: ${who} / ${over} ${limit}`;
}
