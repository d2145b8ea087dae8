/** What one may turn in the damage experiment: what one may turn in the competition, but for the oracle. */
import {
  comparedSettings as comparedInCompetition, toSettings as toCompetitionSettings,
  type CompetitionOptions, type CompetitionSettings,
} from "../competition/settings.ts";

export type DamageOptions = Omit<CompetitionOptions, "oracle">;

/** More heads than relations, so that there is something to spare. */
const DEFAULTS = { heads: 8, every: 40 } as const satisfies DamageOptions;

export function toSettings(
  { heads = DEFAULTS.heads, every = DEFAULTS.every, ...options }: DamageOptions,
): CompetitionSettings {
  return toCompetitionSettings({ ...options, heads, every, oracle: false }, "trainDamage");
}

/** The settings without what cannot change a finished run. */
export function comparedSettings(options: DamageOptions): Partial<CompetitionSettings> {
  return comparedInCompetition(toSettings(options));
}
