/**
 * `npm start`: builds the site, serves it on this machine and says where.
 * `npm run preview` is the same with `--built`: serves what `npm run build` left in dist/.
 */
import { parseArgs } from "node:util";
import { program } from "./program.ts";
import { checkPortFree, serve } from "./serve.ts";

const { values } = parseArgs({ options: { port: { type: "string" }, built: { type: "boolean", default: false } } });

try {
  await start(portFrom(values.port ?? process.env.PORT ?? "4321"), values.built);
} catch (error) {
  console.error(`\n${(error as Error).message}\n`);
  process.exit(1);
}

async function start(port: number, built: boolean): Promise<void> {
  await checkPortFree(port); // before the build: nobody should wait for a build to learn this
  if (!built && (await program("astro", ["build"])) !== 0) {
    throw new Error("The build failed; the first error above says where.");
  }
  const site = await serve(port);
  console.log(`\n  Manyheads is ready:  ${site.address}\n  Stop it with Ctrl+C.\n`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stop(site.stop));
}

async function stop(close: () => Promise<void>): Promise<void> {
  await close();
  process.exit(0);
}

function portFrom(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new Error(`start: a port is a whole number from 1 to 65535, got "${text}"; try PORT=4322 npm start`);
}
