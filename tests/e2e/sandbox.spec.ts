import { expect, test } from "playwright/test";
import { cell, run, write } from "./reader.ts";

/** Each is code in a cell; it must report "blocked" or fail, nothing may reach the server, and the next cell must run. */
const attacks: Record<string, string> = {
  fetch: 'await fetch("/stolen")',
  "an image of another module": 'await import("/stolen.js")',
  "a data module": 'await import("data:text/javascript,export default 1")',
  XMLHttpRequest: 'const x = new XMLHttpRequest(); x.open("GET", "/stolen"); x.send()',
  "a WebSocket": 'new WebSocket("ws://127.0.0.1/stolen")',
  importScripts: 'importScripts("/stolen.js")',
  "a worker of its own": 'new Worker("/stolen.js")',
  IndexedDB: 'indexedDB.open("manyheads")',
  "the page": "parent.document.body.innerHTML = ''",
  "local storage": 'localStorage.setItem("stolen", "1")',
  "a broadcast": 'new BroadcastChannel("manyheads").postMessage("stolen")',
  eval: 'eval("1 + 1")',
  "a function from text": 'new Function("return 1")()',
  "a message past the notebook": 'self.postMessage({ type: "done", run: 1 })',
  "a beacon": 'navigator.sendBeacon("/stolen")',
  "the constructor of a function": '(() => {}).constructor("return fetch")()("/stolen")',
};

test("what a cell must not do, it cannot do", async ({ page, context }) => {
  test.slow();
  const stolen: string[] = [];
  context.on("request", (request) => request.url().includes("stolen") && stolen.push(request.url()));
  await page.goto("/en/03-one-head/");
  const bag = cell(page, "bag");
  for (const [name, code] of Object.entries(attacks)) {
    await test.step(name, async () => {
      await write(page, bag, code);
      await run(bag, "failed");
      await expect(bag.locator(".cell-failure")).toBeVisible();
    });
  }
  expect(stolen).toEqual([]);
  await write(page, bag, "1 + 1");
  await run(bag);
});

const bombs: Record<string, string> = {
  "a loop in a promise": "for (;;) await null;",
  "a promise that never settles": "await new Promise(() => {});",
  "a flood of logs": 'for (;;) console.log("x".repeat(10000));',
  "deep recursion": "const f = () => f(); f();",
  "a cyclic value": "const a = []; a.push(a); a",
  "a huge value": "new Array(3e6).fill(1)",
  "an object that throws when it is read": '({ get a() { throw new Error("no"); } })',
  "a thrown value with a hostile message":
    'throw { get message() { return "x".repeat(1e7); }, toString() { throw 1; } };',
};

test("whatever a cell does to itself, the next run works", async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto("/en/03-one-head/");
  const bag = cell(page, "bag");
  for (const [name, code] of Object.entries(bombs)) {
    await test.step(name, async () => {
      await write(page, bag, code);
      await bag.locator("[data-action=run]").click();
      await expect(bag).toHaveAttribute("data-status", /done|failed/, { timeout: 30_000 });
      await write(page, bag, "'alive'");
      await run(bag);
      await expect(bag.locator(".cell-output")).toContainText("alive");
    });
  }
});

test("the sandbox's own page refuses to run as an ordinary page", async ({ page }) => {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto("/en/03-one-head/");
  const frame = page.waitForEvent("frameattached");
  await cell(page, "bag").locator("[data-action=run]").click();
  await frame;
  await expect(page.locator('iframe[title="sandbox"]')).toHaveAttribute("sandbox", "allow-scripts");
  await page.goto((await page.locator('iframe[title="sandbox"]').getAttribute("src"))!);
  expect(errors.join()).toContain("only as a sandboxed frame");
});
