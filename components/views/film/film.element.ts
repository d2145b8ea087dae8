import { h, type Tree } from "../tree.ts";
import type { Words } from "../words.ts";
import type { FilmView } from "./film.view.ts";

/** Below the heatmap a native range that picks the frame, and a word that plays them; `scrub.ts` listens to both. */
export function filmControls({ frames, shown, at }: FilmView, words: Words): Tree {
  const moment = frames[shown] ?? "";
  const isStill = frames.length < 2;
  return h(
    "div",
    { class: "film-controls" },
    h(
      "button",
      { type: "button", class: "word film-play", "data-play": words.play, "data-pause": words.pause, hidden: isStill },
      words.play,
    ),
    h("input", {
      type: "range",
      min: 0,
      max: Math.max(0, frames.length - 1),
      step: 1,
      value: Math.max(0, shown),
      "aria-label": at,
      "aria-valuetext": moment,
      autocomplete: "off",
      disabled: isStill,
    }),
    h("output", {}, moment),
  );
}
