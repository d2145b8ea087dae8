import { readdirSync } from "node:fs";
import { expect, test, type Locator, type Page } from "playwright/test";
import { run, write } from "./reader.ts";

const files = readdirSync(new URL("../../content/claims/", import.meta.url));

const filter = (page: Page, name: string): Locator => page.locator(`.claims-filters [name="${name}"]`);
const stance = (claim: Locator, value: string): Locator => claim.locator(`[name="stance"][value="${value}"]`);

test("the ledger lists every claim, and its filters are in the address", async ({ page }) => {
  await page.goto("/en/claims/");
  const shown = page.locator(".ledger-claim:visible");
  await expect(shown).toHaveCount(files.length);
  await filter(page, "document").selectOption("S2");
  await expect(shown).toHaveCount(files.filter((name) => name.startsWith("S2")).length);
  await filter(page, "verdict").selectOption("metaphor");
  await expect(shown).toHaveCount(1);
  await expect(page).toHaveURL(/document=S2&verdict=metaphor/);
  await page.reload();
  await expect(shown).toHaveCount(1);
  await page.goto("/zh-CN/claims/?chapter=07-trophy-suitcase");
  await expect(shown).toHaveCount(3);
});

test("a bet is settled by opening the evidence, and scored", async ({ page }) => {
  await page.goto("/en/claims/");
  const claim = page.locator('[data-claim="S1.1.3"]'); // not as stated
  const other = page.locator('[data-claim="S1.1.1"]'); // supported
  await stance(claim, "not-as-stated").check();
  await claim.locator("[name=confidence]").fill("90");
  await stance(other, "not-as-stated").check();
  await other.locator("[name=confidence]").fill("60");
  const score = page.locator(".claims-calibration");
  await expect(score).toBeHidden();
  for (const one of [claim, other]) await one.locator("details").first().locator("summary").first().click();
  await expect(score).toContainText("1 of your 2 settled bets were right. Brier score 0.18"); // (0.01 + 0.36) / 2, by hand
  await expect(claim.locator("input").first()).toBeDisabled();
  await expect(claim.locator(".ledger-agreement")).toHaveText("as you bet");
  await expect(other.locator(".ledger-agreement")).toHaveText("you bet otherwise");
  await page.reload();
  await expect(score).toContainText("Brier score 0.18");
  await filter(page, "bet").selectOption("wrong");
  await expect(page.locator(".ledger-claim:visible")).toHaveCount(1);
});

test("a bet with the verdict in sight is kept, and not counted", async ({ page }) => {
  await page.goto("/en/claims/#S1.1.3");
  const claim = page.locator('[data-claim="S1.1.3"]');
  await expect(claim.locator("details").first()).toHaveAttribute("open");
  await stance(claim, "not-as-stated").check();
  await expect(page.locator(".claims-calibration")).toBeHidden();
});

test("a claim is measured again over as many seeds as one wants, and its rule can be changed", async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto("/en/claims/#S1.2.5"); // a metaphor: nothing to run
  await expect(page.locator('[data-claim="S1.2.5"] mh-cell')).toHaveCount(0);
  await page.goto("/en/claims/#S1.1.3");
  const place = page.locator('[data-claim="S1.1.3"] mh-cell');
  await expect(place.locator(".verdict-word")).toHaveText("not as stated"); // from the stored runs, before any script
  await place.locator("input[type=range]").fill("2");
  await run(place, "done", 120_000);
  await expect(place.locator(".view-verdict")).toContainText("2 seeds");
  await expect(place.locator(".verdict-word")).toHaveText("not as stated");

  const source = await place.locator("mh-code").evaluate((code) => (code as HTMLElement & { value: string }).value);
  await write(page, place, source.replace("atLeast: 0.99", "atLeast: 1.01"));
  await run(place, "done", 120_000);
  await expect(place.locator(".verdict-word")).toHaveText("partly supported");
});
