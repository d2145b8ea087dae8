/** What may stand where: the folders at the top, names, lengths, and text that belongs to one machine only. */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

const topFolders = ["src", "content", "components", "tests"];

const topFiles = [
  "package.json",
  "package-lock.json",
  "astro.config.mjs",
  "tsconfig.json",
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "LICENSE",
  "LICENSE-CONTENT",
];

const longestFile = 300;

/** Text that ties a file to one machine: absolute paths of a home or work folder, and hosts of package registries. */
const machineBound = [
  /(?<![\w.~-])\/(home|Users|root|work|tmp)\/[\w.-]+/,
  /\b[A-Z]:\\Users\\/,
  /\bregistry\.(npmjs|yarnpkg|npmmirror)\b/,
  /"resolved": "https?:/,
];

const binary = /\.(png|jpe?g|gif|ico|woff2?|zip)$/;

/** The repository's files: those Git knows or would take; without Git, all but what installing and building leave. */
export function filesOf(root: string): string[] {
  try {
    const command = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate"];
    const known = execFileSync("git", command, { cwd: root, encoding: "utf8", stdio: "pipe" }).split("\0");
    return known.filter((path) => path !== "" && existsSync(`${root}/${path}`));
  } catch {
    return filesWithoutGit(root);
  }
}

function filesWithoutGit(root: string): string[] {
  const left = /^(\.git|node_modules|dist|\.astro|test-results)(\/|$)/;
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
  return paths.filter((path) => !left.test(path));
}

/** Where `path` stands wrongly or is badly named, or undefined. */
export function misplaced(path: string): string | undefined {
  const [top = ""] = path.split("/");
  const isFolder = path.includes("/");
  if (!top.startsWith(".") && !(isFolder ? topFolders : topFiles).includes(top)) {
    return `${path}: "${top}" does not belong at the top; put it into ${topFolders.join(", ")}`;
  }
  const drawer = path.split("/").find((part) => /^(utils?|helpers?|common)(\.|$)/i.test(part));
  return drawer && `${path}: "${drawer}" says nothing; name it by what it does`;
}

/** Why the text of a file is refused, or undefined. */
export function refusedText(path: string, text: string): string | undefined {
  const lines = text.split("\n");
  const isCode = /^(src|components)\/.*\.(ts|mjs|js|astro|css)$/.test(path);
  if (isCode && lines.length - 1 > longestFile)
    return `${path}: ${lines.length - 1} lines, at most ${longestFile}; split it`;
  const bound = lines.findIndex((line) => machineBound.some((pattern) => pattern.test(line)));
  return bound === -1
    ? undefined
    : `${path}:${bound + 1}: an absolute path or a registry host ties this to one machine`;
}

export function textOf(root: string, path: string): string {
  return binary.test(path) ? "" : readFileSync(join(root, path), "utf8");
}
