import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { chromium } from "playwright";
import { root } from "./program.ts";

/** A Chromium that tests can start: Playwright's `launchOptions`, and where it was found. */
export interface Browser {
  executablePath: string;
  from: string;
  env?: Record<string, string>;
}

/** A Chromium that travels as an npm package: for machines that have npm but no browser (Linux x64 only). */
const carried = { package: "@sparticuz/chromium", version: "153.0.0" };

const noBrowser = `No browser for the tests was found. Any one of these helps:
  npx playwright install chromium        Playwright's own
  apt install chromium                   on Debian and Ubuntu; or install Chrome or Edge anywhere
  CHROMIUM_PATH=/path/to/chrome npm test   if there is one in an unusual place`;

/** The first that exists: CHROMIUM_PATH, Playwright's own, a system browser, the one carried by npm. */
export function findBrowser(own = chromium.executablePath(), system = systemBrowsers()): Browser {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, but there is no such file`);
  if (named) return { executablePath: named, from: "CHROMIUM_PATH" };
  if (existsSync(own)) return { executablePath: own, from: "Playwright" };
  const found = system.find((path) => existsSync(path));
  if (found) return { executablePath: found, from: "this system" };
  if (process.platform === "linux" && process.arch === "x64") return carriedBrowser();
  throw new Error(noBrowser);
}

/** Where Chromium, Chrome and Edge are usually installed, Chromium first. */
function systemBrowsers(): string[] {
  if (process.platform === "darwin") {
    return ["Chromium", "Google Chrome", "Microsoft Edge"].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === "win32") {
    const folders = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA];
    const programs = ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"];
    return folders.flatMap((folder) => (folder ? programs.map((program) => join(folder, program)) : []));
  }
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
  return ["/usr/bin", "/usr/local/bin", "/snap/bin"].flatMap((folder) => names.map((name) => `${folder}/${name}`));
}

/**
 * Installs and unpacks the carried Chromium once, into node_modules/.cache. It brings its own system libraries and a
 * Latin font but no Chinese one: where the machine has none either, Chinese text is drawn as boxes.
 */
export function carriedBrowser(): Browser {
  const folder = join(root, "node_modules/.cache/chromium", carried.version);
  const executablePath = join(folder, "chromium");
  if (!existsSync(executablePath)) unpackCarriedBrowser(folder, executablePath);
  const env = { LD_LIBRARY_PATH: join(folder, "lib"), FONTCONFIG_FILE: join(folder, "fonts.conf") };
  return { executablePath, from: `npm's ${carried.package}`, env };
}

function unpackCarriedBrowser(folder: string, executablePath: string): void {
  console.log(`No browser found; installing ${carried.package} into node_modules/.cache, only once ...`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), `{ "private": true }`);
  try {
    installPackage(folder);
  } catch (error) {
    throw new Error(`npm could not bring ${carried.package} (is the network there?).\n${noBrowser}`, { cause: error });
  }
  const packed = join(folder, "node_modules", carried.package, "bin");
  for (const archive of ["al2023", "swiftshader", "fonts"]) {
    const tar = brotliDecompressSync(readFileSync(join(packed, `${archive}.tar.br`)));
    execFileSync("tar", ["-x", "-f", "-", "-C", folder], { input: tar });
  }
  writeFileSync(join(folder, "fonts.conf"), fontsOf(folder));
  const program = brotliDecompressSync(readFileSync(join(packed, "chromium.br")));
  writeFileSync(executablePath, program, { mode: 0o755 }); // last: its presence says that all the rest is there
}

/** The carried fonts first, then whatever this machine has; without any font Chromium does not start. */
function fontsOf(folder: string): string {
  return `<?xml version="1.0"?>
<fontconfig>
  <dir>${join(folder, "fonts")}</dir>
  <cachedir>${join(folder, "fonts-cache")}</cachedir>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
</fontconfig>
`;
}

function installPackage(folder: string): void {
  const what = `${carried.package}@${carried.version}`;
  execFileSync("npm", ["install", "--prefix", folder, "--no-save", "--ignore-scripts", what], { stdio: "inherit" });
}
