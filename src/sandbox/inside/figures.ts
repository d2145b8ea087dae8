/** Displays whose parts must fit together: what does not is the cell's error, said here before the border refuses it. */
import type { Display, Frame, MapOptions, PlanePoint, Spectrum } from "../display.ts";

type Of<Kind extends Display["kind"]> = Extract<Display, { kind: Kind }>;

const most = { frames: 500, numbers: 20_000, values: 1000, points: 300 };

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

export function spectrumOf(spectra: readonly Spectrum[], options: Omit<Of<"spectrum">, "kind" | "spectra"> = {}) {
  for (const { name, values } of spectra) {
    if (values.length > most.values)
      throw new RangeError(`spectrum: "${name}" has ${values.length} values; at most ${most.values} can be drawn.`);
    const bad = values.findIndex((value, i) => !(value >= 0 && value <= (values[i - 1] ?? Infinity)));
    if (bad >= 0)
      throw new RangeError(
        `spectrum: expected the singular values of "${name}" from the largest down to zero, ` +
          `got ${values[bad]} at index ${bad}; sort them, or take those of svd(matrix).`,
      );
  }
  return { kind: "spectrum", spectra, ...options } satisfies Of<"spectrum">;
}

export function planeOf(
  points: readonly PlanePoint[],
  { guide = "none", ...options }: Partial<Omit<Of<"plane">, "kind" | "points">> = {},
) {
  if (points.length > most.points)
    throw new RangeError(`plane: expected at most ${most.points} points, got ${points.length}.`);
  points.forEach(({ label, x, y, links = [] }) => {
    if (!Number.isFinite(x) || !Number.isFinite(y))
      throw new RangeError(`plane: the place of "${label}" is (${x}, ${y}), which is no point.`);
    const missing = links.find((to) => points[to] === undefined);
    if (missing !== undefined)
      throw new RangeError(
        `plane: "${label}" links to point ${missing}, but there are ${points.length}, counted from 0.`,
      );
  });
  return { kind: "plane", points, guide, ...options } satisfies Of<"plane">;
}
