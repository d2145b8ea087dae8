import { arch, cpus, loadavg, platform, release, totalmem } from "node:os";

export interface Machine {
  processor: string;
  cores: number;
  /** In GiB. */
  memory: number;
  system: string;
  node: string;
  v8: string;
}

/** The machine that the times were taken on. */
export function machine(): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? "unknown",
    cores: cpus().length,
    memory: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${arch()} ${release()}`,
    node: process.versions.node,
    v8: process.versions.v8,
  };
}

export function describe({ processor, cores, memory, system, node, v8 }: Machine): string {
  return `${processor}, ${cores} cores, ${memory} GiB, ${system}; Node ${node} (V8 ${v8})`;
}

/** How many programs wanted to run, on average over the last minute: above the number of cores times are doubtful. */
export function load(): number {
  return Number(loadavg()[0]!.toFixed(2));
}
