/** The same peers in a headless Chromium: one page, a worker for each, asked by the same protocol. */
import { createReadStream, existsSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, normalize } from "node:path";
import { chromium, type Browser, type Page } from "playwright";
import { findBrowser } from "../../src/cli/browser.ts";
import { longestSilence, type RunningPeer } from "./asked.ts";
import { bundle, bundleOf, install, packagesOf } from "./install.ts";
import type { Answer, Greeting, Request } from "./peers/peer.ts";
import type { PeerSpec, ScriptPeer } from "./peers.ts";

export interface RunningBrowser {
  version: string;
  start(peer: PeerSpec): Promise<RunningPeer>;
  close(): Promise<void>;
}

/** What the page keeps: its workers, and a way to ask one. */
interface Asking {
  workers: Record<string, Worker>;
}

export async function startBrowser(): Promise<RunningBrowser> {
  const served = new Map<string, ScriptPeer>();
  const server = await serve((request, response) => answerWithFile(served, request, response));
  const { executablePath, env } = findBrowser();
  const browser = await chromium.launch({ executablePath, env: { ...process.env, ...env } as Record<string, string> });
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  return {
    version: browser.version(),
    start: async (peer) => startWorker(page, served, peer),
    close: () => closeAll(browser, server),
  };
}

async function closeAll(browser: Browser, server: Server): Promise<void> {
  await browser.close();
  server.close();
}

async function startWorker(page: Page, served: Map<string, ScriptPeer>, peer: PeerSpec): Promise<RunningPeer> {
  if (peer.language !== "script") throw new Error("it does not run in a browser");
  await install(peer);
  await bundle(peer, "browser");
  served.set(peer.name, peer);
  const { name } = peer;
  const greeting = await page.evaluate(openWorker, name);
  if ("error" in greeting) throw new Error(greeting.error);
  const ask = async (request: Request) => page.evaluate(askWorker, { name, request, longest: longestSilence });
  const askOrSay = (request: Request) => ask(request).catch((error: unknown) => ({ error: String(error) }));
  return { name, what: peer.what, ask: askOrSay, close: () => {} };
}

/** Runs in the page: starts the worker of a peer and waits until it is ready. */
function openWorker(name: string): Promise<Greeting> {
  const page = globalThis as unknown as Asking;
  const worker = new Worker(`/peers/${name}.mjs`, { type: "module" });
  (page.workers ??= {})[name] = worker;
  return new Promise((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<Greeting>) => resolve(data);
    worker.onerror = ({ message }) => resolve({ error: message || "its worker does not start" });
  });
}

/** Runs in the page: asks a worker. */
function askWorker(
  { name, request, longest }: { name: string; request: Request; longest: number },
): Promise<Answer> {
  const worker = (globalThis as unknown as Asking).workers[name]!;
  return new Promise((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
    worker.onerror = ({ message }) => resolve({ error: message });
    setTimeout(() => resolve({ error: `it said nothing for ${longest / 1000} s` }), longest);
    worker.postMessage(request);
  });
}

function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<Server> {
  const server = createServer(answer);
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => resolve(server));
  });
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html", ".mjs": "text/javascript", ".js": "text/javascript", ".wasm": "application/wasm",
};

/** The page at /, bundles at /peers/<name>.mjs, and a peer's packages at /packages/<name>/... */
function answerWithFile(
  served: Map<string, ScriptPeer>, { url = "/" }: IncomingMessage, response: ServerResponse,
): void {
  const path = normalize(new URL(url, "http://localhost").pathname);
  response.setHeader("content-type", types[extname(path) || ".html"] ?? "application/octet-stream");
  if (path === "/") return void response.end("<!doctype html><title>bench</title>");
  const file = fileOf(served, path);
  if (!file || !existsSync(file)) return void response.writeHead(404).end();
  createReadStream(file).pipe(response);
}

function fileOf(served: Map<string, ScriptPeer>, path: string): string | undefined {
  const [, folder, name = "", rest = ""] = /^\/(peers|packages)\/([\w-]+)(?:\.mjs|\/(.+))$/.exec(path) ?? [];
  const peer = served.get(name);
  if (!peer) return undefined;
  return folder === "peers" ? bundleOf(peer, "browser") : `${packagesOf(peer)}${rest}`;
}
