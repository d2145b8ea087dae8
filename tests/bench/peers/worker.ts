/** A peer in a browser's worker: requests and answers are messages. */
import { answering } from "./burst.ts";
import type { Answer, Greeting, PeerModule, Request } from "./peer.ts";

/** Here `self` is the worker's own; the types of a page know only a window's. */
const say = (message: Greeting | Answer) => (self as unknown as Worker).postMessage(message);

export async function serveMessages(peer: PeerModule, packages: string): Promise<void> {
  const answer = answering(peer);
  self.onmessage = async ({ data }: MessageEvent<Request>) =>
    say(await answer(data).catch((error: unknown) => ({ error: String(error) })));
  try {
    await peer.open?.({ packages });
    say({ ready: "" });
  } catch (error) {
    say({ error: String(error) });
  }
}
