import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { createDrafts, type Drafts, type Journal } from "../../src/notebook/drafts.ts";
import { createStore, type Store } from "../../src/notebook/store.ts";

/** A localStorage of our own, whose contents outlive the "tab". */
function journalOf(entries = new Map<string, string>()): Journal & { entries: Map<string, string> } {
  return {
    entries,
    get length() {
      return entries.size;
    },
    key: (index) => [...entries.keys()][index] ?? null,
    getItem: (name) => entries.get(name) ?? null,
    setItem: (name, value) => void entries.set(name, value),
    removeItem: (name) => void entries.delete(name),
  };
}

/** Types and does not wait for the timer. */
function write(drafts: Drafts, ...edit: [cellId: string, starterHash: string, text: string]): Promise<void> {
  void drafts.save(...edit);
  return drafts.flush();
}

let count = 0;
let store: Store;
let name: string;
beforeEach(() => {
  name = `drafts-test-${count++}`;
  store = createStore(name);
});

describe("drafts", () => {
  it("gives back what was typed, to this tab at once and to the next tab after flush", async () => {
    const drafts = createDrafts(store, journalOf());
    void drafts.save("01/softmax", "h1", "const a = 1;");
    expect((await drafts.load("01/softmax", "h1"))?.text).toBe("const a = 1;");
    await drafts.flush();
    const next = createDrafts(createStore(name), journalOf());
    expect((await next.load("01/softmax", "h1"))?.text).toBe("const a = 1;");
  });

  it("writes at most 300 ms after the first waiting keystroke, and the promise says when", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const drafts = createDrafts(store, journalOf());
    const saved = drafts.save("c", "h", "a");
    void drafts.save("c", "h", "ab");
    expect(await store.read("drafts", ["c", "h"])).toBeUndefined();
    vi.advanceTimersByTime(300);
    vi.useRealTimers();
    await saved;
    expect((await store.read("drafts", ["c", "h"]))?.text).toBe("ab");
  });

  it("recovers the last keystroke of a tab that was killed before it could write", async () => {
    const journal = journalOf();
    void createDrafts(createStore(`${name}-dead`), journal).save("c", "h", "typed, then killed");
    expect(journal.entries.size).toBe(1);
    const next = createDrafts(store, journal);
    expect((await next.load("c", "h"))?.text).toBe("typed, then killed");
    expect((await store.read("drafts", ["c", "h"]))?.text).toBe("typed, then killed");
    expect(journal.entries.size).toBe(0);
  });

  it("does not let an old journal entry replace a newer draft", async () => {
    const journal = journalOf();
    const old = { cellId: "c", starterHash: "h", text: "old", tab: "gone", updatedAt: 1 };
    journal.setItem("manyheads:draft:x", JSON.stringify(old));
    await write(createDrafts(store, undefined), "c", "h", "new");
    expect((await createDrafts(store, journal).load("c", "h"))?.text).toBe("new");
  });

  it("passes over a journal entry that is not ours to read", async () => {
    const journal = journalOf(new Map([["manyheads:draft:x", "{not json"], ["other", "1"]]));
    expect(await createDrafts(store, journal).load("c", "h")).toBeUndefined();
    expect(journal.entries.size).toBe(2);
  });

  it("keeps the journal small: a written draft leaves it", async () => {
    const journal = journalOf();
    await write(createDrafts(store, journal), "c", "h", "text");
    expect(journal.entries.size).toBe(0);
  });

  it("resets, and brings the reader's code back", async () => {
    const drafts = createDrafts(store, journalOf());
    await write(drafts, "c", "h", "mine");
    await drafts.reset("c", "h");
    expect(await drafts.load("c", "h")).toMatchObject({ text: undefined, previous: "mine" });
    expect(await drafts.undoReset("c", "h")).toBe("mine");
    expect((await drafts.load("c", "h"))?.text).toBe("mine");
  });

  it("keeps what was typed after a reset when the reset is undone", async () => {
    const drafts = createDrafts(store, journalOf());
    await write(drafts, "c", "h", "first");
    await drafts.reset("c", "h");
    await write(drafts, "c", "h", "second");
    expect(await drafts.undoReset("c", "h")).toBe("first");
    expect(await drafts.load("c", "h")).toMatchObject({ text: "first", previous: "second" });
  });

  it("sets the code of an earlier reset aside when the reader resets again", async () => {
    const drafts = createDrafts(store, journalOf());
    for (const text of ["first", "second"]) {
      await write(drafts, "c", "h", text);
      await drafts.reset("c", "h");
    }
    expect(await drafts.load("c", "h")).toMatchObject({ previous: "second", setAside: ["first"] });
  });

  it("has nothing to bring back where nothing was reset", async () => {
    expect(await createDrafts(store, journalOf()).undoReset("c", "h")).toBeUndefined();
  });

  it("leaves drafts of other starters alone", async () => {
    const drafts = createDrafts(store, journalOf());
    await write(drafts, "c", "old", "for the old starter");
    await write(drafts, "c", "new", "for the new starter");
    await drafts.reset("c", "new");
    expect((await drafts.load("c", "old"))?.text).toBe("for the old starter");
  });

  it("sets aside what another tab wrote instead of overwriting it", async () => {
    const here = createDrafts(store, journalOf());
    const there = createDrafts(createStore(name), journalOf());
    await write(here, "c", "h", "begun here");
    await there.load("c", "h");
    await write(there, "c", "h", "continued there");
    await write(here, "c", "h", "continued here");
    expect(await here.load("c", "h")).toMatchObject({ text: "continued here", setAside: ["continued there"] });
    await write(here, "c", "h", "and on here");
    expect((await here.load("c", "h"))?.setAside).toEqual(["continued there"]);
  });

  it("writes at once, without waiting for the timer, when even the journal is full", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const full = { ...journalOf(), setItem: () => { throw new DOMException("full", "QuotaExceededError"); } };
    await createDrafts(store, full).save("c", "h", "text");
    vi.useRealTimers();
    expect((await store.read("drafts", ["c", "h"]))?.text).toBe("text");
  });
});
