/**
 * `npm run bench -- --experiments`: every cell of the laboratory page, run once in headless Chromium as a reader runs it:
 * when its first figure stands, and when it is done. Build first; what is measured is what was built.
 */
import { chromium, type Page } from "playwright";
import { findBrowser } from "../../src/cli/browser.ts";
import { freePort, serve } from "../../src/cli/serve.ts";
import { describe, load, machine } from "./machine.ts";

/** What the page promises a reader here, in seconds. */
const promised = { first: 0.3, done: 10 };

interface Timing {
  cell: string;
  /** From the press of Run to the first figure of this run, and to its end; seconds. */
  first: number;
  done: number;
  status: string;
}

export async function timeExperiments(): Promise<void> {
  const site = await serve(await freePort());
  const { executablePath, env } = findBrowser();
  const browser = await chromium.launch({ executablePath, env: { ...process.env, ...env } as Record<string, string> });
  try {
    const before = load();
    const page = await browser.newPage();
    await page.goto(new URL("en/lab/", site.address).href);
    await page.locator("mh-cell").first().hover(); // a reader's pointer reaches the cell before the click does
    await page.waitForTimeout(2000);
    const timings: Timing[] = [];
    for (const id of await longCells(page)) timings.push(await page.evaluate(timeCell, id));
    process.stdout.write(`${describe(machine())}; Chromium ${browser.version()}; load ${before} to ${load()}\n`);
    process.stdout.write(`${timings.map(line).join("\n")}\n`);
  } finally {
    await browser.close();
    await site.stop();
  }
}

function longCells(page: Page): Promise<string[]> {
  return page.locator("mh-cell[data-long]").evaluateAll((cells) => cells.map(({ id }) => id));
}

/** Runs in the page: presses Run and watches the figure and the status. */
function timeCell(id: string): Promise<Timing> {
  const cell = document.getElementById(id)!;
  const output = cell.querySelector(".cell-output")!;
  cell.scrollIntoView();
  return new Promise((resolve) => {
    const start = performance.now();
    const since = () => (performance.now() - start) / 1000;
    let first = NaN;
    const look = () => {
      if (Number.isNaN(first) && output.querySelector("figure, p.view") && !output.querySelector(".cell-before")) first = since();
      const status = cell.dataset["status"] ?? "";
      if (status === "running" || since() < 0.01) return;
      watcher.disconnect();
      resolve({ cell: id.replace("cell-", ""), first, done: since(), status });
    };
    const watcher = new MutationObserver(look);
    watcher.observe(cell, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-status"] });
    cell.querySelector<HTMLElement>("[data-action=run]")!.click();
  });
}

function line({ cell, first, done, status }: Timing): string {
  const late = [first > promised.first && "first figure late", done > promised.done && "end late"].filter(Boolean);
  const notes = [status === "done" ? "" : status, ...late].filter(Boolean).join(", ");
  return `${cell.padEnd(22)} first ${first.toFixed(2).padStart(6)} s   done ${done.toFixed(2).padStart(6)} s   ${notes}`;
}
