/** The experiments of the course, as cells import them: "experiments". */
export { runAddresses, trainAddresses } from "./addresses.ts";
export type { AddressReport } from "./addresses.ts";
export { bagLine, pickOneLine } from "./addresses/references.ts";
export type { AddressOptions } from "./addresses/settings.ts";
export { addressTables } from "./addresses/tables.ts";
export { storedAddresses, storedRun } from "./stored.ts";
export type { StoredRun, StoredRuns } from "./stored.ts";
