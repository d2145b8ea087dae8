/** `/en/source.json`: where each name is defined that a cell may import; fetched when a reader imports another one. */
import type { APIRoute, GetStaticPaths } from "astro";
import { addressesOfNames } from "../../build/source/names.ts";
import { locales, type Locale } from "../../i18n/index.ts";

export const getStaticPaths: GetStaticPaths = () =>
  locales.map((locale) => ({ params: { locale }, props: { locale } }));

export const GET: APIRoute<{ locale: Locale }> = ({ props: { locale } }) => Response.json(addressesOfNames(locale));
