import { store as pageStore, type DraftRecord, type Store } from "./store.ts";

/** What is kept of one cell. The code to show is `draft?.text ?? starter`. */
export interface Draft {
  /** The reader's code; undefined while the cell shows its starter (after Reset). */
  text: string | undefined;
  /** The code that Reset put away; `undoReset` brings it back. */
  previous: string | undefined;
  /** What other tabs had written when an edit in this one was saved over it; oldest first. */
  setAside: readonly string[];
}

export interface Drafts {
  load(cellId: string, starterHash: string): Promise<Draft | undefined>;
  /** Call on every keystroke. Journalled at once, on disk within 300 ms; resolves then, and never rejects. */
  save(cellId: string, starterHash: string, text: string): Promise<void>;
  /** Back to the starter; the reader's code stays in `previous`. */
  reset(cellId: string, starterHash: string): Promise<void>;
  /** The reader's code again, or undefined when there is nothing to bring back. */
  undoReset(cellId: string, starterHash: string): Promise<string | undefined>;
  /** Writes everything that waits. Await it before a run. */
  flush(): Promise<void>;
}

/** Where keystrokes wait until the database has them: localStorage, because it is synchronous. */
export type Journal = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

interface Edit {
  cellId: string;
  starterHash: string;
  text?: string;
  previous?: string;
  tab: string;
  updatedAt: number;
}

const writeBehind = 300; // ms
const keptTexts = 20;
const journalPrefix = "manyheads:draft:";

const address = (cellId: string, starterHash: string): string => JSON.stringify([cellId, starterHash]);

/**
 * Drafts of edited cells, keyed by cell and by the hash of the starter they began from. A draft of another starter
 * (the lesson changed since) is left where it is: nothing a reader typed is ever deleted.
 */
export function createDrafts(store: Store, journal: Journal | undefined, tab: string = crypto.randomUUID()): Drafts {
  const waiting = new Map<string, Edit>();
  const revisions = new Map<string, number>(); // the revision of each draft that this tab last saw
  let timer: ReturnType<typeof setTimeout> | undefined;
  let flushed: { promise: Promise<void>; resolve: () => void } | undefined;
  let recovered: Promise<void> | undefined;
  let askedToKeep = false;

  async function load(cellId: string, starterHash: string): Promise<Draft | undefined> {
    await (recovered ??= recover());
    const record = await store.read("drafts", [cellId, starterHash]);
    const edit = waiting.get(address(cellId, starterHash));
    if (record) revisions.set(address(cellId, starterHash), record.revision);
    const latest = edit ?? record;
    const previous = edit?.previous ?? record?.previous;
    return latest && { text: latest.text, previous, setAside: record?.setAside ?? [] };
  }

  /** Takes an edit: into the journal now, into the database soon. */
  function take(cellId: string, starterHash: string, texts: Pick<Edit, "text" | "previous">): Promise<void> {
    const edit: Edit = { cellId, starterHash, ...texts, tab, updatedAt: Date.now() };
    const where = address(cellId, starterHash);
    waiting.set(where, edit);
    const journalled = writeJournal(where, edit);
    flushed ??= Promise.withResolvers<void>();
    const { promise } = flushed;
    if (journalled) timer ??= setTimeout(() => void flush(), writeBehind);
    else void flush();
    return promise;
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const done = flushed;
    flushed = undefined;
    await Promise.all([...waiting].map(([where, edit]) => commit(where, edit)));
    done?.resolve();
  }

  async function commit(where: string, edit: Edit): Promise<void> {
    const saved = await store.update("drafts", [edit.cellId, edit.starterHash], (current) => {
      const next = successor(current, edit, revisions.get(where));
      revisions.set(where, next.revision);
      return next;
    });
    if (waiting.get(where) !== edit) return; // a newer keystroke waits already
    waiting.delete(where);
    if (saved) journal?.removeItem(journalName(where));
  }

  /** True when the edit is safe in the journal. */
  function writeJournal(where: string, edit: Edit): boolean {
    try {
      journal?.setItem(journalName(where), JSON.stringify(edit));
      return journal !== undefined;
    } catch {
      return false;
    }
  }

  /** What a killed tab left in the journal goes into the database, unless something newer is there. */
  async function recover(): Promise<void> {
    for (const [name, edit] of leftovers(journal)) {
      if (edit.tab === tab) continue;
      const key: [string, string] = [edit.cellId, edit.starterHash];
      const record = await store.read("drafts", key);
      const newer = !record || record.updatedAt < edit.updatedAt;
      const saved = !newer || (await store.update("drafts", key, (current) => successor(current, edit, undefined)));
      if (saved) journal?.removeItem(name);
    }
  }

  const journalName = (where: string): string => `${journalPrefix}${where}:${tab}`;

  async function save(cellId: string, starterHash: string, text: string): Promise<void> {
    const previous = waiting.get(address(cellId, starterHash))?.previous;
    const done = take(cellId, starterHash, { text, previous });
    if (!askedToKeep) void store.askToKeep();
    askedToKeep = true;
    return done;
  }

  async function reset(cellId: string, starterHash: string): Promise<void> {
    const draft = await load(cellId, starterHash);
    void take(cellId, starterHash, { previous: draft?.text ?? draft?.previous });
    return flush();
  }

  /** Trades places: what was typed after Reset becomes the text that can be brought back. */
  async function undoReset(cellId: string, starterHash: string): Promise<string | undefined> {
    const draft = await load(cellId, starterHash);
    if (draft?.previous === undefined) return undefined;
    void take(cellId, starterHash, { text: draft.previous, previous: draft.text ?? draft.previous });
    await flush();
    return draft.previous;
  }

  return { load, save, reset, undoReset, flush };
}

/**
 * The record after an edit. A text that the edit would otherwise overwrite unseen is set aside:
 * what another tab wrote since this one last looked, and what an earlier Reset had put away.
 */
function successor(current: DraftRecord | undefined, edit: Edit, known: number | undefined): DraftRecord {
  const { cellId, starterHash, text, tab, updatedAt } = edit;
  const previous = edit.previous ?? current?.previous;
  const foreign = current?.tab !== tab && current?.revision !== known;
  const overwritten = [foreign ? current?.text : undefined, edit.previous && current?.previous];
  const lost = overwritten.filter((other) => other !== undefined && other !== text && other !== previous);
  const setAside = [...(current?.setAside ?? []), ...(lost as string[])].slice(-keptTexts);
  const revision = (current?.revision ?? 0) + 1;
  return { schema: 1, cellId, starterHash, text, previous, setAside, revision, tab, updatedAt };
}

function leftovers(journal: Journal | undefined): [name: string, edit: Edit][] {
  const names = Array.from({ length: journal?.length ?? 0 }, (_, index) => journal?.key(index) ?? "");
  return names.filter((name) => name.startsWith(journalPrefix)).flatMap((name) => {
    const edit = parseEdit(journal?.getItem(name) ?? "");
    return edit ? [[name, edit]] : [];
  });
}

function parseEdit(text: string): Edit | undefined {
  try {
    const edit = JSON.parse(text) as Partial<Edit>;
    const complete = typeof edit.cellId === "string" && typeof edit.starterHash === "string";
    return complete && typeof edit.updatedAt === "number" ? (edit as Edit) : undefined;
  } catch {
    return undefined;
  }
}

/** localStorage, or undefined where the browser forbids even to look at it. */
function pageJournal(): Journal | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

/** The drafts of the page; written out when the page is hidden or left. */
export const drafts: Drafts = createDrafts(pageStore, pageJournal());

if (typeof document !== "undefined") {
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") void drafts.flush();
  });
  addEventListener("pagehide", () => void drafts.flush());
}
