import { existsSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { preview } from "astro";
import { root } from "./program.ts";

/** Only this machine can reach the site. */
export const host = "127.0.0.1";

export interface Site {
  /** The address to open, with the site's base path. */
  address: string;
  stop(): Promise<void>;
}

/** Serves the built site on exactly this port; throws a sentence with the fix if the port or the build is missing. */
export async function serve(port: number): Promise<Site> {
  if (!existsSync(`${root}/dist/index.html`)) throw new Error("serve: there is no dist/ yet; run: npm run build");
  await checkPortFree(port);
  const server = await preview({ root, logLevel: "error", server: { host, port } });
  if (server.port !== port) {
    await server.stop();
    throw portTaken(port); // somebody took it between the check and the start
  }
  const address = server.urls?.local[0] ?? `http://${host}:${port}/`;
  return { address, stop: () => server.stop() };
}

/** Throws if something already listens on the port. */
export async function checkPortFree(port: number): Promise<void> {
  try {
    await listen(port);
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === "EADDRINUSE" ? portTaken(port) : error;
  }
}

/** A port that nothing listens on now. */
export function freePort(): Promise<number> {
  return listen(0);
}

/** Listens for a moment and resolves to the port that was given. */
function listen(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(port, host, () => {
      const given = (probe.address() as AddressInfo).port;
      probe.close(() => resolve(given));
    });
  });
}

function portTaken(port: number): Error {
  return new Error(
    `Port ${port} is taken: another program, perhaps another copy of this site, listens there.\n` +
      `Stop that one, or choose another port:  PORT=${port + 1} npm start\n` +
      `(on Windows:  npm start -- --port ${port + 1})`,
  );
}
