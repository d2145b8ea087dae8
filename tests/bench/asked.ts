/** Peers that are running: whoever asks need not know whether they are processes or workers of a browser. */
import { spawn, execFileSync, type ChildProcessWithoutNullStreams } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { bundle, install } from "./install.ts";
import type { Answer, Greeting, Request } from "./peers/peer.ts";
import type { PeerSpec, PythonPeer, ScriptPeer } from "./peers.ts";

export interface RunningPeer {
  name: string;
  /** What it is, with versions. */
  what: string;
  /** What a reader of its times should know. */
  note?: string;
  ask(request: Request): Promise<Answer>;
  close(): void;
}

/** In ms. No call of any workload comes near: a peer that is silent for so long has failed. */
export const longestSilence = 180_000;

/** Starts a peer as a process that waits for requests; rejects with the reason where it cannot. */
export async function startProcess(peer: PeerSpec): Promise<RunningPeer> {
  const child = peer.language === "python" ? startPython(peer) : await startScript(peer);
  const answers = linesOf(child);
  const greeting = await answers.next<Greeting>();
  if ("error" in greeting) throw new Error(greeting.error);
  return {
    name: peer.name,
    what: peer.language === "script" ? peer.what : greeting.ready,
    ...(greeting.note ? { note: greeting.note } : {}),
    ask(request) {
      child.stdin.write(`${JSON.stringify(request)}\n`);
      return answers.next<Answer>();
    },
    close: () => child.kill(),
  };
}

async function startScript(peer: ScriptPeer): Promise<ChildProcessWithoutNullStreams> {
  await install(peer);
  return spawn(process.execPath, [await bundle(peer, "node")]);
}

/** One thread, and memory that is kept between steps instead of being given back: PyTorch's strongest form. */
function startPython({ script }: PythonPeer): ChildProcessWithoutNullStreams {
  const gigabyte = String(2 ** 30);
  const memory = { MALLOC_MMAP_THRESHOLD_: gigabyte, MALLOC_TRIM_THRESHOLD_: gigabyte };
  const oneThread = { OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1", MKL_NUM_THREADS: "1" };
  const file = fileURLToPath(new URL(script, import.meta.url));
  return spawn(pythonWithTorch(), [file], { env: { ...process.env, ...memory, ...oneThread } });
}

/** Debian's own Python first: its package python3-torch is not seen by another. */
function pythonWithTorch(): string {
  const found = ["/usr/bin/python3", "python3"].find((python) => {
    try {
      execFileSync(python, ["-c", "import torch"], { stdio: "ignore" });
      return true;
    } catch {
      return false;
    }
  });
  if (found) return found;
  throw new Error("no python3 here has torch; on Debian: apt install python3-torch libopenblas0");
}

/** The answers of a process, in the order of the questions; an error with its last words once it has ended. */
export function linesOf(child: ChildProcessWithoutNullStreams) {
  const waiting: ((message: object) => void)[] = [];
  const unread: object[] = [];
  let [lastWords, ended]: [string, { error: string } | undefined] = ["", undefined];
  const end = (error: string) => {
    ended ??= { error: `${error} ${lastWords.trim()}`.trim() };
    for (const answer of waiting.splice(0)) answer(ended);
  };
  child.stderr.on("data", (chunk: Buffer) => (lastWords = (lastWords + chunk.toString()).slice(-500)));
  createInterface({ input: child.stdout }).on("line", (line) => {
    if (!line.startsWith("{")) return; // a library may speak too
    const message = JSON.parse(line) as object;
    if (waiting.length > 0) waiting.shift()!(message);
    else unread.push(message);
  });
  child.on("error", (error) => end(error.message));
  child.on("close", (code, signal) => end(`it ended with ${signal ?? `code ${code}`}.`));
  child.stdin.on("error", () => {}); // written to after its end, of which `close` tells
  return {
    next: <Message>() =>
      new Promise<Message>((resolve) => {
        const known = unread.shift() ?? ended;
        if (known) return resolve(known as Message);
        const silence = setTimeout(() => child.kill("SIGKILL"), longestSilence); // then `close` answers
        waiting.push((message) => {
          clearTimeout(silence);
          resolve(message as Message);
        });
      }),
  };
}
