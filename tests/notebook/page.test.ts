import { expect, test } from "vitest";
import { createNotebook, type Cell, type Notebook } from "../../src/notebook/page.ts";
import type { Outcome, Realm } from "../../src/sandbox/protocol.ts";
import { transpile } from "../../src/sandbox/transpile.ts";

interface FakeRealm extends Realm {
  /** Cells in the order in which they ran, with their inputs. */
  ran: string[];
  generation: number;
  /** What the next run of a cell ends with. */
  ends: Map<string, Outcome>;
  /** Lets a held cell end. */
  held: Map<string, (outcome: Outcome) => void>;
}

function fakeRealm(): FakeRealm {
  const realm: FakeRealm = {
    ran: [],
    generation: 0,
    ends: new Map(),
    held: new Map(),
    run({ cell, inputs }) {
      const name = cell.split("/")[1]!;
      realm.ran.push(Object.keys(inputs).length > 0 ? `${name} ${JSON.stringify(inputs)}` : name);
      const outcome = realm.held.has(name)
        ? new Promise<Outcome>((resolve) => realm.held.set(name, resolve))
        : Promise.resolve(realm.ends.get(name) ?? ({ status: "done" } as const));
      return { outcome, stop: () => realm.held.get(name)?.({ status: "stopped" }) };
    },
  };
  return realm;
}

/** a <- b <- c, and a <- train (a long run). */
function chain(): { notebook: Notebook; realm: FakeRealm } {
  const realm = fakeRealm();
  const notebook = createNotebook({ realm, compile: async (text) => transpile(text), now: () => 0 });
  const add = (name: string, text: string, long = false): void =>
    notebook.add({ id: `ch/${name}`, compiled: transpile(text), long, limits: { silent: 1, total: 1 } } satisfies Cell);
  add("a", "export const a = 1;");
  add("b", 'import { a } from "./a.ts"; export const b = a;');
  add("c", 'import { b } from "./b.ts"; b');
  add("train", 'import { a } from "./a.ts"; a', true);
  return { notebook, realm };
}

/** Until nothing is under way. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

test("running a cell runs what it imports first, once", async () => {
  const { notebook, realm } = chain();
  await notebook.run("ch/c");
  expect(realm.ran).toEqual(["a", "b", "c"]);
  await notebook.run("ch/c");
  expect(realm.ran).toEqual(["a", "b", "c", "c"]);
});

test("a change runs its quick importers in order and only marks the long ones", async () => {
  const { notebook, realm } = chain();
  await notebook.run("ch/train");
  realm.ran = [];
  notebook.setInput("ch/a", "heat", 2);
  await settled();
  expect(realm.ran).toEqual(['a {"heat":2}', "b", "c"]);
  expect(notebook.state("ch/train").status).toBe("stale");
});

test("when the worker is gone, what a cell needs runs again", async () => {
  const { notebook, realm } = chain();
  await notebook.run("ch/b");
  realm.generation++;
  realm.ran = [];
  await notebook.run("ch/c");
  expect(realm.ran).toEqual(["a", "b", "c"]);
});

test("requests that come while a cell runs are answered once, with the last value", async () => {
  const { notebook, realm } = chain();
  realm.held.set("a", () => undefined);
  notebook.setInput("ch/a", "heat", 1);
  await settled();
  notebook.setInput("ch/a", "heat", 2);
  notebook.setInput("ch/a", "heat", 3);
  const release = realm.held.get("a")!;
  realm.held.delete("a");
  release({ status: "done" });
  await settled();
  expect(realm.ran.filter((run) => run.startsWith("a"))).toEqual(['a {"heat":1}', 'a {"heat":3}']);
});

test("a cell whose import fails says which one", async () => {
  const { notebook, realm } = chain();
  realm.ends.set("a", { status: "failed", failure: { name: "Error", message: "no", frames: [] } });
  await notebook.run("ch/b");
  expect(notebook.state("ch/a").failure).toMatchObject({ message: "no" });
  expect(JSON.stringify(notebook.state("ch/b").failure)).toContain("“a”, which did not finish");
  expect(realm.ran).toEqual(["a"]);
});

test("cells that import each other in a circle are told so", async () => {
  const { notebook } = chain();
  notebook.edit("ch/a", 'import { b } from "./b.ts"; export const a = b;');
  await notebook.run("ch/a");
  expect(JSON.stringify([notebook.state("ch/a"), notebook.state("ch/b")])).toContain("in a circle");
});

test("an edit is run, a text that does not parse fails with its line, Reset brings the course's text back", async () => {
  const { notebook, realm } = chain();
  notebook.edit("ch/a", "const x = 1;\nconst y = ;");
  expect(notebook.state("ch/a").status).toBe("stale");
  await notebook.run("ch/a");
  expect(notebook.state("ch/a").failure).toMatchObject({ name: "CompileError", frames: [{ cell: "ch/a", line: 2 }] });
  notebook.edit("ch/a", undefined);
  await notebook.run("ch/a");
  expect(notebook.state("ch/a").status).toBe("done");
  expect(realm.ran).toEqual(["a", "b", "c"]);
});

test("Stop ends a run; the next run works", async () => {
  const { notebook, realm } = chain();
  realm.held.set("train", () => undefined);
  const running = notebook.run("ch/train");
  await settled();
  notebook.stop("ch/train");
  await running;
  expect(notebook.state("ch/train").status).toBe("stopped");
  realm.held.delete("train");
  await notebook.run("ch/train");
  expect(notebook.state("ch/train").status).toBe("done");
});

test("one may listen to a cell before it is there", () => {
  const { notebook } = chain();
  const seen: string[] = [];
  notebook.watch("ch/later", ({ status }) => seen.push(status));
  notebook.add({ id: "ch/later", compiled: transpile("1"), long: false, limits: { silent: 1, total: 1 } });
  expect(seen).toEqual(["idle", "idle"]);
  expect(() => notebook.state("ch/never")).toThrow('no cell "ch/never"');
});

test("all cells run once from the top, and stop together", async () => {
  const { notebook, realm } = chain();
  const turns: string[] = [];
  await notebook.runAll((cell, cells) => turns.push(`${cell}/${cells}`));
  expect(realm.ran).toEqual(["a", "b", "c", "train"]);
  expect(turns).toEqual(["1/4", "2/4", "3/4", "4/4"]);
  realm.generation++;
  realm.ran = [];
  realm.held.set("b", () => undefined);
  const running = notebook.runAll();
  await settled();
  notebook.stopAll();
  await running;
  expect(realm.ran).toEqual(["a", "b"]);
  expect(notebook.state("ch/b").status).toBe("stopped");
});

test("a cell knows which engine computed its last run, and only that one", async () => {
  const { notebook, realm } = chain();
  realm.ends.set("a", { status: "done", engine: "relaxed" });
  await notebook.run("ch/a");
  expect(notebook.state("ch/a").engine).toBe("relaxed");
  realm.ends.set("a", { status: "stopped" });
  await notebook.run("ch/a");
  expect(notebook.state("ch/a").engine).toBeUndefined();
});
