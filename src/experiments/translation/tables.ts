/** The runs whose results are stored: heads, with and without an encoder that mixes the words. */
import type { TranslationOptions } from "./settings.ts";

export const translationTables = {
  alignment: [0, 1].flatMap((encoderLayers) => [1, 2, 4].map((heads) => ({ heads, encoderLayers }))),
} as const satisfies Record<string, readonly TranslationOptions[]>;
