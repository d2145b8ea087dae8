/**
 * What `npm run bench` runs: chooses workloads and peers, measures, prints tables, judges the goals. README.md says
 * how to read them. A benchmark is not a test: the exit code says only whether it ran.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { startProcess, type RunningPeer } from "./asked.ts";
import { startBrowser, type RunningBrowser } from "./browser.ts";
import { checkTable } from "./check.ts";
import { timeExperiments } from "./experiments.ts";
import { load, machine } from "./machine.ts";
import { peersNamed, type PeerSpec } from "./peers.ts";
import type { Answer } from "./peers/peer.ts";
import { checked, measure, type RoundOptions, type Row } from "./rounds.ts";
import { summaryOf, textOf } from "./summary.ts";
import { sweptSteps } from "./sweeps.ts";
import { workload, workloadNames, type Workload } from "./workloads.ts";

/** What is measured unless workloads or peers are named. */
const usual = {
  workloads: workloadNames,
  inBrowser: ["A64", "FA64", "B", "B128", "C512", "D"],
  checked: ["A64", "FA64", "B", "C128", "D", "E64"],
  peers: "ours,jax,tfjs,onnx,ml-matrix,torch",
  peersInBrowser: "ours,jax,tfjs,onnx",
  scaledPeers: "simd,relaxed,jax,torch",
};

type Options = ReturnType<typeof readOptions>["values"];

try {
  const { values, positionals } = readOptions();
  if (values.experiments) await timeExperiments();
  else await bench(values, workloadsAsked(values, positionals), peersAsked(values));
} catch (error) {
  process.stderr.write(`\n${(error as Error).message}\n`);
  process.exitCode = 1;
}

function readOptions() {
  return parseArgs({
    allowPositionals: true,
    options: {
      peers: { type: "string" },
      rounds: { type: "string" },
      quick: { type: "boolean", default: false },
      browser: { type: "boolean", default: false },
      scale: { type: "boolean", default: false },
      check: { type: "boolean", default: false },
      experiments: { type: "boolean", default: false },
      json: { type: "string" },
    },
  });
}

function workloadsAsked({ scale, check, browser }: Options, names: string[]): Workload[] {
  if (names.length > 0) return names.map(workload);
  if (scale) return sweptSteps.map(workload);
  return (check ? usual.checked : browser ? usual.inBrowser : usual.workloads).map(workload);
}

function peersAsked({ peers, scale, browser }: Options): PeerSpec[] {
  return peersNamed(peers ?? (scale ? usual.scaledPeers : browser ? usual.peersInBrowser : usual.peers));
}

function roundsAsked({ rounds, quick }: Options): RoundOptions {
  const count = Number(rounds ?? (quick ? 3 : 9));
  if (!Number.isInteger(count) || count < 1) {
    throw new Error(`bench: --rounds must be a whole number above 0, got "${rounds}"; try --rounds 9`);
  }
  const lengths = quick ? { burstMs: 100, warmUpMs: 200 } : { burstMs: 250, warmUpMs: 500 };
  return { rounds: count, atLeast: 3, ...lengths };
}

async function bench(options: Options, workloads: Workload[], specs: PeerSpec[]): Promise<void> {
  const rounds = roundsAsked(options);
  const browser = options.browser ? await startBrowser() : undefined;
  const problems: string[] = [];
  const peers = await started(specs, browser, problems);
  try {
    if (options.check) await compare(workloads, peers, problems);
    else await time(options, workloads, peers, rounds, problems, browser?.version);
  } finally {
    for (const peer of peers) peer.close();
    await browser?.close();
  }
}

/** The peers that start; why another does not is added to the problems. */
async function started(
  specs: PeerSpec[], browser: RunningBrowser | undefined, problems: string[],
): Promise<RunningPeer[]> {
  const peers: RunningPeer[] = [];
  for (const spec of specs) {
    progress(`starting ${spec.name}`);
    try {
      peers.push(await (browser ? browser.start(spec) : startProcess(spec)));
    } catch (error) {
      problems.push(`${spec.name}: ${(error as Error).message}`);
    }
  }
  return peers;
}

/** One line that is written over, for whoever watches. */
function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
}

async function compare(workloads: Workload[], peers: RunningPeer[], problems: string[]): Promise<void> {
  const answers: Record<string, Record<string, Answer>> = {};
  for (const one of workloads) {
    progress(`checking ${one.name}`);
    const byPeer = (answers[one.name] = await checked(peers, one));
    for (const [peer, answer] of Object.entries(byPeer)) {
      if ("error" in answer) problems.push(`${peer} on ${one.name}: ${answer.error}`);
    }
  }
  progress("");
  process.stdout.write(`${[checkTable(answers), ...problems].join("\n")}\n`);
}

async function time(
  { scale, json }: Options, workloads: Workload[], peers: RunningPeer[], asked: RoundOptions, problems: string[],
  chromium?: string,
): Promise<void> {
  const before = load();
  const rows: Record<string, Row> = {};
  for (const one of workloads) {
    rows[one.name] = await measure(peers, one, asked, {
      next: (name, round, peer) => progress(`${name}, round ${round + 1} of ${asked.rounds}: ${peer}`),
      failed: (name, peer, reason) => problems.push(`${peer} on ${name}: ${reason}`),
    });
    if (!process.stderr.isTTY) process.stderr.write(`${one.name} measured\n`);
  }
  progress("");
  const { rounds, burstMs } = asked;
  const about = { date: new Date().toISOString(), machine: machine(), chromium, rounds, burstMs };
  const circumstances = { ...about, load: [before, load()] as [number, number] };
  const summary = summaryOf(circumstances, workloads, peers, rows, problems, scale);
  process.stdout.write(`${textOf(summary)}\n`);
  if (json) writeFileSync(json, `${JSON.stringify(summary, null, 1)}\n`);
}
