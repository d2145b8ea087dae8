import { store as pageStore, type Store } from "./store.ts";

/** A reader's bet before a run: a number on the bar, or one of the options. */
export type Prediction = { kind: "number"; value: number } | { kind: "choice"; option: string };

/** The verdicts a reader can bet on. */
export const stances = ["supported", "partly", "not-as-stated"] as const;
export type Stance = (typeof stances)[number];

/** `confidence` in percent, 50 (a coin) to 100 (certain). */
export interface Bet {
  stance: Stance;
  confidence: number;
  /** The reader has seen the verdict: the bet no longer changes. */
  settled?: boolean;
  /** It was placed with the verdict in sight: it does not count. */
  late?: boolean;
}

/** The best report so far of one exercise; `passed` holds check ids. */
export interface ExerciseResult {
  passed: string[];
  total: number;
  points: number;
  attempts: number;
}

/** What is remembered, by kind. Ids: `<chapter>/<id>`, except bet (claim id) and place (chapter). */
export interface ProgressValues {
  prediction: Prediction;
  /** Indices of the options chosen, in the order of quiz.yaml. */
  quiz: { chosen: number[] };
  exercise: ExerciseResult;
  bet: Bet;
  /** How many hints are open. */
  hints: { opened: number };
  /** The heading last read. */
  place: { anchor: string };
}
export type ProgressKind = keyof ProgressValues;

export interface Progress {
  get<Kind extends ProgressKind>(kind: Kind, id: string): Promise<ProgressValues[Kind] | undefined>;
  /** What was last read or set in this page, without waiting; undefined before the first `get`. */
  peek<Kind extends ProgressKind>(kind: Kind, id: string): ProgressValues[Kind] | undefined;
  /** Resolves when it is stored (or kept in memory where storing fails); never rejects. */
  set<Kind extends ProgressKind>(kind: Kind, id: string, value: ProgressValues[Kind]): Promise<void>;
  all<Kind extends ProgressKind>(kind: Kind): Promise<Map<string, ProgressValues[Kind]>>;
  /** Called after every `set` of this kind. Returns the way to stop listening. */
  watch<Kind extends ProgressKind>(kind: Kind, listener: (id: string, value: ProgressValues[Kind]) => void): () => void;
}

type Listener = (id: string, value: never) => void;

/** Everything a reader did, remembered on this device. */
export function createProgress(store: Store): Progress {
  const seen = new Map<string, unknown>();
  const listeners = new Map<ProgressKind, Set<Listener>>();
  const address = (kind: ProgressKind, id: string): string => `${kind} ${id}`;

  function peek<Kind extends ProgressKind>(kind: Kind, id: string): ProgressValues[Kind] | undefined {
    return seen.get(address(kind, id)) as ProgressValues[Kind] | undefined;
  }

  return {
    peek,
    async get(kind, id) {
      const record = await store.read("progress", [kind, id]);
      // A value set while we were reading is newer than what we read.
      if (record && !seen.has(address(kind, id))) seen.set(address(kind, id), record.value);
      return peek(kind, id);
    },
    async set(kind, id, value) {
      seen.set(address(kind, id), value);
      for (const listener of listeners.get(kind) ?? []) listener(id, value as never);
      await store.update("progress", [kind, id], () => ({ schema: 1, kind, id, value, updatedAt: Date.now() }));
    },
    async all<Kind extends ProgressKind>(kind: Kind) {
      const records = (await store.readAll("progress")).filter((record) => record.kind === kind);
      return new Map(records.map((record) => [record.id, record.value as ProgressValues[Kind]]));
    },
    watch(kind, listener) {
      const ofKind = listeners.get(kind) ?? new Set<Listener>();
      listeners.set(kind, ofKind.add(listener as Listener));
      return () => ofKind.delete(listener as Listener);
    },
  };
}

/** The progress of the page. */
export const progress: Progress = createProgress(pageStore);
