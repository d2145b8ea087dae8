import { bertHeads, prunedEncoder, removedHeads, transformerHeads, transformerKeys } from "experiments";
import { describe, expect, it } from "vitest";
import text from "../../content/references.yaml?raw";
import { referenceOf, references } from "../../src/build/references.ts";

/** Section 7 of the study: who is cited, and who only from memory or through others. */
const cited = [
  "ainslie2023", "amsel2024", "bhojanapalli2020", "brunner2020", "clark2019", "cordonnier2020", "cordonnier2020conv",
  "dong2021", "elhage2021", "garg2019", "jain2019", "kobayashi2020", "koehn2017", "kovaleva2019", "levesque2012",
  "li2018", "liu2021", "michel2019", "olsson2022", "raganato2020", "sagitova2026", "sanford2023", "shazeer2019",
  "vaswani2017", "voita2019", "wiegreffe2019", "you2020", "yu2020", "yu2025", "zenkel2019", "zhou2020",
];
const recalled = ["cordonnier2020conv", "kobayashi2020", "koehn2017", "levesque2012", "shazeer2019"];

describe("the literature", () => {
  it("has everything that the study cites", () => {
    expect(cited.filter((key) => !(key in references))).toEqual([]);
  });

  it("says what a work may be cited for where it was not read", () => {
    const bounded = Object.entries(references).filter(([, { onlyFor }]) => onlyFor !== undefined);
    expect(bounded.map(([key]) => key)).toEqual(recalled);
  });

  it("has each work once, under its first author and year, in alphabetical order", () => {
    const entries = Object.entries(references);
    for (const [key, { authors, year }] of entries) {
      const surname = authors.split(",")[0]!.split(" ").at(-1)!.toLowerCase();
      expect(key).toMatch(new RegExp(`^${surname}${year}`));
    }
    const keys = [...text.matchAll(/^(\w+):$/gm)].map(([, key]) => key!);
    expect(keys).toEqual([...keys].sort());
    for (const field of ["title", "url", "cite"] as const) {
      const values = entries.map(([, reference]) => JSON.stringify(reference[field]));
      expect(new Set(values).size).toBe(values.length);
    }
  });

  it("names an arXiv paper as arXiv does: its number begins with year and month of its first version", () => {
    for (const [key, { url, year, venue }] of Object.entries(references)) {
      const found = /arxiv\.org\/abs\/(\d\d)(\d\d)\.\d{4,5}$/.exec(url);
      if (!found) continue;
      expect([key, Number(found[2]) >= 1 && Number(found[2]) <= 12]).toEqual([key, true]);
      expect(year - 2000 - Number(found[1]), key).toBeOneOf([0, 1]); // a year may pass before it is published
      if (venue.startsWith("arXiv:")) expect(url).toContain(venue.slice("arXiv:".length));
    }
  });

  it("is what the tables of published numbers rest on", () => {
    const tables = [transformerHeads, transformerKeys, bertHeads, prunedEncoder, removedHeads];
    expect(tables.map(({ source }) => referenceOf(source).year)).toEqual([2017, 2017, 2019, 2019, 2019]);
  });
});

describe("published numbers", () => {
  it("row A keeps heads times key length at 512, and is best in the middle", () => {
    expect(transformerHeads.rows.map(({ heads, dK }) => heads * dK)).toEqual([512, 512, 512, 512, 512]);
    expect(transformerHeads.rows.map(({ bleu }) => bleu)).toEqual([24.9, 25.5, 25.8, 25.8, 25.4]);
    expect(transformerHeads.rows.map(({ perplexity }) => perplexity)).toEqual([5.29, 5, 4.92, 4.91, 5.01]);
    expect(25.8 - transformerHeads.rows[0]!.bleu).toBeCloseTo(0.9, 9);
  });

  it("row B shortens the keys of eight heads", () => {
    expect(transformerKeys.rows.map(({ heads, dK, bleu }) => [heads, dK, bleu])).toEqual([
      [8, 16, 25.1], [8, 32, 25.4], [8, 64, 25.8],
    ]);
    expect(transformerKeys.rows.at(-1)).toBe(transformerHeads.rows.find(({ base }) => base));
  });

  it("of BERT, Voita and Michel are the study's", () => {
    expect(bertHeads.rows.map(({ relation, head, accuracy }) => [relation, head, accuracy])).toEqual([
      ["det", "8-11", 94.3], ["dobj", "8-10", 86.8], ["pobj", "9-6", 76.3], ["coref", "5-4", 65.1],
      ["nsubj", undefined, 58.5],
    ]);
    expect(prunedEncoder).toMatchObject({ heads: 48, pruned: 38, bleuChange: -0.15 });
    expect(removedHeads).toMatchObject({
      encoder: { heads: 96, significant: 8 },
      worstTranslationLayer: { bleuChange: -13.56 },
      worstBertLayer: { accuracyChange: -0.96 },
    });
  });
});
