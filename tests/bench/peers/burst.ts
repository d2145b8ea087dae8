/** Times workloads on one peer, in bursts: the same code in Node and in a browser's worker. */
import type { Workload } from "../workloads.ts";
import type { Answer, PeerModule, Prepared, Request } from "./peer.ts";

/** What one timing lasts at least, in ms and in steps of the clock: shorter calls are timed several at once. */
const shortest = { ms: 0.1, clockSteps: 50 };

interface Warm {
  name: string;
  run: Prepared["run"];
  /** Calls in one timing. */
  repeats: number;
}

/**
 * Answers the driver's requests for a peer, one at a time. What is timed is made ready when it is first asked for and
 * stays until another is; what is checked is made anew.
 */
export function answering(peer: PeerModule): (request: Request) => Promise<Answer> {
  let warm: Warm | undefined;
  return async ({ workload, burstMs, warmUpMs, atLeast, check }) => {
    const make = peer.kinds[workload.kind] as ((workload: Workload) => Prepared | Promise<Prepared>) | undefined;
    if (!make) return { absent: true };
    if (check) return { values: Array.from(await (await make(workload)).check()) };
    if (warm?.name !== workload.name) {
      warm = undefined; // its memory may go before the next one is made
      warm = await warmed(workload.name, (await make(workload)).run, warmUpMs);
    }
    return { times: await burst(warm.run, burstMs, atLeast, warm.repeats) };
  };
}

/** Calls until what is hot has been compiled; how long a call takes then says how many are timed at once. */
async function warmed(name: string, run: Warm["run"], warmUpMs: number): Promise<Warm> {
  const times = (await burst(run, warmUpMs, 2, 1)).sort((a, b) => a - b);
  const length = Math.max(shortest.ms, shortest.clockSteps * clockStep());
  const typical = Math.max(times[Math.floor(times.length / 2)]!, length / 1e4); // a coarse clock may have seen 0
  return { name, run, repeats: Math.ceil(length / typical) };
}

/** The times of single calls in ms, for `length` ms and at least so many; one more call before is not timed. */
async function burst(run: Warm["run"], length: number, atLeast: number, repeats: number): Promise<number[]> {
  const times: number[] = [];
  await run();
  const end = performance.now() + length;
  while (times.length < atLeast || performance.now() < end) times.push(await timed(run, repeats));
  return times;
}

/** Only a peer that works asynchronously is waited for: to await each short call would be timed too. */
async function timed(run: Warm["run"], repeats: number): Promise<number> {
  const start = performance.now();
  for (let i = 0; i < repeats; i++) {
    const pending = run();
    if (pending instanceof Promise) await pending;
  }
  return (performance.now() - start) / repeats;
}

/** The smallest time that the clock can tell, in ms: browsers make it coarse. */
function clockStep(): number {
  const step = () => {
    const start = performance.now();
    let now = start;
    while (now === start) now = performance.now();
    return now - start;
  };
  return Math.min(...Array.from({ length: 5 }, step));
}
