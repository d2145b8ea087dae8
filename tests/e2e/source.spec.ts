import { expect, test, type Page } from "playwright/test";
import { cell, complaints, run, write } from "./reader.ts";

/** The line that the address points to. */
const target = (page: Page) => page.locator(".source-listing .line:has(:target), .source-listing .line:target");

test("from a cell to the source of softmax, and from name to name", async ({ page }) => {
  const heard = complaints(page);
  await page.goto("/en/01-one-row/");
  await cell(page, "softmax").getByRole("link", { name: "softmax", exact: true }).click();
  await expect(page).toHaveURL(/\/en\/source\/compute\/reduce\/#softmax$/);
  await expect(target(page)).toContainText("export function softmax(");
  await expect(target(page)).toBeInViewport();
  expect(heard).toEqual([]);
});

test("a reader's own import leads to its source too, in both languages, and the edit is safe", async ({ page }) => {
  await page.goto("/zh-CN/01-one-row/");
  const softmax = cell(page, "softmax");
  await write(page, softmax, 'import { attention } from "compute";\nattention([[1]], [[1]], [[2]]).output');
  const sources = softmax.locator(".code-sources a");
  await expect(sources).toHaveText(["attention"]);
  await sources.click();
  await expect(page).toHaveURL(/\/zh-CN\/source\/compute\/attention\/#attention$/);
  await expect(target(page)).toContainText("export function attention(");
  await page.goBack();
  await expect(softmax.locator(".cm-content")).toContainText("attention([[1]]");
  await softmax.locator("[data-action=reset]").click();
  await expect(sources).toHaveText(["divide", "exp", "softmax", "sum"]);
});

test("multi-head attention can be followed down to WebAssembly", async ({ page }) => {
  await page.goto("/en/source/");
  await page.locator(".source-descent").getByRole("link", { name: "multiHeadAttention" }).click();
  await expect(target(page)).toContainText("export function multiHeadAttention(");
  await page.locator(".source-listing").getByRole("link", { name: "fusedAttention" }).last().click();
  await expect(target(page)).toContainText("export function fusedAttention(");
  await page.locator(".source-listing").getByRole("link", { name: "kernels/reference/attention.ts" }).click();
  await expect(page.locator("h1")).toHaveText("src/compute/kernels/reference/attention.ts");
  await page.locator(".source-names").getByRole("link", { name: "assembly/attention.ts" }).click();
  await expect(page.locator("h1")).toHaveText("src/compute/kernels/assembly/attention.ts");
  await expect(page.locator("nav.contents [aria-current=page]")).toHaveText("attention.ts");
  await page.locator("a[hreflang=zh-CN]").click();
  await expect(page).toHaveURL(/\/zh-CN\/source\/compute\/kernels\/assembly\/attention\/$/);
});

test("the chapters and the home page lead to the source, and the source to the bench", async ({ page }) => {
  await page.goto("/en/01-one-row/");
  await page.locator("nav.contents").getByRole("link", { name: "Source" }).click();
  await expect(page).toHaveURL(/\/en\/source\/$/);
  await page.locator(".source-text").getByRole("link", { name: "bench" }).click();
  await expect(page).toHaveURL(/\/en\/bench\/$/);
  await expect(page.locator("h1")).toBeVisible();
  await page.goto("/zh-CN/");
  await page.getByRole("link", { name: "阅读源代码" }).click();
  await expect(page).toHaveURL(/\/zh-CN\/source\/$/);
});

test("a cell that chooses another engine says so; the next cell is back on the usual one", async ({ page }) => {
  const heard = complaints(page);
  await page.goto("/en/03-one-head/");
  const [bag, entropy] = [cell(page, "bag"), cell(page, "entropy")];
  const text = 'import { matmul, setEngine } from "compute";\nsetEngine("relaxed");\nmatmul([[1, 2]], [[3], [4]])';
  await write(page, bag, text);
  await run(bag);
  await expect(bag.locator(".cell-status")).toHaveText(/^Ran in [\d.]+ s · relaxed SIMD$/);
  await write(page, entropy, 'import { engine } from "compute";\nengine().name');
  await run(entropy);
  await expect(entropy.locator(".cell-output")).toContainText("simd");
  await expect(entropy.locator(".cell-status")).not.toContainText("relaxed");
  await bag.locator(".cell-engine").click();
  await expect(page).toHaveURL(/\/en\/source\/#engines$/);
  await expect(page.locator("#engines")).toBeInViewport();
  expect(heard).toEqual([]);
});

test("a run that takes a moment names the usual engine, in the reader's language", async ({ page }) => {
  await page.goto("/zh-CN/03-one-head/");
  const bag = cell(page, "bag");
  const moment = "for (const end = Date.now() + 150; Date.now() < end;) softmax([1, 2]);";
  await write(page, bag, `import { softmax } from "compute";\n${moment}`);
  await run(bag);
  await expect(bag.locator(".cell-status")).toHaveText(/^用时 [\d.]+ 秒 · WebAssembly SIMD$/);
});
