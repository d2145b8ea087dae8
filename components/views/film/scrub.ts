/**
 * Films on the page: the scrubber picks a frame, the word beside it plays them. The listeners sit on `root`, so films
 * that arrive later are covered; what draws is fetched at the first touch.
 */
import type { Locale } from "../../../src/i18n/index.ts";

type Views = typeof import("../render.ts");

/** A whole film takes about this long; no frame is shown longer or shorter than that. */
const film = 6000; // ms
const frameTime = { least: 80, most: 700 }; // ms

let views: Promise<Views> | undefined;
const playing = new WeakMap<Element, ReturnType<typeof setInterval>>();

export function scrub(root: Document | Element = document): void {
  root.addEventListener("input", (event) => {
    const figure = filmOf(event.target);
    if (!figure) return;
    pause(figure);
    void show(figure, Number(scrubber(figure).value));
  });
  root.addEventListener("click", (event) => {
    const figure = (event.target as Element).closest(".film-play") && filmOf(event.target);
    if (!figure) return;
    if (playing.has(figure)) pause(figure);
    else play(figure);
  });
  root.addEventListener("redrawn", (event) => {
    const figure = filmOf(event.target);
    if (figure) follow(figure);
  });
}

function filmOf(target: EventTarget | null): Element | null {
  const element = target as Element;
  const isPart = element.matches(".view-film") || element.closest(".film-controls") !== null;
  return isPart ? element.closest(".view-film") : null;
}

const scrubber = (figure: Element) => figure.querySelector<HTMLInputElement>(".film-controls input")!;

/** The last frame is no choice: who stands there sees the newest. */
async function show(figure: Element, frame: number): Promise<void> {
  views ??= import("../render.ts").then(async (ready) => (await ready.loadViews(), ready));
  const chosen = frame < Number(scrubber(figure).max) ? frame : undefined;
  (await views).showFrame(figure, chosen, document.documentElement.lang as Locale);
}

/** A handle that was once moved no longer follows its attribute. */
function follow(figure: Element): void {
  const range = scrubber(figure);
  range.value = range.getAttribute("value")!;
}

/** From where it stands, or from the start when it stands at the end. */
function play(figure: Element): void {
  const { value, max } = scrubber(figure);
  const time = Math.min(frameTime.most, Math.max(frameTime.least, film / (Number(max) + 1)));
  playing.set(
    figure,
    setInterval(() => step(figure), time),
  );
  name(figure, "pause");
  if (value === max) void show(figure, 0);
}

function step(figure: Element): void {
  const { value, max } = scrubber(figure);
  const next = Number(value) + 1;
  if (next >= Number(max) || !figure.isConnected) pause(figure);
  if (next <= Number(max)) void show(figure, next);
}

function pause(figure: Element): void {
  clearInterval(playing.get(figure));
  playing.delete(figure);
  name(figure, "play");
}

function name(figure: Element, word: "play" | "pause"): void {
  const button = figure.querySelector<HTMLElement>(".film-play")!;
  button.textContent = button.dataset[word]!;
}
