import { expect, test } from "playwright/test";
import { cell, run } from "./reader.ts";

test("a bet is taken before the run, stands beside the result, and survives a reload", async ({ page }) => {
  test.slow();
  await page.goto("/en/03-one-head/");
  const bet = page.locator("#predict-one-head");
  await bet.locator("[type=submit]").click();
  await expect(bet.locator(".predict-outcome")).toContainText("Choose first"); // the bar's first place is no bet
  await bet.locator("[type=range]").fill("0.9");
  await bet.locator("[type=submit]").click();
  await expect(bet.locator(".predict-outcome")).toContainText("Now run it");

  const train = cell(page, "train");
  await run(train, "done", 90_000);
  await expect(bet.locator(".predict-outcome")).toContainText("You said 0.90; measured 0.57");
  await expect(bet.locator(".predict-outcome")).toContainText("too high");
  await expect(train.locator(".view-curves svg").first()).toContainText("your bet");

  await page.reload();
  await expect(bet.locator("[type=range]")).toHaveValue("0.9");
  await expect(bet.locator("[type=range]")).toBeDisabled();
});

test("a question answers to the option that was chosen, and remembers", async ({ page }) => {
  await page.goto("/en/01-one-row/");
  const quiz = page.locator("#quiz-finite-logits");
  await quiz.locator("[data-correct=false] input").first().check();
  await expect(quiz.locator("[data-correct=false] .quiz-because").first()).toHaveAttribute("open");
  await expect(quiz.locator("[data-correct=true] .quiz-because")).not.toHaveAttribute("open");
  await page.reload();
  await expect(quiz.locator("[data-correct=false] input").first()).toBeChecked();
});

test("the court keeps the reader's bets", async ({ page }) => {
  await page.goto("/en/01-one-row/");
  const claim = page.locator("mh-ledger [data-claim]").first();
  await claim.locator("input[type=radio]").first().check();
  await page.waitForTimeout(200);
  await page.goto("/zh-CN/01-one-row/");
  await expect(claim.locator("input[type=radio]").first()).toBeChecked();
});
