/**
 * One hand for all pictures: sizes, colours, text. Colours are names of CSS variables, never hex, so that one
 * drawing made at build is right in light, in dark and in print (tokens: src/styles/tokens.css).
 */

/** A picture is drawn for one of two widths; CSS shows the one that fits, at build both are made. */
export type Layout = "wide" | "narrow";
export const layouts: readonly Layout[] = ["wide", "narrow"];
/** px. Below `breakpoint` of room the narrow drawing is shown; it is 360 px wide and scales down to a small phone. */
export const layoutWidth: Record<Layout, number> = { wide: 640, narrow: 360 };
export const breakpoint = 560;
export const fontSize = 13; // px, of every text in a figure that is not a cell's value

export const ink = "var(--ink)";
export const muted = "var(--muted)";
export const rule = "var(--rule)";
export const accent = "var(--accent)";
export const paper = "var(--paper)";

/** The colour that head `head` (0-based) has everywhere in the course. */
export function headColour(head: number): string {
  return `var(--head-${(head % 8) + 1})`;
}

/** Sequential scale from paper over a clear blue to deep blue, even in lightness; `share` in [0, 1]. */
export function heat(share: number): string {
  if (share <= 0.5) return `color-mix(in oklab, var(--heat-paper), var(--heat-middle) ${percent(2 * share)}%)`;
  return `color-mix(in oklab, var(--heat-middle), var(--heat-ink) ${percent(2 * share - 1)}%)`;
}

/** Diverging scale; `share` in [-1, 1], paper at zero. */
export function diverging(share: number): string {
  return share >= 0 ? heat(share) : `color-mix(in oklab, var(--heat-paper), var(--heat-negative) ${percent(-share)}%)`;
}

/** Text on a cell of that share: ink on light cells, the paper's tone on dark ones. */
export function inkOn(share: number): string {
  return isDark(share) ? "var(--heat-on-ink)" : ink;
}

/** Is the cell so far along the scale that ink has less contrast on it than paper has? True by day and by night. */
export function isDark(share: number): boolean {
  return share > 0.62 || share < -0.72;
}

/** Colours of `count` series that are no heads: shades of one blue, the last one the strongest. */
export function shade(index: number, count: number): string {
  return heat(count < 2 ? 0.9 : 0.55 + (0.45 * index) / (count - 1));
}

/** px of a smaller figure's number; below `smallestNumber` none is written. */
export const smallestNumber = 9;

/** A label in the colour of its line, darkened enough to be read as text. */
export function labelInk(colour: string): string {
  return `color-mix(in oklab, ${colour}, var(--ink) 45%)`;
}

/** Width of a text in px, estimated: a Han character is one em, a Latin one half. Nothing can be measured at build. */
export function textWidth(text: string, size = fontSize): number {
  let ems = 0;
  for (const character of text)
    ems += character > "\u2e7f" ? 1 : /[A-ZmwMW%]/.test(character) ? 0.68 : /[il.,:;'| ]/.test(character) ? 0.3 : 0.53;
  return ems * size;
}

/** Break a label into lines of at most `width` px, at spaces (anywhere between Han characters). */
export function wrapText(text: string, width: number, size = fontSize): string[] {
  const pieces = text.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+/g) ?? [];
  const lines: string[] = [""];
  for (const piece of pieces) {
    const line = lines.at(-1)!;
    if (line !== "" && textWidth((line + piece).trimEnd(), size) > width) lines.push(piece);
    else lines[lines.length - 1] = line + piece;
  }
  return lines.map((line) => line.trim());
}

function percent(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10;
}
