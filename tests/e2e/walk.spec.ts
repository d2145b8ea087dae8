import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "playwright/test";
import { complaints, locales, pages, run } from "./reader.ts";

const others = ["", "source/", "source/compute/kernels/assembly/attention/"];
const addresses = locales.flatMap((locale) =>
  [...others, ...pages.map((name) => `${name}/`)].map((path) => `/${locale}/${path}`),
);

/** The pages whose every cell waits for the reader, or that have none: there is nothing quick to edit and run. */
const withoutQuickCells = ["claims", "reproduction", "concordance", "glossary", "keyboard", "path", "references"];

function unfold(page: Page): Promise<void> {
  return page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
}

/** Sixty claims are alike, and axe would take minutes for all of them; the unit tests run the cell of each. */
const walkedClaims = 8;

async function violations(page: Page, rules?: string[]): Promise<string[]> {
  const others = `.ledger-claim:nth-of-type(n + ${walkedClaims + 1})`;
  const axe = new AxeBuilder({ page });
  if (rules) axe.withRules(rules);
  if ((await page.locator(`mh-claims ${others}`).count()) > 0) axe.exclude(`mh-claims ${others}`);
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} (${failureSummary})`),
  );
}

for (const address of addresses) {
  test(`${address} fits the window and has nothing that axe objects to, by day and by night`, async ({ page, isMobile }) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    await page.goto(address);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(page.viewportSize()!.width); // innerWidth grows with what is too wide
    if (isMobile && !["/en/", "/en/03-one-head/"].includes(address)) return; // the elements are those of the desktop
    await unfold(page);
    expect(await violations(page)).toEqual([]);
    if (isMobile || !address.startsWith("/en/")) return; // the colours are the same in every window and language
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await violations(page, ["color-contrast"])).toEqual([]);
  });
}

for (const locale of locales) {
  for (const name of pages) {
    test(`${locale}/${name}: every cell runs to its end, and nobody complains`, async ({ page, isMobile }) => {
      test.skip(isMobile, "cells run alike in every window");
      test.setTimeout(600_000);
      const heard = complaints(page);
      await page.goto(`/${locale}/${name}/`);
      await unfold(page);
      const cells = await page.locator("mh-cell").all();
      for (const cell of name === "claims" ? cells.slice(0, walkedClaims) : cells) {
        await run(cell, "done", 120_000);
      }
      expect(heard).toEqual([]);
    });

    test(`${locale}/${name}: by keyboard alone`, async ({ page, isMobile }) => {
      test.skip(isMobile, "a phone has no Tab key");
      test.skip(locale !== "en", "the keys are the same in every language");
      test.skip(withoutQuickCells.includes(name), "no cell to edit and run at once");
      test.slow();
      await page.goto(`/${locale}/${name}/`);
      await page.keyboard.press("Tab");
      await expect(page.locator(":focus")).toHaveAttribute("href", /#/); // the skip link comes first
      await page.keyboard.press("Enter");

      const cell = page
        .locator("mh-cell:not([data-long])")
        .filter({ has: page.locator("mh-code") })
        .first();
      const run = cell.locator("[data-action=run]");
      await tabTo(page, run);
      await page.keyboard.press("Enter");
      await expect(cell).toHaveAttribute("data-status", "done");

      const edit = cell.locator("[data-action=edit]");
      await cell.locator(".cell-code").evaluate((details: HTMLDetailsElement) => (details.open = true));
      await tabTo(page, edit);
      await page.keyboard.press("Enter");
      await expect(cell.locator(".cm-content")).toBeFocused();
      await page.keyboard.press("Tab");
      await expect(cell.locator(".cm-content")).not.toBeFocused(); // arrived by keyboard: Tab moves on
      await page.keyboard.press("Shift+Tab");
      await page.keyboard.press("ControlOrMeta+Home");
      await page.keyboard.type("/**/");
      await page.keyboard.press("ControlOrMeta+Enter");
      await expect(cell).toHaveAttribute("data-status", "done");
      await page.keyboard.press("Escape");
      await page.keyboard.press("Tab");
      await expect(cell.locator(".cm-content")).not.toBeFocused(); // Escape and Tab always leave
    });
  }
}

async function tabTo(page: Page, target: ReturnType<Page["locator"]>): Promise<void> {
  for (let presses = 0; presses < 400; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("Tab does not lead there.");
}

test("the language switch keeps the place", async ({ page }) => {
  await page.goto("/en/03-one-head/#s2");
  await page
    .locator("a[hreflang=zh-CN]")
    .first()
    .evaluate((link: HTMLAnchorElement) => link.click());
  await expect(page).toHaveURL(/\/zh-CN\/03-one-head\/#(s2|cell-\w+)$/);
  await expect(page.locator(new URL(page.url()).hash)).toBeInViewport();
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
});

test("day and night are remembered", async ({ page }) => {
  await page.goto("/en/");
  const html = page.locator("html");
  const theme = page.locator("[data-theme-switch]");
  for (let presses = 0; presses < 3 && (await html.getAttribute("data-theme")) !== "dark"; presses++)
    await theme.click();
  await expect(html).toHaveAttribute("data-theme", "dark");
  await page.goto("/zh-CN/01-one-row/");
  await expect(html).toHaveAttribute("data-theme", "dark");
});
