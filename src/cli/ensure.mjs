// Runs before every npm script, on whatever Node started npm: installs what is missing, makes sure that a Node new
// enough comes next, and compiles the fast kernels if they changed. Plain JavaScript, no packages: there are none yet.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { isFresh } from "../build/kernels-stamp.mjs";

/** Astro asks for 22.12; from 22.18 on Node also runs our TypeScript files as they are. */
export const oldestNode = "22.18.0";

/** npm packages that carry a Node, by `platform-arch`. npm installs the one that fits and puts it first on PATH. */
export const carriedNodes = ["linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64", "win32-x64", "win32-arm64"];

const noNetwork = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED/;

/** Compares "22.9.0" with "22.18.0" number by number. */
export function isAtLeast(version, oldest) {
  const have = version.replace(/^v/, "").split(".").map(Number);
  const want = oldest.split(".").map(Number);
  const differs = want.findIndex((number, i) => have[i] !== number);
  return differs === -1 || have[differs] > want[differs];
}

/** Packages the lock file asks for that are absent or of another version in `installed`. Optional ones may be absent. */
export function missingPackages(wanted, installed) {
  return Object.keys(wanted).filter((path) => {
    const { version, optional, devOptional } = wanted[path];
    const found = installed[path];
    return path !== "" && (found ? found.version !== version : !optional && !devOptional);
  });
}

function packagesOf(lockFile) {
  return existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, "utf8")).packages : {};
}

/** The sentence for a failed install; `log` is what npm wrote to its error stream. */
export function installProblem(log) {
  if (noNetwork.test(log)) {
    return (
      "The packages could not be downloaded: the npm registry does not answer.\n" +
      "Installing needs the network once. Connect and run the same command again;\n" +
      "behind a proxy, first: npm config set proxy http://host:port"
    );
  }
  return "npm could not install the packages; its own message stands above. Mend that and run the same command again.";
}

/** The sentence for a Node that is too old where npm carries none for this machine; otherwise undefined. */
export function nodeProblem(version, platform) {
  if (version !== undefined && isAtLeast(version, oldestNode)) return undefined;
  const found = version ? `this machine has ${version}` : "the one found here does not run";
  return (
    `Manyheads needs Node ${oldestNode} or newer; ${found}, and npm brought none for ${platform}.\n` +
    "Install Node 22 or newer from https://nodejs.org and run the same command again."
  );
}

/** The Node that `npm run` will use: node_modules/.bin is first on PATH inside an npm script. */
function versionOnPath() {
  const found = spawnSync("node --version", { shell: true, encoding: "utf8" });
  return found.status === 0 ? found.stdout.trim() : undefined;
}

/** Runs npm, passing its messages on, and resolves to what it wrote to its error stream if it failed. */
function install() {
  const command = existsSync("node_modules") ? "npm install --no-save" : "npm ci";
  const options = "--include=dev --include=optional --prefer-offline --fetch-retries=2 --fetch-retry-mintimeout=1000";
  return new Promise((resolve) => {
    let log = "";
    const npm = spawn(`${command} ${options}`, { shell: true, stdio: ["ignore", "inherit", "pipe"] });
    npm.stderr.on("data", (chunk) => {
      log += chunk;
      process.stderr.write(chunk);
    });
    npm.on("close", (code) => resolve(code === 0 ? undefined : log));
  });
}

/** Runs src/build/kernels.ts where what it made is absent or old. Returns nothing, or the sentence for a failure. */
function compileKernels() {
  if (isFresh()) return undefined;
  console.log("Compiling the WebAssembly kernels; this is needed only when they have changed ...");
  const { status } = spawnSync("node src/build/kernels.ts", { shell: true, stdio: "inherit" });
  return status === 0 ? undefined : "The WebAssembly kernels do not compile; the message above says where to look.";
}

function stop(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}

async function ensure() {
  process.chdir(fileURLToPath(new URL("../..", import.meta.url)));
  const platform = `${process.platform}-${process.arch}`;
  if (!carriedNodes.includes(platform)) {
    const problem = nodeProblem(process.version, platform);
    if (problem) stop(problem);
  }
  const installed = packagesOf("node_modules/.package-lock.json");
  if (missingPackages(packagesOf("package-lock.json"), installed).length > 0) {
    console.log("Installing packages; this is needed only once ...");
    const log = await install();
    if (log !== undefined) stop(installProblem(log));
  }
  const problem = nodeProblem(versionOnPath(), platform) ?? compileKernels();
  if (problem) stop(problem);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await ensure();
