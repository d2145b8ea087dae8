import { spawn } from "node:child_process";
import { expect, it } from "vitest";
import { linesOf } from "./asked.ts";

const program = (code: string) => linesOf(spawn(process.execPath, ["-e", code]));

it("reads answers in order and passes over what a library says", async () => {
  const { next } = program(`console.log('{"a":1}'); console.log("Hello, I am a library"); console.log('{"a":2}');`);
  expect([await next(), await next()]).toEqual([{ a: 1 }, { a: 2 }]);
});

it("answers for a process that fails, with its last words", async () => {
  const { next } = program(`console.error("no memory"); process.exit(3)`);
  expect(await next()).toEqual({ error: "it ended with code 3. no memory" });
});

it("answers at once for a process that was killed before it was asked", async () => {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  const { next } = linesOf(child);
  const closed = new Promise((resolve) => child.once("close", resolve));
  child.kill("SIGKILL");
  await closed;
  expect(await next()).toEqual({ error: "it ended with SIGKILL." });
});

it("says so where there is no such program", async () => {
  const { error } = await linesOf(spawn("/nowhere/python3")).next<{ error: string }>();
  expect(error).toContain("ENOENT");
});
