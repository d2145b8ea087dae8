/** Observable Plot for reader code: sent into the sandbox when a cell first imports it, drawing on a document of our own. */
import * as Plot from "@observablehq/plot";
import type { PlotTree } from "../display.ts";
import { createDocument, toTree } from "./document.ts";

const document = createDocument();
const figure = document.createElement("figure").constructor as new () => Element;
/** Plot and d3 take their document from the global scope where none is given. */
export function attach(): void {
  Object.assign(globalThis, { document, window: { document } });
}

export const library = { ...Plot };

export function plotTree(value: unknown): PlotTree | undefined {
  return value instanceof figure ? toTree(value) : undefined;
}
