import { expect, test, type Locator, type Page } from "playwright/test";
import { parse } from "yaml";
import { chapters, content, files, write, type Locale } from "./reader.ts";

interface ExerciseFile {
  wrong: Record<string, { message: Record<Locale, string> }>;
}

const exercises = chapters.flatMap((chapter) =>
  files(`${chapter}/exercises`).map((id) => ({ chapter, id, path: `${chapter}/exercises/${id}` })),
);

async function check(page: Page, exercise: Locator, text: string): Promise<void> {
  await write(page, exercise, text);
  await exercise.locator("[data-action=check]").click();
  await expect(exercise).not.toHaveAttribute("data-running", { timeout: 90_000 });
}

/** As it is shown: one line, without the marks of code. */
const shown = (message: string): string => message.replaceAll("`", "").replace(/\s+/g, " ").trim();

for (const { chapter, id, path } of exercises) {
  const locale = id.length % 2 === 0 ? "en" : "zh-CN"; // both languages are played, each exercise in one
  test(`${chapter}/${id}: the starter fails, the solution passes, each wrong answer is told what it did (${locale})`, async ({
    page,
  }) => {
    test.setTimeout(600_000);
    await page.goto(`/${locale}/${chapter}/`);
    const exercise = page.locator(`#exercise-${id}`);
    const failing = exercise.locator("li[data-check]:not([data-status=passed])");

    await exercise.locator("[data-action=check]").click();
    await expect(exercise.locator("li[data-status=failed], li[data-status=error]").first()).toBeVisible({
      timeout: 60_000,
    });
    await expect(exercise).not.toHaveAttribute("data-solved");

    const { wrong } = parse(content(`${path}/exercise.yaml`)) as ExerciseFile;
    for (const [name, { message }] of Object.entries(wrong)) {
      await check(page, exercise, content(`${path}/wrong/${name}.ts`));
      await expect(exercise.locator(".exercise-mistake"), name).toHaveText(shown(message[locale]));
      await expect(failing.first()).toBeVisible();
    }

    await check(page, exercise, content(`${path}/solution.ts`));
    await expect(failing).toHaveCount(0);
    await expect(exercise).toHaveAttribute("data-solved");
    await page.reload();
    await expect(exercise).toHaveAttribute("data-solved");
  });
}
