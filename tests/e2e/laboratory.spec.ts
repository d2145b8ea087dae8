import { readFileSync } from "node:fs";
import { expect, test } from "playwright/test";
import { laboratory } from "../../src/experiments/laboratory.ts";
import { cell, run, write } from "./reader.ts";

const stored = new URL("../../src/experiments/stored/", import.meta.url);

interface StoredFile {
  runs: { options: object; seeds: number[]; numbers: Record<string, (number | null)[]> }[];
}

const code = (name: string, options: object, seed: number) => `
import { laboratory, runSeed } from "experiments";
import { text } from "notebook";
const { numbers } = runSeed(laboratory.${name}.experiment, ${JSON.stringify(options)}, ${seed});
const six = (x) => (Number.isFinite(x) ? Number(x.toPrecision(6)) : null);
text(JSON.stringify(Object.fromEntries(Object.entries(numbers).map(([name, x]) => [name, six(x)]))));
`;

for (const name of Object.keys(laboratory)) {
  test(`${name}: a stored run gives the same numbers in the browser as in Node`, async ({ page }) => {
    test.setTimeout(180_000);
    const { runs } = JSON.parse(readFileSync(new URL(`${name}.json`, stored), "utf8")) as StoredFile;
    const { options, seeds, numbers } = runs[0]!;
    await page.goto("/en/lab/");
    const place = cell(page, "addresses"); // any cell that may run long
    await write(page, place, code(name, options, seeds[0]!));
    await run(place, "done", 150_000);
    const measured: unknown = JSON.parse(await place.locator(".view-text").innerText());
    expect(measured).toEqual(Object.fromEntries(Object.entries(numbers).map(([number, samples]) => [number, samples[0]])));
  });
}

test("the scrubber of a film moves by keyboard, and stays where the reader put it", async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto("/en/lab/");
  const place = cell(page, "competition");
  await run(place, "done", 90_000);
  const film = place.locator(".view-film").first();
  const scrubber = film.locator(".film-controls input");
  const last = await scrubber.inputValue();
  await scrubber.focus();
  await page.keyboard.press("Home");
  await expect(scrubber).toHaveValue("0");
  expect(Number(last)).toBeGreaterThan(3);
  await expect(film.locator("output")).toHaveText("step 0");
});

test("a switched head changes what the trained model answers, without training it again", async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto("/en/lab/");
  await cell(page, "damage").locator("input[type=range]").first().fill("4"); // a head for each relation
  await run(cell(page, "damage"), "done", 90_000);
  const board = cell(page, "switchboard"); // it follows the model that it takes
  await expect(board.locator(".switch-row")).toHaveCount(4, { timeout: 30_000 });
  const all = board.locator(".view-bars tbody tr").first().locator("td").first();
  const before = Number(await all.textContent());
  await board.getByRole("radio", { name: "deleted" }).first().focus();
  await page.keyboard.press("Space");
  await expect.poll(async () => Number(await all.textContent())).toBeLessThan(before - 0.05);
  await expect(cell(page, "damage")).toHaveAttribute("data-status", "done");
});

test("a matrix is painted with the keyboard, and the numbers follow", async ({ page }) => {
  await page.goto("/en/lab/");
  const place = cell(page, "painter");
  const result = place.locator(".view-result");
  const before = await result.innerText();
  const entry = place.locator(".input-painter [role=gridcell][tabindex='0']");
  await entry.focus();
  for (let presses = 0; presses < 4; presses++) await page.keyboard.press("+");
  await expect.poll(() => result.innerText(), { timeout: 20_000 }).not.toBe(before);
});

test("a run is stopped in the middle, and the next one runs", async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto("/en/lab/");
  const place = cell(page, "translation");
  await place.locator("[data-action=run]").click();
  await expect(place.locator(".view-curves")).toBeVisible({ timeout: 30_000 });
  await place.locator("[data-action=stop]").click();
  await expect(place).toHaveAttribute("data-status", "stopped");
  await run(place, "done", 90_000);
});
