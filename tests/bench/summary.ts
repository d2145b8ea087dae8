/** What a run of the benchmark found: one record, kept as JSON, and its text for the terminal. */
import type { RunningPeer } from "./asked.ts";
import { judge, type Verdict } from "./goals.ts";
import { describe, type Machine } from "./machine.ts";
import type { Row } from "./rounds.ts";
import { bestDecile, ratio } from "./statistics.ts";
import { exponentsOf, type Exponent } from "./sweeps.ts";
import { numberTable, verdictTable, type Numbers, type Rows } from "./tables.ts";
import type { Workload } from "./workloads.ts";

/** The circumstances of a run. */
export interface Circumstances {
  date: string;
  machine: Machine;
  /** Chromium's version, if it ran there. */
  chromium?: string;
  /** Load average before and after. */
  load: [number, number];
  rounds: number;
  burstMs: number;
}

export interface Summary extends Circumstances {
  /** What each peer is, with versions. */
  peers: Record<string, string>;
  /** What a reader of the numbers should know: peers that are missing or not what they could be. */
  notes: string[];
  megaflops: Record<string, number>;
  /** Best decile by workload and peer, in ms. */
  best: Numbers;
  /** By baseline, workload and peer: times as long as the baseline, median over rounds. */
  ratios: Record<string, Numbers>;
  goals: Verdict[];
  exponents?: Exponent[];
  /** Every burst, so that other questions can be asked later. */
  rows: Rows;
}

/** The paths of our engine that all others are compared with. */
const baselines = ["relaxed", "simd"];

export function summaryOf(
  circumstances: Circumstances, workloads: readonly Workload[], peers: readonly RunningPeer[], rows: Rows,
  problems: readonly string[], swept: boolean,
): Summary {
  const names = peers.map(({ name }) => name);
  const noted = peers.filter(({ note }) => note);
  const counting = (row: Row) => pick(row, (peer) => noted.every(({ name }) => name !== peer));
  return {
    ...circumstances,
    peers: Object.fromEntries(peers.map(({ name, what }) => [name, what])),
    notes: [
      ...busy(circumstances),
      ...noted.map(({ name, note }) => `${name} counts for no goal: ${note}`),
      ...problems,
    ],
    megaflops: Object.fromEntries(workloads.flatMap(({ name, megaflops }) => (megaflops ? [[name, megaflops]] : []))),
    best: mapped(rows, (row) => mapped(row, bestDecile)),
    ratios: Object.fromEntries(
      baselines.filter((name) => names.includes(name)).map((name) => [name, ratiosTo(name, rows)]),
    ),
    goals: judge(mapped(rows, counting)),
    ...(swept ? { exponents: exponentsOf(rows, names) } : {}),
    rows,
  };
}

/** More programs wanted to run than there are processors for: then a round is as long as the others let it be. */
function busy({ load, machine: { cores } }: Circumstances): string[] {
  return Math.max(...load) > cores ? ["the machine was busy with other work: ratios of rounds are doubtful"] : [];
}

function ratiosTo(baseline: string, rows: Rows): Numbers {
  const line = (row: Row) => {
    const quotients = mapped(pick(row, (peer) => peer !== baseline), (bursts) => ratio(bursts, row[baseline]!));
    return pick(quotients, (peer) => quotients[peer] !== undefined) as Record<string, number>;
  };
  return mapped(pick(rows, (name) => baseline in rows[name]!), line);
}

function mapped<From, To>(record: Readonly<Record<string, From>>, f: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, f(value)]));
}

function pick<T>(record: Readonly<Record<string, T>>, keep: (name: string) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => keep(name)));
}

/** The record as text, table below table. */
export function textOf(summary: Summary): string {
  const { peers, notes, ratios, goals, exponents, rounds } = summary;
  const names = Object.keys(peers);
  const parts = [
    headOf(summary),
    `Best decile of a call, of ${rounds} rounds (peers slower than a burst take part in every third).`,
    numberTable("ms", summary.best, names),
    "Thousand millions of operations a second.",
    numberTable("GFLOP/s", ratesOf(summary), names, (rate) => rate.toFixed(1)),
    "How many times as long: the median over rounds of the quotient of the medians of a round.",
    ...Object.entries(ratios).map(([baseline, lines]) =>
      numberTable(`/ ${baseline}`, lines, names.filter((name) => name !== baseline)),
    ),
  ];
  if (exponents) parts.push("The p in time = c size^p.", exponentTable(exponents, names));
  if (goals.length > 0) parts.push("Goals, as quotients of times.", verdictTable(goals));
  if (notes.length > 0) parts.push(`Notes\n${notes.map((note) => `- ${note}`).join("\n")}`);
  return parts.join("\n\n");
}

function headOf({ date, machine, chromium, load, peers }: Summary): string {
  const columns = Object.entries(peers).map(([name, what]) => `${name}: ${what}`);
  const where = chromium ? `${describe(machine)}; in Chromium ${chromium}` : describe(machine);
  return `${date}\n${where}\nload average ${load[0]} before, ${load[1]} after\n${columns.join("\n")}`;
}

function ratesOf({ best, megaflops }: Summary): Numbers {
  const known = pick(best, (name) => name in megaflops);
  return Object.fromEntries(
    Object.entries(known).map(([name, line]) => [name, mapped(line, (time) => megaflops[name]! / time)]),
  );
}

function exponentTable(exponents: readonly Exponent[], names: readonly string[]): string {
  const lines = exponents.map(({ size, from, to, exponents: byPeer }) => [`${size} ${from} to ${to}`, byPeer] as const);
  return numberTable("exponent", Object.fromEntries(lines), names, (value) => value.toFixed(2));
}
