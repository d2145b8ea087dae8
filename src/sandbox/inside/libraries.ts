/** What a cell may import besides "notebook" and earlier cells. Observable Plot joins when it is first wanted. */
import * as compute from "../../compute/index.ts";
import * as experiments from "../../experiments/index.ts";
import type { Exports } from "./evaluate.ts";

export const libraries: Record<string, Exports> = { compute, experiments };
