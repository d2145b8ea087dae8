import { describe, expect, test } from "vitest";
import * as compute from "../../src/compute/index.ts";
import * as exercises from "../../src/exercises/index.ts";
import * as experiments from "../../src/experiments/index.ts";
import { fileNamed, slugOf, sourceFiles } from "../../src/build/source/files.ts";
import { listingOf } from "../../src/build/source/listing.ts";
import { addressesOfNames } from "../../src/build/source/names.ts";
import { outlineOf } from "../../src/build/source/outline.ts";
import { parts, readingOrder } from "../../src/build/source/parts.ts";
import { summaryOf } from "../../src/build/source/summary.ts";
import { twinsOf } from "../../src/build/source/twins.ts";

const paths = [...sourceFiles.keys()];

/** Where the link on a word leads: "compute/reduce.ts#softmax". */
function linksOn(path: string, word: string): string[] {
  const text = sourceFiles.get(path)!;
  const links = outlineOf(path).links.filter(({ start, end }) => text.slice(start, end) === word);
  return [...new Set(links.map(({ to }) => `${to.path}${to.id === undefined ? "" : `#${to.id}`}`))];
}

describe("names that a cell may import", () => {
  const addresses = addressesOfNames("zh-CN");

  const doors = Object.entries({ compute, experiments, exercises });

  test.each(doors)("%s: each leads to its definition", async (module, door) => {
    expect(Object.keys(door).length).toBeGreaterThan(3);
    for (const name of Object.keys(door)) {
      const [, slug, id] = /^\/zh-CN\/source\/(.*)\/#(.*)$/.exec(addresses[module]?.[name] ?? "") ?? [];
      const path = paths.find((one) => slugOf(one) === slug);
      expect(path, `${module}: ${name}`).toBeDefined();
      const place = new RegExp(`<(span|a)[^>]* id="${id}"[^>]*>${id}</`);
      expect(await listingOf(path!, "zh-CN"), `${path}: ${name}`).toMatch(place);
    }
  });

  test("a name that a door only hands on leads past the door", () => {
    expect(addresses["compute"]!["softmax"]).toBe("/zh-CN/source/compute/reduce/#softmax");
    expect(addresses["compute"]!["noGrad"]).toBe("/zh-CN/source/compute/tape/#noGrad");
    expect(addresses["compute"]!["EngineName"]).toBe("/zh-CN/source/compute/kernels/#EngineName");
  });
});

describe("the source", () => {
  const shown = ["compute/tensor.ts", "compute/kernels/kernels.ts", "compute/kernels/assembly/attention.ts"];

  test.each(shown)("%s is shown as it is, to the letter", async (path) => {
    const html = await listingOf(path, "en");
    const entities: Record<string, string> = { "&#x3C;": "<", "&#x26;": "&" };
    const text = html.replace(/<[^>]*>/g, "").replace(/&[^;\s]+;/g, (entity) => entities[entity] ?? entity);
    expect(text).toBe(sourceFiles.get(path));
  });

  test.each(shown)("%s: every definition and every line is a place", async (path) => {
    const html = await listingOf(path, "en");
    for (const { id } of outlineOf(path).definitions) expect(html).toMatch(new RegExp(`<(a|span) [^>]*id="${id}"`));
    for (const [i, line] of sourceFiles.get(path)!.split("\n").entries())
      expect(html).toContain(`id="L${i + 1}" style="--indent: ${line.length - line.trimStart().length}ch"`);
    const addresses = [...html.matchAll(/href="([^"]*)"/g)].map(([, address]) => address!);
    expect(addresses.filter((address) => !/^(#L\d+|\/en\/source\/[\w/-]+\/(#[\w.]+)?)$/.test(address))).toEqual([]);
  });

  test("has no link to a place that is not there, and no place twice", () => {
    const places = new Map(paths.map((path) => [path, outlineOf(path).definitions.map(({ id }) => id)]));
    for (const [path, ids] of places) expect(new Set(ids).size, path).toBe(ids.length);
    const links = paths.flatMap((path) => outlineOf(path).links.map(({ to }) => ({ path, to })));
    expect(links.length).toBeGreaterThan(1000);
    expect(links.filter(({ to }) => to.id !== undefined && !places.get(to.path)?.includes(to.id))).toEqual([]);
    expect(links.filter(({ path, to }) => to.path === path)).toEqual([]);
  });

  test("can be followed from multi-head attention down to the arithmetic", () => {
    const kernels = "compute/kernels";
    const [reference, assembly] = [`${kernels}/reference/attention.ts`, `${kernels}/assembly/attention.ts`];
    expect(linksOn("compute/multihead.ts", "fusedAttention")).toEqual(["compute/fused.ts#fusedAttention"]);
    expect(linksOn("compute/fused.ts", "kernels/reference/attention.ts")).toEqual([reference]);
    expect(linksOn("compute/fused.ts", "attention")).toEqual([`${kernels}/kernels.ts#Kernels.attention`]);
    expect(linksOn(`${kernels}/kernels.ts`, "attention")).toEqual([`${reference}#attention`]);
    expect(linksOn(`${kernels}/assembly/index.ts`, "attention")).toEqual([`${assembly}#attention`]);
    expect([twinsOf(reference), twinsOf(assembly)]).toEqual([[assembly], [reference]]);
  });

  test("links an imported name at every use, and not what is only called the same", () => {
    const [path, name] = ["experiments/addresses.ts", "accuracy"]; // a function of compute, and a property of a report
    const found = outlineOf(path).links.filter(({ to }) => to.id === name);
    const before = found.map(({ start }) => sourceFiles.get(path)!.slice(0, start).split("\n").at(-1)!);
    const after = found.map(({ end }) => sourceFiles.get(path)!.slice(end)[0]);
    expect(found.length).toBeGreaterThan(1);
    expect(before[0]).toBe("import { ");
    expect(after.slice(1).every((character) => character === "(")).toBe(true);
    expect(sourceFiles.get(path)).toContain("  accuracy: number;");
  });

  test("stands in the reading order once, and the order names no file that is gone", () => {
    expect([...readingOrder].sort()).toEqual([...paths].sort());
    expect(new Set(paths.map(slugOf)).size).toBe(paths.length);
    expect(parts.filter(({ files }) => files.length === 0)).toEqual([]);
  });

  test("leaves out what is generated", () => {
    expect(paths.filter((path) => path.includes("generated"))).toEqual([]);
  });
});

test("a file is found by the name that another gives it", () => {
  const from = "compute/kernels/assembly/attention.ts";
  expect(fileNamed("softmax.ts", from)).toBe("compute/kernels/assembly/softmax.ts"); // the nearest
  expect(fileNamed("wasm.ts", from)).toBe("compute/kernels/wasm.ts");
  expect(fileNamed("reference/", from)).toBe("compute/kernels/reference/index.ts");
  expect(fileNamed("nowhere.ts", from)).toBeUndefined();
});

test("a file is summed up by its own first sentence", () => {
  expect(summaryOf("compute/attention.ts")).toBe(
    'Attention, after Vaswani et al. 2017, "Attention is all you need", section 3.2.',
  );
  expect(summaryOf("compute/kernels/assembly/norm.ts")).toBe("Layer norm and RMS norm, row by row.");
});
