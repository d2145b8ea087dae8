/** Tests on each engine in turn. */
import { engineNames, isAvailable, type EngineName } from "compute";

export { engineNames as engines };
export { withEngine as onEngine } from "../../../src/experiments/speed/engines.ts";

/** Why this machine cannot test that engine, if it cannot. */
export function missing(name: EngineName): string | undefined {
  return isAvailable(name) ? undefined : `this machine cannot run the engine "${name}"`;
}
