/** Every experiment under its name, with the settings whose runs are stored. */
import { addresses } from "./addresses.ts";
import { addressTables } from "./addresses/tables.ts";
import { audit } from "./audit.ts";
import { auditTables } from "./audit/tables.ts";
import { baselines } from "./baselines.ts";
import { baselineTables } from "./baselines/tables.ts";
import { basis } from "./basis.ts";
import { basisTables } from "./basis/tables.ts";
import { circle } from "./circle.ts";
import { circleTables } from "./circle/tables.ts";
import { cited } from "./cited.ts";
import { citedTables } from "./cited/tables.ts";
import { competition } from "./competition.ts";
import { competitionTables } from "./competition/tables.ts";
import { counting } from "./counting.ts";
import { countingTables } from "./counting/tables.ts";
import { damage } from "./damage.ts";
import { damageTables } from "./damage/tables.ts";
import { examples } from "./examples.ts";
import { exampleTables } from "./examples/tables.ts";
import type { Experiment } from "./experiment.ts";
import { formulas } from "./formulas.ts";
import { formulaTables } from "./formulas/tables.ts";
import { grammar } from "./grammar.ts";
import { grammarTables } from "./grammar/tables.ts";
import { induction } from "./induction.ts";
import { inductionTables } from "./induction/tables.ts";
import { minilang } from "./minilang.ts";
import { minilangTables } from "./minilang/tables.ts";
import { nearest } from "./nearest.ts";
import { nearestTables } from "./nearest/tables.ts";
import { nullSpace } from "./null-space.ts";
import { nullSpaceTables } from "./null-space/tables.ts";
import { patternFit } from "./pattern-fit.ts";
import { patternFitTables } from "./pattern-fit/tables.ts";
import { patterns } from "./patterns.ts";
import { patternTables } from "./patterns/tables.ts";
import { spectra } from "./spectra.ts";
import { spectraTables } from "./spectra/tables.ts";
import { translation } from "./translation.ts";
import { translationTables } from "./translation/tables.ts";
import { trophy } from "./trophy.ts";
import { trophyTables } from "./trophy/tables.ts";

/** Settings under the names of the tables and figures that need them. */
export type Tables = Readonly<Record<string, readonly object[]>>;

export interface Entry {
  experiment: Experiment;
  tables: Tables;
}

export const laboratory = {
  addresses: { experiment: addresses, tables: addressTables },
  baselines: { experiment: baselines, tables: baselineTables },
  audit: { experiment: audit, tables: auditTables },
  basis: { experiment: basis, tables: basisTables },
  formulas: { experiment: formulas, tables: formulaTables },
  cited: { experiment: cited, tables: citedTables },
  competition: { experiment: competition, tables: competitionTables },
  damage: { experiment: damage, tables: damageTables },
  examples: { experiment: examples, tables: exampleTables },
  induction: { experiment: induction, tables: inductionTables },
  minilang: { experiment: minilang, tables: minilangTables },
  trophy: { experiment: trophy, tables: trophyTables },
  translation: { experiment: translation, tables: translationTables },
  nullSpace: { experiment: nullSpace, tables: nullSpaceTables },
  circle: { experiment: circle, tables: circleTables },
  counting: { experiment: counting, tables: countingTables },
  patternFit: { experiment: patternFit, tables: patternFitTables },
  spectra: { experiment: spectra, tables: spectraTables },
  grammar: { experiment: grammar, tables: grammarTables },
  nearest: { experiment: nearest, tables: nearestTables },
  patterns: { experiment: patterns, tables: patternTables },
} as const satisfies Record<string, Entry>;

export type ExperimentName = keyof typeof laboratory;
