import { views as en } from "../../content/ui/en.json";
import { views as zhCN } from "../../content/ui/zh-CN.json";
import type { Locale } from "../../src/i18n/index.ts";

/** Words that views use: this section alone travels with them into the page, not the whole dictionary. */
export type Words = typeof en;

export const wordsOf: Readonly<Record<Locale, Words>> = { en, "zh-CN": zhCN };
