/** How far a long command is: one line that is rewritten on a terminal, a line now and then where there is none. */

export interface ProgressBar {
  /** One more is done; `label` says which. */
  step(label: string): void;
  end(summary: string): void;
}

export function createProgress(total: number, out: NodeJS.WriteStream = process.stdout): ProgressBar {
  const started = performance.now();
  let done = 0;
  return {
    step(label) {
      done++;
      const line = `${bar(done / total)} ${done}/${total}, ${timeLeft(started, done, total)} left  ${label}`;
      if (out.isTTY) out.write(`\r\u001b[K${line.slice(0, (out.columns ?? 80) - 1)}`);
      else if (done === total || done % Math.ceil(total / 20) === 0) out.write(`${line}\n`);
    },
    end(summary) {
      out.write(`${out.isTTY ? "\r\u001b[K" : ""}${summary}\n`);
    },
  };
}

function bar(share: number, width = 20): string {
  const full = Math.round(share * width);
  return `[${"=".repeat(full)}${" ".repeat(width - full)}]`;
}

function timeLeft(started: number, done: number, total: number): string {
  const seconds = ((performance.now() - started) / 1000 / done) * (total - done);
  return seconds < 90 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;
}
