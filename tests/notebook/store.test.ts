import { IDBFactory, IDBObjectStore } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createDrafts } from "../../src/notebook/drafts.ts";
import { createProgress } from "../../src/notebook/progress.ts";
import { createStore, migrations, openDatabase, type ProgressRecord } from "../../src/notebook/store.ts";

let count = 0;
const freshName = (): string => `store-test-${count++}`;
const place = (anchor: string): ProgressRecord =>
  ({ schema: 1, kind: "place", id: "01", value: { anchor }, updatedAt: 1 });

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe("store", () => {
  it("finds after reopening what was written", async () => {
    const name = freshName();
    expect(await createStore(name).update("progress", ["place", "01"], () => place("rows"))).toBe(true);
    expect(await createStore(name).read("progress", ["place", "01"])).toEqual(place("rows"));
  });

  it("revises the newest record, so that two tabs lose nothing", async () => {
    const name = freshName();
    const longer = (current: ProgressRecord | undefined): ProgressRecord =>
      place(`${(current?.value as { anchor: string } | undefined)?.anchor ?? ""}x`);
    const tabs = [createStore(name), createStore(name)];
    await Promise.all([...tabs, ...tabs].map((tab) => tab.update("progress", ["place", "01"], longer)));
    expect((await createStore(name).read("progress", ["place", "01"]))?.value).toEqual({ anchor: "xxxx" });
  });

  it("works on in memory, and says so once, where there is no IndexedDB", async () => {
    vi.stubGlobal("indexedDB", undefined);
    const store = createStore(freshName());
    const told = vi.fn();
    store.onPersistence(told);
    const drafts = createDrafts(store, undefined);
    await drafts.save("c", "h", "one");
    await drafts.save("c", "h", "two");
    expect((await drafts.load("c", "h"))?.text).toBe("two");
    expect(store.persistent).toBe(false);
    expect(told.mock.calls).toEqual([[false]]);
  });

  it("keeps in memory what a full disk refuses, beside what was written before", async () => {
    const store = createStore(freshName());
    await store.update("progress", ["place", "01"], () => place("written"));
    const put = vi.spyOn(IDBObjectStore.prototype, "put");
    put.mockImplementation(() => { throw new DOMException("full", "QuotaExceededError"); });
    expect(await store.update("progress", ["place", "02"], () => ({ ...place("refused"), id: "02" }))).toBe(false);
    expect(store.persistent).toBe(false);
    const values = (await store.readAll("progress")).map(({ value }) => value);
    expect(values).toEqual([{ anchor: "written" }, { anchor: "refused" }]);
  });

  it("opens the database afresh when its connection was lost", async () => {
    const name = freshName();
    const store = createStore(name);
    await store.update("progress", ["place", "01"], () => place("before"));
    vi.stubGlobal("indexedDB", indexedDB);
    const transaction = vi.spyOn(IDBDatabase.prototype, "transaction");
    transaction.mockImplementationOnce(() => { throw new DOMException("closing", "InvalidStateError"); });
    expect(await store.update("progress", ["place", "01"], () => place("after"))).toBe(true);
    expect(store.persistent).toBe(true);
  });

  it("carries every record through a migration", async () => {
    const name = freshName();
    vi.stubGlobal("indexedDB", new IDBFactory());
    await createStore(name).update("progress", ["place", "01"], () => place("kept"));
    const database = await openDatabase(name, [...migrations, async (_database, transaction) => {
      const shelf = transaction.objectStore("progress");
      const old = await shelf.get(["place", "01"]);
      if (old) await shelf.put({ ...old, value: { anchor: "migrated" } }, ["place", "01"]);
    }]);
    expect(database.version).toBe(migrations.length + 1);
    expect((await database.get("progress", ["place", "01"]))?.value).toEqual({ anchor: "migrated" });
    database.close();
  });

  it("leaves everything as it was when a migration fails", async () => {
    const name = freshName();
    const store = createStore(name);
    await store.update("progress", ["place", "01"], () => place("kept"));
    const failing = async (): Promise<void> => Promise.reject(new Error("a faulty step"));
    await expect(openDatabase(name, [...migrations, failing])).rejects.toThrow();
    expect(await createStore(name).read("progress", ["place", "01"])).toEqual(place("kept"));
  });

  it("does not touch a database that is newer than this page", async () => {
    const name = freshName();
    (await openDatabase(name, [...migrations, () => undefined])).close();
    const store = createStore(name);
    expect(await store.update("progress", ["place", "01"], () => place("memory"))).toBe(false);
    expect(await store.read("progress", ["place", "01"])).toEqual(place("memory"));
  });
});

describe("progress", () => {
  it("remembers each kind by its id, and tells who listens", async () => {
    const name = freshName();
    const progress = createProgress(createStore(name));
    const told = vi.fn();
    const stop = progress.watch("bet", told);
    await progress.set("bet", "S1.0.1", { stance: "partly", confidence: 70 });
    await progress.set("quiz", "S1.0.1", { chosen: [2] });
    stop();
    await progress.set("bet", "S1.0.2", { stance: "supported", confidence: 50 });
    expect(told.mock.calls).toEqual([["S1.0.1", { stance: "partly", confidence: 70 }]]);

    const later = createProgress(createStore(name));
    expect(later.peek("bet", "S1.0.1")).toBeUndefined();
    expect(await later.get("bet", "S1.0.1")).toEqual({ stance: "partly", confidence: 70 });
    expect(later.peek("bet", "S1.0.1")).toEqual({ stance: "partly", confidence: 70 });
    expect([...(await later.all("bet")).keys()]).toEqual(["S1.0.1", "S1.0.2"]);
  });
});
