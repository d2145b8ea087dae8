/** The engines of this machine, each for a while. */
import { engine, engineNames, isAvailable, setEngine, type EngineName } from "../../compute/index.ts";

/** Those that this machine can run, the slowest first. */
export function availableEngines(): EngineName[] {
  return engineNames.filter(isAvailable);
}

/** What `f` gives on another engine; afterwards the one before is at work again. Throws where it cannot run. */
export function withEngine<Result>(name: EngineName, f: () => Result): Result {
  const before = engine().name;
  setEngine(name);
  try {
    return f();
  } finally {
    setEngine(before);
  }
}
