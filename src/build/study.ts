/**
 * The feasibility study's numbers beside ours. The study trained the same experiments in other code before this course
 * was written; content/study holds what it measured, cell by cell. A cell of ours that lies outside the study's spread
 * needs an explanation, and one that lies inside may not have one.
 */
import { z } from "astro/zod";
import { laboratory, type ExperimentName, type Statistics } from "../experiments/index.ts";
import { checked, localized } from "./checked.ts";
import { storedNumber, storedRun } from "./stored-runs.ts";

const options = z.record(z.string(), z.unknown());

const cell = z.strictObject({
  /** What was set, as a reader of the table sees it: "k = 4, h = 2". Symbols are the same in both languages. */
  label: z.union([z.string().min(1), localized]),
  options: options.default({}),
  number: z.string().min(1),
  mean: z.number(),
  /** Over the study's seeds, where it gave one. */
  sd: z.number().min(0).optional(),
  /** The number is a share of so many runs ("7 of 10"): its spread follows from that. */
  of: z.int().positive().optional(),
  digits: z.int().min(0).max(6).default(3),
  /** Why ours differs. */
  because: localized.optional(),
});

const studyFile = z.array(z.strictObject({
  title: localized,
  /** Options that all cells share. */
  options: options.default({}),
  cells: z.array(cell).min(1),
}));

export interface StudyCell extends z.infer<typeof cell> {
  ours: Statistics;
  /** How far ours may lie away. */
  tolerance: number;
  agrees: boolean;
}

export interface StudyTable {
  experiment: ExperimentName;
  title: { en: string; "zh-CN": string };
  cells: readonly StudyCell[];
}

const files: Record<string, string> = import.meta.glob("../../content/study/*.yaml", {
  query: "?raw", import: "default", eager: true,
});

/** Every table of the study with our numbers in it, by experiment. */
export function studyTables(): StudyTable[] {
  const tables = new Map(Object.entries(files).map(([path, text]) => {
    const name = path.split("/").at(-1)!.replace(".yaml", "");
    return [name, readStudy(name, text)];
  }));
  const unknown = [...tables.keys()].filter((name) => !(name in laboratory));
  if (unknown.length > 0) throw new Error(`study: content/study has ${unknown.join(", ")}, which is no experiment.`);
  return Object.keys(laboratory).flatMap((name) => tables.get(name) ?? []);
}

/** The tables in the text of a file, compared with what is stored. */
export function readStudy(name: string, text: string, stored = storedRun): StudyTable[] {
  const experiment = name as ExperimentName;
  return checked(studyFile, `study/${name}.yaml`, text).map(({ title, options: shared, cells }) => ({
    experiment,
    title,
    cells: cells.map((one) => compared(one, storedNumber("study", experiment, { ...shared, ...one.options }, one.number, stored))),
  }));
}

/** Cells that lie outside without a word, or inside with one: neither may be published. */
export function unexplained(tables: readonly StudyTable[]): string[] {
  return tables.flatMap(({ experiment, cells }) => cells.flatMap(({ label, number, mean, ours, agrees, because }) => {
    if (agrees === (because === undefined)) return [];
    const where = `${experiment}, ${typeof label === "string" ? label : label.en}, ${number}: study ${mean}, ours ${ours.mean}`;
    return [agrees ? `${where} agree, yet a difference is explained` : `${where} differ, and nothing says why`];
  }));
}

function compared(one: z.infer<typeof cell>, ours: Statistics): StudyCell {
  const tolerance = toleranceOf(one);
  return { ...one, ours, tolerance, agrees: Math.abs(ours.mean - one.mean) <= tolerance + 1e-9 };
}

/** Four standard deviations of the study, each at least 0.02, or 2 % of a number above 1: some it found or gave as none. */
export function toleranceOf({ mean, sd = 0, of }: Pick<z.infer<typeof cell>, "mean" | "sd" | "of">): number {
  const share = of === undefined ? 0 : (mean * of + 1) / (of + 2); // a run more of either kind: 10 of 10 is not certainty
  const spread = of === undefined ? sd : Math.sqrt((share * (1 - share)) / of);
  return 4 * Math.max(spread, 0.02 * Math.max(1, Math.abs(mean)));
}
