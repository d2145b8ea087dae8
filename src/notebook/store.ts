import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from "idb";

/** One cell's edited code. `text` is absent after Reset, when the cell shows its starter again. */
export interface DraftRecord {
  schema: 1;
  cellId: string;
  starterHash: string;
  text?: string;
  /** What the reader had before Reset: the way back. */
  previous?: string;
  /** Texts of other tabs that a later edit here would have overwritten; oldest first. */
  setAside: string[];
  revision: number;
  tab: string;
  /** Milliseconds since 1970. */
  updatedAt: number;
}

/** One answer, bet, result or place of the reader (progress.ts says which kinds there are). */
export interface ProgressRecord {
  schema: 1;
  kind: string;
  id: string;
  value: unknown;
  updatedAt: number;
}

/** Everything that this site keeps on the reader's device. */
export interface Shelves extends DBSchema {
  drafts: { key: [cellId: string, starterHash: string]; value: DraftRecord };
  progress: { key: [kind: string, id: string]; value: ProgressRecord };
}
export type Shelf = "drafts" | "progress";
export type Key<Name extends Shelf> = Shelves[Name]["key"];
export type Stored<Name extends Shelf> = Shelves[Name]["value"];

type Database = IDBPDatabase<Shelves>;
type Upgrade = IDBPTransaction<Shelves, Shelf[], "versionchange">;
export type Migration = (database: Database, transaction: Upgrade) => void | Promise<void>;

/**
 * migrations[n] turns a database of version n into version n + 1.
 * Never change one that readers may have run, and never delete a record in one: add the next step.
 */
export const migrations: readonly Migration[] = [
  (database) => {
    database.createObjectStore("drafts");
    database.createObjectStore("progress");
  },
];

export interface Store {
  /** False once anything could not be saved: the page goes on in memory and says so. */
  readonly persistent: boolean;
  /** Called when `persistent` changes. Returns the way to stop listening. */
  onPersistence(listener: (persistent: boolean) => void): () => void;
  read<Name extends Shelf>(shelf: Name, key: Key<Name>): Promise<Stored<Name> | undefined>;
  readAll<Name extends Shelf>(shelf: Name): Promise<Stored<Name>[]>;
  /**
   * Read and write in one transaction, so that two tabs cannot slip between. `revise` must be pure (it may run twice).
   * Never rejects: resolves to true when the record is on disk, false when it lives in memory only.
   */
  update<Name extends Shelf>(
    shelf: Name, key: Key<Name>, revise: (current: Stored<Name> | undefined) => Stored<Name>,
  ): Promise<boolean>;
  /** Asks the browser not to clear this site's storage when space runs low; call it after the first real edit. */
  askToKeep(): Promise<boolean>;
}

/** Opens a database and brings it to the newest version, one migration after the other. */
export function openDatabase(name: string, steps: readonly Migration[] = migrations): Promise<Database> {
  return new Promise((resolve, reject) => {
    openDB<Shelves>(name, steps.length, {
      upgrade(database, from, _to, transaction) {
        // A step that fails leaves the database as it was, and openDB rejects: that says it once.
        transaction.done.catch(() => undefined);
        migrate(database, transaction, steps.slice(from)).catch(() => transaction.abort());
      },
      // An open tab of an older version stands in the way: work in memory rather than wait for ever.
      blocked: () => reject(new Error(`openDatabase: "${name}" is held open by an older tab; close it and reload`)),
      // And this tab stands in nobody's way.
      blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
    }).then(resolve, reject);
  });
}

async function migrate(database: Database, transaction: Upgrade, steps: readonly Migration[]): Promise<void> {
  for (const step of steps) await step(database, transaction);
}

/** The reader's saved state: IndexedDB while it works, memory when it does not. Nothing here throws at the page. */
export function createStore(name = "manyheads", steps: readonly Migration[] = migrations): Store {
  const unsaved = new Map<string, Stored<Shelf>>();
  const listeners = new Set<(persistent: boolean) => void>();
  let persistent = true;
  let opened: Promise<Database> | undefined;

  const address = (shelf: Shelf, key: readonly string[]): string => JSON.stringify([shelf, ...key]);

  function reportLoss(): void {
    if (!persistent) return;
    persistent = false;
    for (const listener of listeners) listener(false);
  }

  /** Browsers disagree about errors near the quota, so all are treated alike: open afresh once, then give up. */
  async function attempt<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
    try {
      return await work(await (opened ??= openDatabase(name, steps)));
    } catch {
      void opened?.then((database) => database.close(), () => undefined);
      opened = openDatabase(name, steps);
      return work(await opened);
    }
  }

  async function read<Name extends Shelf>(shelf: Name, key: Key<Name>): Promise<Stored<Name> | undefined> {
    const kept = unsaved.get(address(shelf, key)) as Stored<Name> | undefined;
    if (kept) return kept;
    try {
      return await attempt((database) => database.get(shelf, key));
    } catch {
      reportLoss();
      return undefined;
    }
  }

  async function readAll<Name extends Shelf>(shelf: Name): Promise<Stored<Name>[]> {
    const found = new Map<string, Stored<Name>>();
    try {
      const records = await attempt((database) => database.getAll(shelf));
      for (const record of records) found.set(address(shelf, keyOf(record)), record);
    } catch {
      reportLoss();
    }
    for (const [where, record] of unsaved) {
      if (where.startsWith(`["${shelf}"`)) found.set(where, record as Stored<Name>);
    }
    return [...found.values()];
  }

  async function update<Name extends Shelf>(
    shelf: Name, key: Key<Name>, revise: (current: Stored<Name> | undefined) => Stored<Name>,
  ): Promise<boolean> {
    const where = address(shelf, key);
    const kept = unsaved.get(where) as Stored<Name> | undefined;
    try {
      await attempt((database) => write(database, shelf, key, (current) => revise(kept ?? current)));
      unsaved.delete(where);
      return true;
    } catch {
      unsaved.set(where, revise(kept));
      reportLoss();
      return false;
    }
  }

  return {
    get persistent() {
      return persistent;
    },
    onPersistence(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read,
    readAll,
    update,
    askToKeep,
  };
}

async function write<Name extends Shelf>(
  database: Database, shelf: Name, key: Key<Name>, revise: (current: Stored<Name> | undefined) => Stored<Name>,
): Promise<void> {
  const transaction = database.transaction(shelf, "readwrite", { durability: "strict" });
  const current = await transaction.store.get(key);
  await Promise.all([transaction.store.put(revise(current), key), transaction.done]);
}

function keyOf(record: DraftRecord | ProgressRecord): [string, string] {
  return "kind" in record ? [record.kind, record.id] : [record.cellId, record.starterHash];
}

async function askToKeep(): Promise<boolean> {
  if (typeof navigator === "undefined" || !navigator.storage?.persist) return false;
  return navigator.storage.persist().catch(() => false);
}

/** The one store of the page. */
export const store: Store = createStore();
