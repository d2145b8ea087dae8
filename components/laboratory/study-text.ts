/** A cell of the report in figures. */
import type { StudyCell } from "../../src/build/study.ts";

/** "0.662 ± 0.006", "7 of 10" as "0.700", "1.44" where the study gave no spread. */
export function studyText({ mean, sd, digits }: Pick<StudyCell, "mean" | "sd" | "digits">): string {
  return sd === undefined ? mean.toFixed(digits) : `${mean.toFixed(digits)} ± ${sd.toFixed(digits)}`;
}

/** Ours with its spread over the seeds; an exact number stands alone. */
export function oursText({ ours: { mean, sd, samples }, digits }: Pick<StudyCell, "ours" | "digits">): string {
  return samples.length < 2 ? mean.toFixed(digits) : `${mean.toFixed(digits)} ± ${sd.toFixed(digits)}`;
}

/** Where ours lies between the study's bounds: 0 at the study's mean, -1 and 1 at the bounds, drawn up to 2 outside. */
export function placeOf({ mean, tolerance, ours }: Pick<StudyCell, "mean" | "tolerance" | "ours">): string {
  return Math.max(-2, Math.min(2, (ours.mean - mean) / tolerance)).toFixed(3);
}
