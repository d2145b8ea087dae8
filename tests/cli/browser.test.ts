import { afterEach, expect, it, vi } from "vitest";
import { findBrowser } from "../../src/cli/browser.ts";

afterEach(() => vi.unstubAllEnvs());

it("takes CHROMIUM_PATH before all others", () => {
  vi.stubEnv("CHROMIUM_PATH", process.execPath); // any file that exists
  expect(findBrowser()).toEqual({ executablePath: process.execPath, from: "CHROMIUM_PATH" });
});

it("says so when CHROMIUM_PATH names nothing, instead of taking another browser", () => {
  vi.stubEnv("CHROMIUM_PATH", "/nowhere/chromium");
  expect(() => findBrowser()).toThrow("CHROMIUM_PATH names /nowhere/chromium, but there is no such file");
});

it("takes Playwright's own next, then the first system browser that exists", () => {
  vi.stubEnv("CHROMIUM_PATH", "");
  expect(findBrowser(process.execPath, [])).toEqual({ executablePath: process.execPath, from: "Playwright" });
  const found = findBrowser("/nowhere/playwright", ["/nowhere/chromium", process.execPath]);
  expect(found).toEqual({ executablePath: process.execPath, from: "this system" });
});
