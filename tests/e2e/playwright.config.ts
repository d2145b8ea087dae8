import { defineConfig } from "playwright/test";
import { findBrowser } from "../../src/cli/browser.ts";
import { freePort, host } from "../../src/cli/serve.ts";

// Playwright reads this file again in every worker; the first reading chooses the port for all.
const port = (process.env.MANYHEADS_TEST_PORT ??= String(await freePort()));
const baseURL = `http://${host}:${port}`;
const { executablePath, env } = findBrowser();

/** Browser tests of the built site (`npm run build` first), each on a desktop and on a phone-sized window. */
export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 }, // a busy machine is slow, not wrong
  reporter: "list",
  use: {
    baseURL,
    trace: "retain-on-failure",
    launchOptions: { executablePath, env: { ...process.env, ...env } },
  },
  projects: [
    { name: "desktop", use: { browserName: "chromium", viewport: { width: 1280, height: 800 } } },
    // What a window changes is walked on a phone too; answers and attacks are the same there.
    {
      name: "phone",
      testMatch: /(bench|home|walk|weight)\.spec\.ts/,
      use: { browserName: "chromium", viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
  webServer: {
    command: `node src/cli/start.ts --built --port ${port}`,
    cwd: "../..",
    url: baseURL,
    timeout: 60_000,
  },
});
