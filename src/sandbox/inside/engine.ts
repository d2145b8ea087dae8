/**
 * Which engine computes for which run. Every run starts on the usual one, and what it chooses by `setEngine` is its own
 * affair: it neither outlives the run nor reaches the runs that take turns with it.
 */
import { engine, setEngine, type EngineName } from "../../compute/index.ts";

let usual: EngineName | undefined;

export interface EngineChoice {
  /** The engine at work for this run. */
  name(): EngineName;
  /** The same pause; others may compute in it on engines of their own. */
  keptOver(pause: () => Promise<void>): () => Promise<void>;
  end(): void;
}

export function chooseEngine(): EngineChoice {
  usual ??= engine().name; // asked before any cell could choose
  const start = usual;
  setEngine(start);
  return {
    name: () => engine().name,
    keptOver: (pause) => async () => {
      const own = engine().name;
      try {
        await pause();
      } finally {
        setEngine(own);
      }
    },
    end: () => void setEngine(start),
  };
}
