/** What a cell shows before any script: the build's own run of it, as HTML. */
import type { Locale } from "../../src/i18n/index.ts";
import type { Display, InputSpec } from "../../src/sandbox/display.ts";
import { renderInputHtml } from "../inputs/render.ts";
import { loadViews, renderHtml } from "../views/render.ts";

export async function renderStill(displays: readonly Display[], locale: Locale): Promise<string> {
  await loadViews();
  return displays.map((display) => renderHtml(display, { locale })).join("");
}

export function renderInputs(specs: readonly InputSpec[], locale: Locale, cell: string): string {
  return specs.map((spec, i) => renderInputHtml(spec, { locale, id: `${cell}/${i}` })).join("");
}
