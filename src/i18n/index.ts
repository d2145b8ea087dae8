/**
 * The two languages of the book: addresses and words.
 * English and Chinese are equals; a key that one dictionary lacks is a type error here.
 */
import en from "../../content/ui/en.json" with { type: "json" };
import zhCN from "../../content/ui/zh-CN.json" with { type: "json" };

/** A locale is at once the id, the first segment of the address and the `lang` attribute. */
export const locales = ["en", "zh-CN"] as const;
export type Locale = (typeof locales)[number];

/** One text in every language, as the content files write it. */
export type Localized = Record<Locale, string>;

export type Strings = typeof en;
const dictionaries: Record<Locale, Strings> = { en, "zh-CN": zhCN };

export function isLocale(text: string | undefined): text is Locale {
  return locales.some((locale) => locale === text);
}

/** The locale that a `lang` attribute or a route parameter names. Throws on any other text. */
export function toLocale(text: string | undefined): Locale {
  if (isLocale(text)) return text;
  throw new Error(
    `toLocale: expected one of ${locales.join(", ")}, got ${text}; check the address or the lang attribute.`,
  );
}

/** Every label, button and message of the interface in one language. */
export function strings(locale: Locale): Strings {
  return dictionaries[locale];
}

/** `format("{n} minutes", { n: 25 })` is "25 minutes". Throws when the template names a value that is not given. */
export function format(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = values[name];
    if (value === undefined) {
      const given = Object.keys(values).join(", ") || "nothing";
      throw new Error(`format: "${template}" needs ${placeholder}, got only ${given}.`);
    }
    return String(value);
  });
}

/** The address of a page: `href("en", "03-one-head")` is "/en/03-one-head/" below the site's base. */
export function href(locale: Locale, path = ""): string {
  return asset([locale, ...path.split("/").filter(Boolean)].join("/") + "/");
}

/** The address of a file of src/static. */
export function asset(path: string): string {
  return import.meta.env.BASE_URL.replace(/\/*$/, "/") + path;
}

export function otherLocale(locale: Locale): Locale {
  return locale === "en" ? "zh-CN" : "en";
}

/** "1, 3 and 5", "1、3、5": a list as the language writes it. */
export function list(locale: Locale, items: readonly (string | number)[]): string {
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(items.map(String));
}
