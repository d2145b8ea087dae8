/** The house keeps its own rules: every import, place, name and length is read here. The rules stand in architecture/. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { importsOf } from "./architecture/imports.ts";
import { forbidden, levels } from "./architecture/rooms.ts";
import { filesOf, misplaced, refusedText, textOf } from "./architecture/tree.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const files = filesOf(root);
const code = files.filter((path) => /\.(ts|mjs|js|astro|mdx)$/.test(path));

const problems = (of: (path: string) => (string | undefined)[]) => files.flatMap(of).filter(Boolean);

describe("the repository", () => {
  it("imports in one direction only", () => {
    const found = code.flatMap((path) => importsOf(path, textOf(root, path)).map((name) => forbidden(path, name)));
    expect(found.length).toBeGreaterThan(50); // the imports were read at all
    expect(found.filter(Boolean)).toEqual([]);
  });

  it("has only the folders and names it should", () => {
    expect(problems((path) => [misplaced(path)])).toEqual([]);
  });

  it("has short files that are bound to no machine", () => {
    expect(problems((path) => [refusedText(path, textOf(root, path))])).toEqual([]);
  });
});

describe("CONTRIBUTING.md", () => {
  const text = textOf(root, "CONTRIBUTING.md");

  it("draws every room with its level", () => {
    const rooms = Object.entries(levels).filter(([room]) => room.startsWith("src/") && existsSync(`${root}/${room}`));
    expect(rooms.length).toBeGreaterThan(5);
    const missing = rooms.filter(([room, level]) => !new RegExp(`^  ${room.slice(4)}/ +\\[${level}\\]`, "m").test(text));
    expect(missing).toEqual([]);
  });

  it("says of every package why it is there, and of no other", () => {
    const { dependencies, devDependencies } = JSON.parse(textOf(root, "package.json")) as Record<string, object>;
    const packages = Object.keys({ ...dependencies, ...devDependencies });
    const table = text.slice(text.indexOf("## Packages"), text.indexOf("## Decisions"));
    const rows = [...table.matchAll(/^\| ([@a-z][^|]*?) \|/gm)].flatMap((row) => row[1]!.split(", ")).slice(1);
    const means = (row: string, name: string) => (row.endsWith("*") ? name.startsWith(row.slice(0, -1)) : row === name);
    expect(packages.filter((name) => !rows.some((row) => means(row, name)))).toEqual([]);
    expect(rows.filter((row) => !row.startsWith("node-") && !packages.some((name) => means(row, name)))).toEqual([]);
  });
});

describe("importsOf", () => {
  it("finds every way TypeScript has to import", () => {
    const text = `
      import { a } from "./a.ts"; import type { B } from "./b.ts"; import "./c.css"; export * from "./d.ts";
      type E = import("./e.ts").E; const f = await import("./f.ts");
      new Worker(new URL("./g.ts", import.meta.url)); import.meta.glob(["./h/*.ts", "./i/*.ts"]);
      const text = 'import x from "./not-code.ts"'; // import y from "./comment.ts"
      new URL("../folder", import.meta.url);`;
    const letters = ["./a.ts", "./b.ts", "./c.css", "./d.ts", "./e.ts", "./f.ts", "./g.ts", "./h/*.ts", "./i/*.ts"];
    expect(importsOf("src/cli/x.ts", text)).toEqual(letters);
  });

  it("reads the front matter and the scripts of an Astro component", () => {
    const text = `---\nimport A from "./A.astro";\n---\n<p>import no from "./no.ts"</p>\n<script>import "./b.ts";</script>\n`;
    expect(importsOf("components/x/X.astro", text)).toEqual(["./A.astro", "./b.ts"]);
  });

  it("reads the imports of MDX, not its prose and fences", () => {
    const text = `import A from "./A.astro";\n\nWe import what we need.\n\n\`\`\`ts\nimport { b } from "compute";\n\`\`\`\n`;
    expect(importsOf("content/chapters/x/en.mdx", text)).toEqual(["./A.astro"]);
  });
});

describe("forbidden", () => {
  const cell = "content/chapters/03-one-head/cells/train.ts";
  const checks = "content/chapters/03-one-head/exercises/argmax/checks.ts";

  it.each([
    ["upward", "src/compute/ops.ts", "../sandbox/host.ts", "above"],
    ["upward by a short name", "src/compute/ops.ts", "experiments", "above"],
    ["upward to components", "src/notebook/cell.ts", "../../components/views/draw.ts", "above"],
    ["upward to content", "components/cell/Cell.astro", "../../content/course.yaml", "above"],
    ["sideways", "src/notebook/cell.ts", "../editor/editor.ts", "sideways"],
    ["sideways between the pure ones", "src/exercises/suite.ts", "experiments", "sideways"],
    ["build to notebook", "src/build/cells.ts", "../notebook/cell.ts", "sideways"],
    ["a package in compute", "src/compute/tensor.ts", "d3-array", "pure"],
    ["a file within the package of compute", "src/compute/linalg.ts", "ml-matrix/src/index.js", "pure"],
    ["the package of compute in experiments", "src/experiments/addresses.ts", "ml-matrix", "pure"],
    ["Node in exercises", "src/exercises/suite.ts", "node:fs", "pure"],
    ["words in compute", "src/compute/tensor.ts", "../i18n/index.ts", "pure"],
    ["a leaf to the house", "src/i18n/index.ts", "../notebook/store.ts", "leaf"],
    ["a leaf to another leaf", "src/i18n/index.ts", "../styles/tokens.css", "leaf"],
    ["a leaf to other content", "src/i18n/index.ts", "../../content/course.yaml", "leaf"],
    ["a cell to a package", cell, "d3", "cells import only"],
    ["a cell to a room", cell, "../../../../src/compute/ops.ts", "cells import only"],
    ["a cell to another chapter", cell, "../../01-one-row/cells/row.ts", "cells import only"],
    ["checks to a package", checks, "node:fs", "exercises import only"],
    ["checks to another exercise", checks, "../softmax/solution.ts", "exercises import only"],
    ["prose", "content/chapters/03-one-head/en.mdx", "../../../components/cell/Cell.astro", "prose imports nothing"],
    ["a page's cell to a chapter", "content/pages/bench/cells/speed.ts", "../../../chapters/03-one-head/cells/row.ts", "cells import only"],
    ["an exercise of a page", "content/pages/bench/exercises/slow/checks.ts", "compute", "stands only in"],
    ["code beside the prose", "content/chapters/03-one-head/notes.ts", "compute", "stands only in"],
  ])("refuses %s", (_, path, name, reason) => {
    expect(forbidden(path, name)).toContain(`${path} imports "${name}"`);
    expect(forbidden(path, name)).toContain(reason);
  });

  it.each([
    ["src/compute/linalg.ts", "ml-matrix"],
    ["src/experiments/addresses.ts", "../compute/index.ts"],
    ["src/experiments/addresses.ts", "./stored/addresses.json"],
    ["src/sandbox/host.ts", "../exercises/index.ts"],
    ["components/cell/Cell.astro", "../../src/build/cells.ts"],
    ["components/cell/Cell.astro", "../views/heatmap/heatmap.element.ts"],
    ["components/cell/Cell.astro", "../../src/i18n/index.ts"],
    ["components/views/words.ts", "../../content/ui/en.json"],
    ["src/build/cells.ts", "../../content/course.yaml"],
    ["src/build/sandbox-bundle.ts", "../sandbox/inside/worker.ts?raw"],
    ["src/i18n/index.ts", "../../content/ui/en.json"],
    ["src/pages/[locale]/index.astro", "../../layouts/Book.astro"],
    ["astro.config.mjs", "./src/build/math.ts"],
    ["tests/e2e/playwright.config.ts", "../../src/cli/browser.ts"],
    [cell, "@observablehq/plot"],
    [cell, "./sentence.ts"],
    ["content/pages/bench/cells/speed.ts", "./engines.ts"],
    [checks, "./solution.ts"],
  ])("lets %s import %s", (path, name) => {
    expect(forbidden(path, name)).toBeUndefined();
  });

  it("asks for a level where a room has none", () => {
    expect(() => forbidden("src/attic/box.ts", "compute")).toThrow("src/attic has no level");
  });
});

describe("misplaced and refusedText", () => {
  it.each(["docs/plan.md", "notes.txt", "src/utils/round.ts", "components/cell/helpers.ts", "src/common.ts"])(
    "refuses %s",
    (path) => expect(misplaced(path)).toContain(path),
  );

  it.each([".ci/run", ".gitignore", "README.md", "src/cli/test.ts", "content/chapters/01-one-row/en.mdx"])(
    "accepts %s",
    (path) => expect(misplaced(path)).toBeUndefined(),
  );

  it("refuses a file of more than 300 lines, in src and components only", () => {
    const long = "a\n".repeat(301);
    expect(refusedText("src/compute/ops.ts", long)).toContain("301 lines");
    expect(refusedText("src/compute/ops.ts", long.slice(2))).toBeUndefined();
    expect(refusedText("content/course.yaml", long)).toBeUndefined();
  });

  it.each(["home/ada/course", "Users/ada", "tmp/dist"])("refuses the path /%s", (path) => {
    expect(refusedText("src/cli/x.ts", `const folder = "/${path}";`)).toContain("src/cli/x.ts:1");
  });

  it("refuses a registry's host and accepts a relative path", () => {
    expect(refusedText("package-lock.json", `"resolved": "${"https"}://example.org/a.tgz"`)).toContain(":1");
    expect(refusedText("README.md", `see ${["registry", "npmjs", "org"].join(".")}`)).toContain(":1");
    expect(refusedText("src/cli/x.ts", `import "../work/a.ts"; // https://example.org/home/a`)).toBeUndefined();
  });
});
