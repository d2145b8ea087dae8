/** The experiments of the course, as cells import them: "experiments". */
export { runAddresses, trainAddresses } from "./addresses.ts";
export type { AddressReport } from "./addresses.ts";
export { bagLine, pickOneLine } from "./addresses/references.ts";
export type { AddressOptions } from "./addresses/settings.ts";
export { addressTables } from "./addresses/tables.ts";
export { storedAddresses, storedRun } from "./stored.ts";
export type { StoredRun, StoredRuns } from "./stored.ts";
export { availableEngines } from "./speed/engines.ts";
export { trainingFingerprint } from "./speed/fingerprint.ts";
export { measureSpeed } from "./speed/measure.ts";
export type { Contestant, Speed, SpeedOptions, SpeedReport } from "./speed/measure.ts";
export { measurePeak, peakContestants } from "./speed/peak.ts";
export { trainingStep, workloads } from "./speed/workloads.ts";
export type { StepShape, Workload } from "./speed/workloads.ts";
