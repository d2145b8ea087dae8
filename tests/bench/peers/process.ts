/** A peer as a process: a request per line on stdin, an answer per line on stdout, both JSON. */
import { createInterface } from "node:readline";
import { answering } from "./burst.ts";
import type { Answer, Greeting, PeerModule, Request } from "./peer.ts";

export async function serveLines(peer: PeerModule, packages: string): Promise<void> {
  Object.assign(console, { log: aside, info: aside });
  const answer = answering(peer);
  try {
    await peer.open?.({ packages });
  } catch (error) {
    return say({ error: String(error) });
  }
  say({ ready: "" });
  for await (const line of createInterface({ input: process.stdin })) {
    say(await answer(JSON.parse(line) as Request).catch((error: unknown) => ({ error: String(error) })));
  }
}

/** What a library says to people does not belong between the answers. */
function aside(...words: unknown[]): void {
  process.stderr.write(`${words.join(" ")}\n`);
}

function say(message: Greeting | Answer): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}
