/** The audits that are stored: all printed matrices. */
import type { AuditOptions } from "./settings.ts";

export const auditTables = {
  printed: [
    { matrix: "S2.2.1" },
    { matrix: "S2.5.1" },
    { matrix: "S2.5.2" },
    { matrix: "S2.5.3" },
    { matrix: "S2.5.4" },
    { matrix: "S2.6.1" },
    { matrix: "S2.6.2" },
  ],
} as const satisfies Record<string, readonly AuditOptions[]>;
