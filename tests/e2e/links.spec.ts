/** Every link of the built site leads to a page that is there, and to a place on it. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "playwright/test";

const dist = new URL("../../dist/", import.meta.url);
const paths = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".html"));
const htmlOf = new Map(paths.map((path) => [`/${path.replace(/index\.html$/, "")}`, readFileSync(new URL(path, dist), "utf8")]));

const idsOf = (html: string) => new Set([...html.matchAll(/\sid="?([^"\s>]+)/g)].map(([, id]) => id));
const ids = new Map([...htmlOf].map(([address, html]) => [address, idsOf(html)]));

/** Links within the site, as [address, fragment]. */
function linksIn(address: string, html: string): [string, string][] {
  const targets = [...html.matchAll(/<a\b[^>]*?\shref="?([^"\s>]+)/g)].map(([, href]) => href!.replaceAll("&amp;", "&"));
  return targets.filter((href) => !/^(https?|mailto|data):/.test(href)).map((href) => {
    const { pathname, hash } = new URL(href, `http://site${address}`);
    return [pathname, decodeURIComponent(hash.slice(1))];
  });
}

test("there are pages in both languages", () => {
  expect(htmlOf.size).toBeGreaterThan(40);
});

test("every link leads somewhere", () => {
  const broken = [...htmlOf].flatMap(([address, html]) => linksIn(address, html).flatMap(([pathname, fragment]) => {
    const page = ids.get(pathname);
    if (!page) return existsSync(new URL(`.${pathname}`, dist)) ? [] : [`${address} -> ${pathname}`];
    return fragment === "" || page.has(fragment) ? [] : [`${address} -> ${pathname}#${fragment}`];
  }));
  expect([...new Set(broken)]).toEqual([]);
});

test("no label is left untranslated", () => {
  const left = [...htmlOf].filter(([, html]) => /\{(n|number|seeds|k|h)\}|undefined<|>undefined|\[object Object\]/.test(html.replace(/data-[\w-]+="[^"]*"/g, "").replace(/<(script|code|template)\b[\s\S]*?<\/\1>/g, "")));
  expect(left.map(([address]) => address)).toEqual([]);
});
