/** Workers that take one job at a time from a queue: as many runs at once as there are cores. */
import { Worker } from "node:worker_threads";
import type { Answer, Job } from "./experiment-worker.ts";

export interface Pool {
  run(job: Job): Promise<Answer>;
  close(): void;
}

export function createPool(size: number): Pool {
  const queue: { job: Job; answer: (answer: Answer) => void }[] = [];
  const workers = Array.from({ length: size }, () => new Worker(new URL("./experiment-worker.ts", import.meta.url)));
  const idle = [...workers];

  function start(): void {
    while (idle.length > 0 && queue.length > 0) {
      const [worker, { job, answer }] = [idle.pop()!, queue.shift()!];
      const finish = (given: Answer): void => {
        worker.off("message", finish).off("error", fail);
        idle.push(worker);
        answer(given);
        start();
      };
      const fail = (error: Error): void => finish({ error: `the worker ended: ${error.message}` });
      worker.once("message", finish).once("error", fail);
      worker.postMessage(job);
    }
  }

  return {
    run: (job) => new Promise((answer) => {
      queue.push({ job, answer });
      start();
    }),
    close: () => workers.forEach((worker) => void worker.terminate()),
  };
}
