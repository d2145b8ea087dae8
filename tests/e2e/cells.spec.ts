import { expect, test } from "playwright/test";
import { cell, complaints, content, run, write } from "./reader.ts";

const chapter = "/en/03-one-head/";

test("one head stays on the bag-of-values line, four heads reach the top", async ({ page }) => {
  test.slow();
  const heard = complaints(page);
  await page.goto(chapter);
  const train = cell(page, "train");
  for (const [heads, least, most] of [
    [1, 0.52, 0.62],
    [4, 0.97, 1],
  ] as const) {
    await train.locator("input[type=range]").nth(1).fill(String(heads));
    await run(train, "done", 90_000);
    const accuracy = Number(
      await train
        .locator(".view-result")
        .textContent()
        .then((text) => /[\d.]+\s*$/.exec(text ?? "")?.[0]),
    );
    expect(accuracy).toBeGreaterThanOrEqual(least);
    expect(accuracy).toBeLessThanOrEqual(most);
  }
  expect(heard).toEqual([]);
});

test("a curve grows while it trains, and Stop stops it", async ({ page }) => {
  await page.goto(chapter);
  const train = cell(page, "train");
  const text = content("03-one-head/cells/train.ts");
  // Enough steps that it is still at it when Stop is pressed.
  await write(page, train, text.replace("seed })", "seed, steps: 100_000 })"));
  await train.locator("[data-action=run]").click();
  await expect(train.locator(".view-curves svg").first()).toBeVisible();
  await expect(train).toHaveAttribute("data-status", "running");
  await train.locator("[data-action=stop]").click();
  await expect(train).toHaveAttribute("data-status", "stopped");
  await run(cell(page, "bag"));
});

test("an endless loop is ended, and the next run works", async ({ page }) => {
  await page.goto(chapter);
  const bag = cell(page, "bag");
  await write(page, bag, "for (;;) {}");
  await run(bag, "failed");
  await expect(bag.locator(".cell-failure")).toContainText("endless loop");
  await write(page, bag, "1 + 1");
  await run(bag);
  await expect(bag.locator(".cell-output")).toContainText("2");
});

test("an edit survives a reload; Reset brings the course's code back and can be undone", async ({ page }) => {
  await page.goto(chapter);
  const code = cell(page, "bag").locator("mh-code");
  const starter = await code.locator(".code-listing").innerText();
  await write(page, cell(page, "bag"), "const kept = 42;\nkept");
  await page.waitForTimeout(400);
  await page.reload();
  await expect(code.locator(".cm-content")).toContainText("const kept = 42;");
  await run(cell(page, "bag"));
  await expect(cell(page, "bag").locator(".cell-output")).toContainText("42");
  await code.locator("[data-action=reset]").click();
  await expect(code.locator(".code-listing")).toHaveText(starter, { useInnerText: true });
  await code.locator("[data-action=undo-reset]").click();
  await expect(code.locator(".cm-content")).toContainText("const kept = 42;");
});

test("an edit made in one language is there in the other", async ({ page }) => {
  await page.goto(chapter);
  await write(page, cell(page, "bag"), "'one edit, two languages'");
  await page.waitForTimeout(400);
  await page.goto("/zh-CN/03-one-head/");
  await expect(cell(page, "bag").locator(".cm-content")).toContainText("two languages");
});

test("an error names its own line and leads there", async ({ page }) => {
  await page.goto(chapter);
  const bag = cell(page, "bag");
  await write(page, bag, "const a = 1;\nconst b = a;\nmissing(b);");
  await run(bag, "failed");
  await expect(bag.locator(".cell-failure")).toContainText("missing is not defined");
  await bag.getByRole("button", { name: "line 3" }).click();
  await expect(bag.locator(".cm-activeLine, .cm-content")).toBeFocused();
  await write(page, bag, "const a = 1;\n\nconst b = ;");
  await run(bag, "failed");
  await expect(bag.locator(".cell-failure")).toContainText("line 3");
});

test("a cell draws an Observable Plot figure, and no markup of its own", async ({ page }) => {
  const heard = complaints(page);
  await page.goto(chapter);
  const bag = cell(page, "bag");
  await write(
    page,
    bag,
    `import * as Plot from "@observablehq/plot";
Plot.plot({ marks: [Plot.barY([1, 2, 3]), Plot.text(["<img src=x onerror=alert(1)>"], { frameAnchor: "top" })] })`,
  );
  await run(bag);
  await expect(bag.locator(".view-plot svg rect").first()).toBeAttached();
  await expect(bag.locator(".cell-output img")).toHaveCount(0);
  expect(heard).toEqual([]);
});
