/** Finding one's way: search, words of the glossary, the path, the documents. */
import { expect, test } from "playwright/test";
import { complaints } from "./reader.ts";

test("the search opens by keyboard, finds in both languages, and leads there", async ({ page }) => {
  const heard = complaints(page);
  await page.goto("/en/01-one-row/");
  await page.keyboard.press("ControlOrMeta+k");
  const search = page.getByRole("dialog", { name: "Search the book" });
  await search.getByRole("searchbox").fill("bag of values");
  await expect(search.getByRole("link").first()).toContainText("The bag of values");
  await page.keyboard.press("ArrowDown");
  await expect(search.getByRole("link").first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/en\/03-one-head\/#s\d+$/);

  await page.goto("/zh-CN/");
  await page.getByRole("button", { name: "搜索" }).click();
  await page.getByRole("searchbox").fill("一袋值");
  await expect(page.getByRole("dialog").getByRole("link").first()).toContainText("一袋值");
  await page.getByRole("searchbox").fill("斑马斑马");
  await expect(page.getByRole("dialog").getByRole("status")).toContainText("没有找到");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  expect(heard).toEqual([]);
});

test("nothing of the search is loaded before it is opened", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto("/en/03-one-head/", { waitUntil: "networkidle" });
  expect(asked.filter((url) => /search\.json|minisearch/.test(url))).toEqual([]);
  await page.keyboard.press("ControlOrMeta+k");
  await expect.poll(() => asked.filter((url) => url.includes("search.json")).length).toBe(1);
});

test("a word of the glossary says what it means, and leads to its entry", async ({ page }) => {
  await page.goto("/zh-CN/01-one-row/");
  const term = page.locator("a.term", { hasText: "softmax" }).first();
  await expect(term).toHaveAttribute("data-meaning", /把分数变成份额/);
  await term.focus();
  expect(await term.evaluate((link) => getComputedStyle(link, "::after").content)).toContain("把分数变成份额");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/zh-CN\/glossary\/#softmax$/);
  await expect(page.locator("#softmax")).toBeInViewport();
});

test("the learning path and the concordance lead to chapters and claims", async ({ page }) => {
  await page.goto("/en/path/");
  await page.locator("table").getByRole("link", { name: /Why one head is not enough/ }).click();
  await expect(page).toHaveURL(/\/en\/03-one-head\/$/);
  await page.goto("/en/concordance/");
  await page.getByRole("link", { name: /S1\.1\.1/ }).click();
  await expect(page.locator("#claim-S1\\.1\\.1")).toBeInViewport();
});

test("a table that is pasted fills a matrix, and what is no table is refused in words", async ({ page }) => {
  await page.goto("/en/03-one-head/");
  const matrix = page.locator("#cell-hand [data-input=matrix]");
  const paste = (text: string) => matrix.locator("input").first().evaluate((field, pasted) => {
    const data = new DataTransfer();
    data.setData("text/plain", pasted);
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
  await paste("0.1 0.2 0.3 0.4\n1 0 0 0\n0 1 0 0\n0 0 1 0");
  await expect(matrix.locator("input").nth(3)).toHaveValue("0.4");
  await expect(matrix.getByRole("status")).toHaveText("Pasted 4 rows of 4.");
  await paste("1 2 cat");
  await expect(matrix.getByRole("status")).toHaveText("Not pasted: “cat” is no number.");
  await expect(matrix.locator("input").nth(3)).toHaveValue("0.4");
});
