/** The runs whose results are stored: what the chapter on redundancy quotes. */
import type { DamageOptions } from "./settings.ts";

export const damageTables = {
  /** No heads to spare; some; some and a pressure to share the work; many; many and the pressure. */
  redundancy: [
    { heads: 4 },
    { heads: 8 }, { heads: 8, headDropout: 0.25 }, { heads: 8, headDropout: 0.5 },
    { heads: 12, headDropout: 0.3 },
    { heads: 16 }, { heads: 16, headDropout: 0.25 },
  ],
} as const satisfies Record<string, readonly DamageOptions[]>;
