/** The rooms of the house and the one direction of imports between them. CONTRIBUTING.md draws the same picture. */
import { posix } from "node:path";

/** A room imports from rooms of a lower level and from itself: never upward, never sideways. */
export const levels: Readonly<Record<string, number>> = {
  "src/compute": 0,
  "src/experiments": 1,
  "src/exercises": 1,
  "src/sandbox": 2,
  "src/notebook": 3,
  "src/course": 3,
  "src/editor": 3,
  "src/build": 3,
  components: 4,
  content: 5,
  "src/layouts": 6,
  "src/pages": 7,
  "src/cli": 7,
  tests: 8,
};

/** Rooms that all but the pure ones may use and that import nothing of the house, except what is named here. */
const leaves: Record<string, string[]> = {
  "src/i18n": ["content/ui/"],
  "src/styles": [],
  "src/static": [],
};

/** The exceptions to downward: the build reads content to make pages of it, components read the words they show. */
const readsUpward: Record<string, string[]> = { "src/build": ["content/"], components: ["content/ui/"] };

/** Rooms whose code must run anywhere: no package, no Node, no browser library, no words of the interface. */
const pure = ["src/compute", "src/experiments", "src/exercises"];

/** The one package that a pure room may import: a singular value decomposition is not written anew. */
const packagesOfPure: Record<string, string[]> = { "src/compute": ["ml-matrix"] };

/** The names that stand for a file of ours (tsconfig.json, `paths`). */
const aliases: Record<string, string> = {
  compute: "src/compute/index.ts",
  experiments: "src/experiments/index.ts",
  exercises: "src/exercises/index.ts",
  notebook: "src/sandbox/inside/notebook.d.ts",
};

/** What the code in content may import by name; besides, files of its own folder. */
const allowedByName = {
  cells: ["compute", "experiments", "notebook", "@observablehq/plot"],
  exercises: ["compute", "experiments", "exercises"],
};

/** Why `path` must not import `name`, or undefined if it may. Paths are relative to the repository's root. */
export function forbidden(path: string, name: string): string | undefined {
  const rule = path.startsWith("content/") ? contentRule(path, name) : roomRule(path, name);
  return rule && `${path} imports "${name}": ${rule}`;
}

/** Cells and exercises see only what a reader sees; prose imports nothing. */
function contentRule(path: string, name: string): string | undefined {
  if (path.endsWith(".mdx")) return "prose imports nothing; it places cells and components by name";
  const folder = /^content\/(?:chapters\/[^/]+\/(?:cells|exercises\/[^/]+)|pages\/[^/]+\/cells)\//.exec(path);
  if (!folder) return "code in content stands only in the cells/ of a chapter or page, or in an exercise's folder";
  const kind = folder[0].endsWith("/cells/") ? "cells" : "exercises";
  const allowed = allowedByName[kind];
  if (allowed.includes(name) || target(path, name)?.startsWith(folder[0])) return undefined;
  return `${kind} import only ${allowed.join(", ")} and files of their own folder`;
}

function roomRule(path: string, name: string): string | undefined {
  const from = roomOf(path);
  const file = target(path, name);
  const to = file && roomOf(file);
  if (from === to || packagesOfPure[from]?.includes(name)) return undefined;
  if (pure.includes(from) && (to === undefined || to in leaves))
    return `${from} is pure: it may import only numbers below it`;
  if (file === undefined || to === undefined) return undefined;
  if (from in leaves) return leafRule(from, file);
  return to in leaves || startsWithAny(file, readsUpward[from]) ? undefined : levelRule(from, to);
}

function leafRule(from: string, file: string): string | undefined {
  const allowed = leaves[from] ?? [];
  if (startsWithAny(file, allowed)) return undefined;
  return `${from} is a leaf: it imports nothing of the house${allowed.map((folder) => ` except ${folder}`).join("")}`;
}

function levelRule(from: string, to: string): string | undefined {
  const [own, other] = [levelOf(from), levelOf(to)];
  if (other > own) return `${to} [${other}] is above ${from} [${own}]; imports go downward only`;
  return other === own ? `${to} and ${from} share level ${own}; no imports sideways` : undefined;
}

function startsWithAny(file: string, folders: string[] = []): boolean {
  return folders.some((folder) => file.startsWith(folder));
}

/** The room a file stands in. Files directly in src/ and at the top belong to the pages that use them. */
export function roomOf(path: string): string {
  const [top = "", second = ""] = path.split("/");
  if (!path.includes("/") || /^src\/[^/]+$/.test(path)) return "src/pages";
  return top === "src" ? `src/${second}` : top;
}

function levelOf(room: string): number {
  const level = levels[room];
  if (level === undefined) throw new Error(`architecture: the room ${room} has no level; give it one in rooms.ts`);
  return level;
}

/** The file of ours that an import means; undefined for a package, `node:` or `astro:`. */
function target(path: string, name: string): string | undefined {
  const file = name.replace(/\?.*$/, ""); // Vite's ?raw, ?url, ?worker
  if (isRelative(file)) return posix.normalize(posix.join(posix.dirname(path), file));
  return file.startsWith("/") ? file.slice(1) : aliases[file];
}

function isRelative(name: string): boolean {
  return name.startsWith("./") || name.startsWith("../");
}
