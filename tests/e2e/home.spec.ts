import { expect, test } from "playwright/test";

test("the English home page opens without an error and asks nothing of anybody else", async ({ page, baseURL }) => {
  const errors: string[] = [];
  const strangers: string[] = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("request", (request) => isForeign(request.url(), baseURL) && strangers.push(request.url()));

  await page.goto("/en/", { waitUntil: "networkidle" });

  await expect(page).toHaveTitle(/Manyheads/);
  expect(errors).toEqual([]);
  expect(strangers).toEqual([]);
});

function isForeign(url: string, baseURL: string | undefined): boolean {
  return url.startsWith("http") && !url.startsWith(`${baseURL}/`);
}
