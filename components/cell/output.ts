/** The displays of a cell on the page: drawn by the trusted views, at most once per frame, only what changed. */
import { predictionReferences } from "../../src/notebook/predictions.ts";
import { progress } from "../../src/notebook/progress.ts";
import type { Display } from "../../src/sandbox/display.ts";
import type { Locale } from "../../src/i18n/index.ts";

export interface Output {
  show(displays: readonly Display[]): void;
  /** Fetches the views ahead of the first picture. */
  warmUp(): Promise<void>;
}

type Views = typeof import("../views/render.ts");

async function loadViews(): Promise<Views> {
  const views = await import("../views/render.ts");
  await views.loadViews();
  return views;
}

export function createOutput(place: HTMLElement, cell: string): Output {
  const locale = document.documentElement.lang as Locale;
  let views: Promise<Views> | undefined;
  let wanted: readonly Display[] = [];
  let shown: readonly Display[] = [];
  let waiting = false;

  const warmUp = (): Promise<Views> => (views ??= loadViews());

  /** The elements of the page stand in the order of the displays; those from the build are replaced at their first change. */
  function draw({ renderDisplay, updateDisplay }: Views): void {
    const bets = predictionReferences(cell, wanted);
    const isCurve = wanted.some(({ kind }) => kind === "curves");
    wanted.forEach((display, i) => {
      const element = place.children[i];
      if (element && display === shown[i]) return;
      const references = isCurve && display.kind === "bars" ? [] : bets; // where there is a curve, the bet is about it
      if (element) updateDisplay(element, display, { locale, references });
      else place.append(renderDisplay(display, { document, locale, references }));
    });
    for (const extra of [...place.children].slice(wanted.length)) extra.remove();
    shown = wanted;
  }

  function schedule(): void {
    if (waiting) return;
    waiting = true;
    void warmUp().then((ready) =>
      requestAnimationFrame(() => {
        waiting = false;
        draw(ready);
      }),
    );
  }

  progress.watch("prediction", () => {
    if (shown.length === 0) return;
    shown = []; // a new bet belongs on the figures that are already there
    schedule();
  });

  return {
    show(displays) {
      wanted = displays;
      schedule();
    },
    async warmUp() {
      await warmUp();
    },
  };
}
