/** The runs whose results are stored. */
import type { GrammarOptions, TaskName } from "./settings.ts";

const ONE_QUESTION: readonly TaskName[] = ["agreement", "coreference", "nesting"];

export const grammarTables = {
  /** One layer, one head: what a single head is said not to capture. */
  singleHead: ONE_QUESTION.map((task) => ({ task })),
  /** The same with fewer entries and steps, and a larger learning rate. */
  quick: ONE_QUESTION.map((task) => ({ task, dModel: 24, batch: 16, steps: 300, learningRate: 1e-2 })),
  /**
   * Up to four nouns, where a verb stands and what stands around it tell which noun is its own. With five, the last of
   * four verbs and the second of five stand alike, and only how many nouns came before tells them apart.
   */
  deeper: [
    { task: "nesting", depth: 4 },
    ...[1, 2].flatMap((layers) => [1, 4].map((heads) => ({ task: "nesting" as const, depth: 5, layers, heads }))),
  ],
  /** Brackets in one layer. */
  brackets: [1, 4].map((heads) => ({ task: "dyck", heads })),
  /** Brackets in two layers. */
  bracketsTwoLayers: [1, 2, 4, 8].map((heads) => ({ task: "dyck", layers: 2, heads })),
} as const satisfies Record<string, readonly GrammarOptions[]>;
