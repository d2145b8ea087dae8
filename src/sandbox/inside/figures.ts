/** Displays whose parts must fit together: what does not is the cell's error, said here before the border refuses it. */
import type { Display, Frame } from "../display.ts";
import type { MapOptions } from "./api.ts";

type Of<Kind extends Display["kind"]> = Extract<Display, { kind: Kind }>;

const most = { frames: 500, numbers: 20_000 };

export function filmOf(frames: readonly Frame[], { at = "step", ...options }: MapOptions & { at?: string } = {}) {
  if (frames.length === 0) throw new RangeError("film: expected at least one frame, got none.");
  if (frames.length > most.frames)
    throw new RangeError(`film: expected at most ${most.frames} frames, got ${frames.length}; keep every second one.`);
  frames.forEach((frame, i) => followsOn(frame, frames[i - 1]));
  const numbers = frames.reduce((sum, { values }) => sum + values.flat().length, 0);
  if (numbers > most.numbers)
    throw new RangeError(`film: at most ${most.numbers} numbers in all frames, got ${numbers}; keep fewer frames.`);
  return { kind: "film", frames, at, ...options } satisfies Of<"film">;
}

/** Later than the frame before it, and of its shape. */
function followsOn({ at, values }: Frame, before: Frame | undefined): void {
  if (!Number.isFinite(at)) throw new TypeError(`film: expected a number as "at" of every frame, got ${at}.`);
  if (!before) return;
  if (at <= before.at)
    throw new RangeError(`film: frames must stand in their order, but ${at} comes after ${before.at}; sort them.`);
  if (shapeOf(values) !== shapeOf(before.values))
    throw new RangeError(
      `film: all frames need one shape, but at ${at} it is ${shapeOf(values)} after ${shapeOf(before.values)}.`,
    );
}

const shapeOf = (values: Frame["values"]) => `${values.length} x ${Math.max(0, ...values.map((row) => row.length))}`;
