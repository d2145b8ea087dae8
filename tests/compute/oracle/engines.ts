/** Tests on each engine in turn. */
import { engine, isAvailable, setEngine, type EngineName } from "compute";

export const engines: readonly EngineName[] = ["reference", "simd", "relaxed"];

/** Runs f on that engine, and puts back the one that was at work before; throws where this machine cannot run it. */
export function onEngine<Result>(name: EngineName, f: () => Result): Result {
  const before = engine().name;
  setEngine(name);
  try {
    return f();
  } finally {
    setEngine(before);
  }
}

/** Why this machine cannot test that engine, if it cannot. */
export function missing(name: EngineName): string | undefined {
  return isAvailable(name) ? undefined : `this machine cannot run the engine "${name}"`;
}
