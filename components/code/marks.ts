/** The verdicts of `//=>` lines, as attributes of the lines that carry them. */
import type { Display } from "../../src/sandbox/display.ts";

export type Mark = Pick<Extract<Display, { kind: "assertion" }>, "line" | "ok" | "got">;

export function markOf({ ok, got }: Mark): Record<string, string> {
  return ok ? { "data-holds": got } : { "data-fails": got };
}

export function marksIn(displays: readonly Display[]): Mark[] {
  return displays.filter((display) => display.kind === "assertion");
}

/** A line that holds is marked in the code and needs no place among the figures; one that fails is said there too. */
export function isQuiet(display: Display): boolean {
  return display.kind === "assertion" && display.ok;
}

/** Marks these lines of a listing, and no others. */
export function markListing(listing: Element, marks: readonly Mark[]): void {
  listing.querySelectorAll(".line").forEach((element, i) => {
    element.removeAttribute("data-holds");
    element.removeAttribute("data-fails");
    const mark = marks.find(({ line }) => line === i + 1);
    for (const [name, value] of Object.entries(mark ? markOf(mark) : {})) element.setAttribute(name, value);
  });
}
