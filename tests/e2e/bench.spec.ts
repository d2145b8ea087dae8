import { existsSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { firefox } from "playwright";
import { expect, test, type Locator, type Page } from "playwright/test";
import { availableEngines } from "../../src/experiments/speed/engines.ts";
import { trainingFingerprint } from "../../src/experiments/speed/fingerprint.ts";
import { cell, complaints, locales, run } from "./reader.ts";

/** The least that can be asked for: one round of short turns. */
async function hurry(page: Page): Promise<void> {
  const sliders = cell(page, "speed").locator("input[type=range]");
  await sliders.nth(0).fill("1");
  await sliders.nth(1).fill("20");
}

/** Marks the cell when it shows the bars of some kinds of work and not yet those of all five. */
async function watchStream(place: Locator): Promise<void> {
  await place.evaluate((element: HTMLElement) => {
    const look = () => {
      const rows = element.querySelectorAll(".view-bars")[1]?.querySelectorAll("tbody tr").length ?? 0;
      if (rows > 0 && rows < 5) element.dataset["streams"] = "yes";
    };
    new MutationObserver(look).observe(element, { childList: true, subtree: true });
  });
}

for (const locale of locales) {
  test(`${locale}: the bench measures every engine of this browser, in public, and sends nothing`, async ({
    page,
    context,
    baseURL,
  }) => {
    test.setTimeout(180_000);
    const heard = complaints(page);
    const strangers: string[] = [];
    context.on("request", (request) => {
      if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(`${baseURL}/`)) strangers.push(request.url());
    });
    await page.goto(`/${locale}/bench/`);
    await hurry(page);
    const speed = cell(page, "speed");
    await watchStream(speed);
    await run(speed, "done", 120_000);
    await expect(speed).toHaveAttribute("data-streams", "yes");

    // Chromium runs what this Node runs.
    const [engines, work] = [speed.locator(".view-bars").nth(0), speed.locator(".view-bars").nth(1)];
    await expect(engines.locator("tbody tr")).toHaveCount(availableEngines().length);
    await expect(work.locator("tbody tr")).toHaveCount(5);
    const builds = availableEngines().filter((name) => name !== "reference");
    await expect(engines.locator(".drawing-narrow .reference-names text")).toHaveCount(builds.length); // the peaks
    const entries = await speed.locator(".view-rows tbody td").allTextContents();
    expect(entries).toHaveLength(5 * availableEngines().length);
    for (const entry of entries) expect(Number(entry)).toBeGreaterThan(0);
    const lines = (await speed.locator(".view-text").innerText()).split("\n");
    expect(lines[0]).toMatch(/^Chrome \d+, .*cores: [1-9]/);
    expect(lines).toHaveLength(1 + builds.length + 5 * availableEngines().length);

    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`)).toEqual([]);
    const { wide, window } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, window: innerWidth }));
    expect(wide).toBeLessThanOrEqual(window);
    expect(strangers).toEqual([]);
    expect(heard).toEqual([]);
  });
}

test("the home page leads to the bench, and a visit there does not lose the reader's place", async ({ page }) => {
  await page.goto("/en/03-one-head/#s2");
  await page.goto("/en/");
  await page.locator('main a[href$="/bench/"]').click();
  await expect(page.locator("h1")).toHaveText("How fast is it on your machine?");
  await page.goto("/en/");
  await expect(page.locator("[data-continue] a")).toHaveAttribute("href", /03-one-head/);
});

test("another size is measured on the two fastest engines", async ({ page }) => {
  test.slow();
  await page.goto("/en/bench/");
  const size = cell(page, "size");
  for (const slider of await size.locator("input[type=range]").all()) await slider.fill("16");
  await run(size);
  await expect(size.locator(".view-result")).toHaveCount(availableEngines().slice(-2).length);
  await expect(size.locator(".view-bars tbody tr")).toHaveCount(availableEngines().slice(-2).length);
});

/** What the page's own cell finds, computed in its sandbox; the still picture of the build is gone by then. */
async function fingerprintIn(page: Page): Promise<string | undefined> {
  const fingerprint = cell(page, "fingerprint");
  await run(fingerprint);
  await expect(fingerprint.locator("[data-holds]")).toHaveCount(1);
  return /[0-9a-f]{8}$/.exec((await fingerprint.locator(".view-text").innerText()).trim())?.[0];
}

test("a training gives the same bits in Node and in the page", async ({ page }) => {
  await page.goto("/en/bench/");
  expect(await fingerprintIn(page)).toBe(trainingFingerprint(100));
});

test("a training gives the same bits in Node and in Firefox", async ({ baseURL }) => {
  test.skip(!existsSync(firefox.executablePath()), "Playwright's Firefox is not installed here");
  const browser = await firefox.launch();
  const page = await browser.newPage();
  await page.goto(`${baseURL}/en/bench/`);
  expect(await fingerprintIn(page)).toBe(trainingFingerprint(100));
  await browser.close();
});
