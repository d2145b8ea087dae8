import { gzipSync } from "node:zlib";
import { expect, test } from "playwright/test";
import { locales, pages } from "./reader.ts";

const most = 300 * 1024; // bytes, gzip, fonts aside

for (const locale of locales) {
  for (const name of pages) {
    test(`${locale}/${name} is light before a cell is touched, and asks nothing of a third party`, async ({
      page,
      baseURL,
    }) => {
      const loaded = new Map<string, number>();
      const strangers: string[] = [];
      page.on("response", async (response) => {
        if (!response.url().startsWith(`${baseURL}/`)) strangers.push(response.url());
        else if (response.request().resourceType() !== "font")
          loaded.set(response.url(), gzipSync(await response.body()).length);
      });
      await page.goto(`/${locale}/${name}/`, { waitUntil: "networkidle" });
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await page.waitForTimeout(500);
      const total = [...loaded.values()].reduce((sum, bytes) => sum + bytes, 0);
      test.info().annotations.push({ type: "gzip bytes", description: String(total) });
      expect(loaded.size).toBeGreaterThan(2);
      expect(strangers).toEqual([]);
      expect(total).toBeLessThan(most);
    });
  }
}
