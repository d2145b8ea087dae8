import { rememberedLanguage } from "./remembered-language.ts";

const wanted = [rememberedLanguage(), ...navigator.languages].filter((language) => language !== undefined);
const links = [...document.querySelectorAll<HTMLAnchorElement>("a[data-locale]")];
const link = firstMatch(wanted) ?? links[0];
if (link) location.replace(link.href);

/** "zh", "zh-TW" and "zh-CN" all lead to Chinese; the first of the reader's languages that we have wins. */
function firstMatch(languages: readonly string[]): HTMLAnchorElement | undefined {
  const base = (language: string) => language.split("-")[0];
  for (const language of languages) {
    const match = links.find((link) => base(link.dataset["locale"] ?? "") === base(language));
    if (match) return match;
  }
  return undefined;
}
