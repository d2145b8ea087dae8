/** Every experiment under its name, with the settings whose runs are stored. */
import { addresses } from "./addresses.ts";
import { addressTables } from "./addresses/tables.ts";
import type { Experiment } from "./experiment.ts";

/** Settings under the names of the tables and figures that need them. */
export type Tables = Readonly<Record<string, readonly object[]>>;

export interface Entry {
  experiment: Experiment;
  tables: Tables;
}

export const laboratory = {
  addresses: { experiment: addresses, tables: addressTables },
} as const satisfies Record<string, Entry>;

export type ExperimentName = keyof typeof laboratory;
