/** What the audit is asked: which of the printed matrices. */
import { checkChoice, filled } from "../options.ts";
import { printedNames, type PrintedName } from "../printed.ts";

export interface AuditOptions {
  /** The section that prints the matrix. */
  matrix?: PrintedName;
  /** An audit has no chance in it; every seed gives the same. */
  seed?: number;
}

export interface AuditSettings {
  matrix: PrintedName;
}

export function toAuditSettings({ matrix }: AuditOptions = {}): AuditSettings {
  const settings = filled<AuditSettings>({ matrix: "S2.2.1" }, { matrix });
  checkChoice("audit", "matrix", settings.matrix, printedNames);
  return settings;
}
