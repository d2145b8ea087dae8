import { describe, expect, test } from "vitest";
import { deviceOf, noDevice } from "../../src/sandbox/inside/device.ts";
import { runInNode } from "../../src/sandbox/node.ts";
import { transpile } from "../../src/sandbox/transpile.ts";

const from = (userAgent: string) => deviceOf({ userAgent, hardwareConcurrency: 8 });

describe("the device, as its browser names it", () => {
  const mozilla = "Mozilla/5.0";
  const webkit = "AppleWebKit/537.36 (KHTML, like Gecko)";
  test.each([
    [`${mozilla} (X11; Linux x86_64) ${webkit} Chrome/156.0.0.0 Safari/537.36`, "Chrome 156", "Linux"],
    [`${mozilla} (X11; Linux x86_64) ${webkit} HeadlessChrome/156.0.0.0 Safari/537.36`, "Chrome 156", "Linux"],
    [`${mozilla} (Windows NT 10.0; Win64; x64) ${webkit} Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0`, "Edge 156", "Windows"],
    [`${mozilla} (Linux; Android 10; K) ${webkit} Chrome/156.0.0.0 Mobile Safari/537.36`, "Chrome 156", "Android"],
    [`${mozilla} (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0`, "Firefox 153", "Linux"],
    [`${mozilla} (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Safari/605.1.15`, "Safari 26", "macOS"],
    [`${mozilla} (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/156.0.0 Mobile/15E148`, "Chrome 156", "iOS"],
    ["something new", "unknown", "unknown"],
  ])("%s", (userAgent, browser, system) => {
    expect(from(userAgent)).toEqual({ browser, system, cores: 8 });
  });

  test("can be imported by a cell", async () => {
    const cell = transpile('import { device } from "notebook";\nexport const seen = device;');
    const { exports } = await runInNode(new Map([["page/cell", cell]]), "page/cell");
    expect(exports["seen"]).toEqual(noDevice);
  });
});
