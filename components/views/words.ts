import { claim as enClaim, views as en } from "../../content/ui/en.json";
import { claim as zhCNClaim, views as zhCN } from "../../content/ui/zh-CN.json";
import type { Locale } from "../../src/i18n/index.ts";

/** Words that views use: these sections alone travel with them into the page, not the whole dictionary. */
export type Words = typeof en;

export const wordsOf: Readonly<Record<Locale, Words>> = { en, "zh-CN": zhCN };

/** What verdicts, claims and their rules are called, wherever they stand. */
export type ClaimWords = typeof enClaim;

export const claimWordsOf: Readonly<Record<Locale, ClaimWords>> = { en: enClaim, "zh-CN": zhCNClaim };
