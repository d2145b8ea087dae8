/** What a reader does, as the browser tests say it. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, type Locator, type Page } from "playwright/test";

export const locales = ["en", "zh-CN"] as const;
export type Locale = (typeof locales)[number];
const folder = new URL("../../content/chapters/", import.meta.url);

/** The written chapters. */
export const chapters = readdirSync(folder).filter((name) => readdirSync(new URL(name, folder)).includes("en.mdx"));

/** Everything that is made of prose and cells: the chapters, and the pages beside them. */
export const pages = [...chapters, ...readdirSync(new URL("../pages/", folder))];

/** A file of a chapter, as text. */
export function content(path: string): string {
  return readFileSync(new URL(path, folder), "utf8");
}

export function files(path: string): string[] {
  return readdirSync(new URL(path, folder));
}

/** Everything the page complains about from now on. */
export function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on("console", (message) => message.type() === "error" && heard.push(message.text()));
  page.on("pageerror", (error) => heard.push(error.message));
  return heard;
}

export function cell(page: Page, name: string): Locator {
  return page.locator(`#cell-${name}`);
}

/** Replaces the text of a cell or an exercise as a reader would: click into the code, select all, type. */
export async function write(page: Page, place: Locator, text: string): Promise<void> {
  const code = place.locator("mh-code");
  await code.evaluate((element) => element.closest("details")?.setAttribute("open", ""));
  if (await code.locator(".code-listing").isVisible()) await code.locator("[data-action=edit]").click();
  const editor = code.locator(".cm-content");
  await editor.click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("Delete");
  await page.keyboard.insertText(text);
  await expect(code.locator(".code-edited")).toBeVisible();
}

/** Presses Run and waits until the cell has come to an end. */
export async function run(place: Locator, status = "done", timeout = 40_000): Promise<void> {
  await place.locator("[data-action=run]").click();
  await expect(place).toHaveAttribute("data-status", status, { timeout });
}
