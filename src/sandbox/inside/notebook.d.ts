/** What `import { ... } from "notebook"` means to the type checker; each running cell gets its own object (`notebook.ts`). */
import type { Notebook } from "./api.ts";

export const slider: Notebook["slider"];
export const select: Notebook["select"];
export const toggle: Notebook["toggle"];
export const textField: Notebook["textField"];
export const button: Notebook["button"];
export const matrixField: Notebook["matrixField"];
export const switches: Notebook["switches"];
export const painter: Notebook["painter"];
export const text: Notebook["text"];
export const result: Notebook["result"];
export const matrix: Notebook["matrix"];
export const heatmap: Notebook["heatmap"];
export const alignment: Notebook["alignment"];
export const film: Notebook["film"];
export const heads: Notebook["heads"];
export const curves: Notebook["curves"];
export const bars: Notebook["bars"];
export const table: Notebook["table"];
export const tokens: Notebook["tokens"];
export const triangle: Notebook["triangle"];
export const race: Notebook["race"];
export const verdict: Notebook["verdict"];
export const display: Notebook["display"];
export const live: Notebook["live"];
export const device: Notebook["device"];
