/** What the search of a language looks through; fetched at the first search. */
import type { APIRoute } from "astro";
import { passagesOf } from "../../build/passages.ts";
import { locales, strings, toLocale } from "../../i18n/index.ts";

export const getStaticPaths = () => locales.map((locale) => ({ params: { locale } }));

export const GET: APIRoute = ({ params }) => {
  const locale = toLocale(params.locale);
  return Response.json(passagesOf(locale, strings(locale).reference.glossary));
};
