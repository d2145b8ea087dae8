/**
 * npm run bench: our engine beside other libraries, which it installs when they are first needed. It stands in
 * tests/bench, as nothing of the site needs it; tests/bench/README.md says what it measures and how to read it.
 */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "./program.ts";

const program = [join(root, "tests/bench/main.ts"), ...process.argv.slice(2)];
const child = spawn(process.execPath, program, { stdio: "inherit" });
child.on("close", (code) => (process.exitCode = code ?? 1));
