/** What an ablation table says in numbers. */
import type { AblationTable } from "./ablation.ts";
import type { Relation } from "./language.ts";

/** A head is removable if no relation loses so much without it. */
const REMOVABLE = 0.02;
/** A head serves a relation that loses so much without it. */
const SERVES = 0.05;

export interface HeadNumbers extends Record<string, number> {
  removableHeads: number;
  /** Heads that serve two relations or more, and exactly one. */
  sharedHeads: number;
  specialHeads: number;
  /** Between what coreference and what recall lose without a head, over all heads; NaN where no head matters. */
  dropCorrelation: number;
  /** The head that attends most to the subject before the verb: its attention, and what agreement loses without it. */
  subjectAttention: number;
  subjectDrop: number;
  /** The most attention on the subject of a head without which agreement loses next to nothing. */
  idleSubjectAttention: number;
}

export function headNumbers(table: AblationTable): HeadNumbers {
  const { drops, onSubject } = table;
  const served = drops.map((row) => row.filter((drop) => drop >= SERVES).length);
  const agreement = dropsOf(table, "agreement");
  const subjectAttention = Math.max(...onSubject);
  return {
    removableHeads: drops.filter((row) => row.every((drop) => drop < REMOVABLE)).length,
    sharedHeads: served.filter((relations) => relations >= 2).length,
    specialHeads: served.filter((relations) => relations === 1).length,
    dropCorrelation: correlation(dropsOf(table, "coreference"), dropsOf(table, "recall")),
    subjectAttention,
    subjectDrop: agreement[onSubject.indexOf(subjectAttention)]!,
    idleSubjectAttention: Math.max(0, ...onSubject.filter((_, head) => agreement[head]! < REMOVABLE)),
  };
}

function dropsOf({ drops, relations }: AblationTable, relation: Relation): number[] {
  const column = relations.indexOf(relation);
  return drops.map((row) => row[column]!);
}

/** Pearson's correlation; NaN where one of the two does not vary. */
export function correlation(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [centred(a), centred(b)];
  const product = (u: readonly number[], v: readonly number[]) => u.reduce((sum, entry, i) => sum + entry * v[i]!, 0);
  return product(x, y) / Math.sqrt(product(x, x) * product(y, y));
}

function centred(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}
