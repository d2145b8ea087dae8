import { describe, expect, it } from "vitest";
import { conditionsText, measurementText, neighbourText } from "../../src/build/claim-words.ts";
import { headlineClaims } from "../../components/claim/headlines.ts";
import { claimCell, isExact } from "../../src/build/claim-cell.ts";
import { allClaims, judge, judgedClaim, quotes, readClaim, type Claim } from "../../src/build/claims.ts";
import { chapterNumber } from "../../src/build/course.ts";
import { printedVectors, printedWeights } from "../../src/build/documents.ts";
import { references } from "../../src/build/references.ts";
import { statistics, type Measurements } from "../../src/experiments/index.ts";
import { locales } from "../../src/i18n/index.ts";
import { withoutWords } from "./reveals.ts";

const claims = allClaims();
const chapters = import.meta.glob<string>("../../content/chapters/*/en.mdx", {
  query: "?raw",
  import: "default",
  eager: true,
});

describe.each(claims.map((claim) => [claim.id, claim] as const))("claim %s", (id, claim) => {
  it("quotes the document word for word", () => {
    expect(quotes(id, claim.words["zh-CN"])).toBe(true);
  });

  it("belongs to a chapter of the course and cites what we list", () => {
    expect(chapterNumber(claim.chapter)).toBeGreaterThan(0);
    expect(claim.references.filter((key) => !(key in references))).toEqual([]);
  });

  it.runIf(claim.cell)("is run in a cell that its chapter shows", () => {
    const [prose] = Object.entries(chapters).filter(([path]) => path.includes(`/${claim.chapter}/`));
    expect(prose?.[1]).toContain(`<Cell name="${claim.cell}"`);
  });

  it("has a verdict that follows from stored numbers, unless it is a metaphor", () => {
    const { verdict, measured } = judgedClaim(id);
    expect(Object.keys(measured)).toEqual(Object.keys(claim.numbers));
    if (claim.kind === "metaphor") expect(verdict).toBe("metaphor");
    else expect([verdict, Object.keys(measured).length > 0]).toEqual([expect.stringMatching(/^(supported|partly|not-as-stated)$/), true]);
  });

  it("has a true sentence beside it, in both languages", () => {
    const judged = judgedClaim(id);
    for (const locale of locales) {
      expect(neighbourText(locale, judged)).toMatch(/\S/);
      expect(neighbourText(locale, judged)).not.toMatch(/[{}]|undefined|NaN/);
      for (const { when } of claim.rule) expect(conditionsText(locale, claim, when)).not.toMatch(/[{}]|undefined/);
    }
  });

  it.runIf(claim.kind !== "metaphor")("gets another verdict from other numbers", () => {
    const { verdict, measured } = judgedClaim(id);
    const seen = new Set(otherNumbers(claim, measured).map((numbers) => judge(claim, numbers).verdict));
    expect(seen.size, `${id} is ${verdict} whatever is measured`).toBeGreaterThan(1);
  });
});

/** What is measured, and what else might have been: each number alone, and each pair, far below, far above, or another one's. */
function otherNumbers(claim: Claim, measured: Measurements): Measurements[] {
  const names = Object.keys(claim.numbers);
  const values = [-1e6, 0, 0.5, 1, 1e6, ...Object.values(measured).map(({ mean }) => mean)];
  const single = names.flatMap((name) => values.map((value) => ({ ...measured, [name]: statistics([value]) })));
  const pairs = single.flatMap((one) => names.flatMap((name) => values.map((value) => ({ ...one, [name]: statistics([value]) }))));
  return [measured, ...single, ...pairs];
}

const documentClaims = {
  S1: { 0: 2, 1: 5, 2: 6, 3: 6, 4: 8, 5: 5, 6: 3, 7: 5 },
  S2: { 1: 4, 2: 2, 3: 3, 4: 2, 5: 4, 6: 2, 7: 2 },
} as const;

describe("the court of claims", () => {
  it("has a file for every claim of both documents", () => {
    const ids = Object.entries(documentClaims).flatMap(([document, sections]) => Object.entries(sections).flatMap(([section, count]) => (
      Array.from({ length: count }, (_, i) => `${document}.${section}.${i + 1}`)
    )));
    expect(claims.map(({ id }) => id)).toEqual(ids);
  });

  it("has a file for each headline", () => {
    const ids = claims.map((claim) => claim.id);
    expect(headlineClaims.filter((id) => !ids.includes(id))).toEqual([]);
    expect(headlineClaims).toHaveLength(14);
  });
});

/** Measurements of S1.1.3, as if the runs had ended so. */
const perQueryAndAtOnce = (perQuery: number, atOnce: number): Measurements => ({
  perQuery: statistics([perQuery]), atOnce: statistics([atOnce]),
});

describe("a verdict", () => {
  const claim = claims.find(({ id }) => id === "S1.1.3")!;

  it.each([
    [1, 0.57, "not-as-stated"],
    [0.6, 0.57, "supported"],
    [0.95, 0.57, "partly"],
  ])("follows the numbers: %f and %f give %s", (perQuery, atOnce, verdict) => {
    expect(judge(claim, perQueryAndAtOnce(perQuery, atOnce)).verdict).toBe(verdict);
  });

  it("changes when a stored number changes", () => {
    const stored = judgedClaim("S1.1.3");
    const changed = { ...stored.measured, perQuery: statistics([0.5]) };
    expect(judge(claim, changed).verdict).not.toBe(stored.verdict);
  });

  it("is not given before everything is measured", () => {
    expect(() => judge(claim, { atOnce: statistics([1]) })).toThrow('expected a measurement of "perQuery"');
  });

  it("compares one number with another, shifted", () => {
    const width = claims.find(({ id }) => id === "S1.2.3")!;
    const measured = (wide: number): Measurements => ({
      usual: statistics([0.566]), wide: statistics([wide]), four: statistics([1]),
    });
    expect(judge(width, measured(0.58)).verdict).toBe("not-as-stated");
    expect(judge(width, measured(0.7)).verdict).toBe("partly");
    expect(judge(width, measured(1)).verdict).toBe("supported");
  });
});

describe("a claim's cell", () => {
  const claim = claims.find(({ id }) => id === "S1.1.3")!;

  it("is the same code in both languages, with the claim's numbers and rule in it", () => {
    const [english, chinese] = locales.map((locale) => claimCell(claim, locale));
    expect(withoutWords(english!)).toBe(withoutWords(chinese!));
    expect(english).toContain('options: { questions: 4, heads: 1, ask: "one" },');
    expect(english).toContain('{ number: "perQuery", atLeast: 0.99 },');
    expect(english).toContain('slider("seeds"');
  });

  it("asks for no seeds where there is no chance", () => {
    const audited = claims.find(({ id }) => id === "S2.2.1")!;
    expect([isExact(audited), isExact(claim)]).toEqual([true, false]);
    expect(claimCell(audited, "en")).not.toContain("slider");
  });
});

describe("a claim's file", () => {
  const good = "id: S1.9\nkind: testable\nwords: { en: a, zh-CN: b }\nchapter: 03-one-head\nneighbour: { en: a, zh-CN: b }\n";
  const numbers = "numbers: { x: { label: { en: x, zh-CN: x }, experiment: audit, number: rows } }\n";

  it("says in which file and where it does not fit", () => {
    expect(() => readClaim("S1.9.yaml", good.replace("kind: testable", "kind: true"))).toThrow("S1.9.yaml: kind");
    expect(() => readClaim("S1.9.yaml", good.replace(", zh-CN: b", ""))).toThrow("words.zh-CN");
    expect(() => readClaim("S1.8.yaml", good)).toThrow("name it S1.9.yaml");
  });

  it("may not type a verdict without a rule over its numbers", () => {
    expect(() => readClaim("S1.9.yaml", `${good}verdict: supported\n`)).toThrow("verdict");
    const line = (number: string) => `{ verdict: partly, when: [{ number: ${number}, atLeast: 1 }] }`;
    const unknown = `${good}${numbers}rule: [${line("y")}, { verdict: partly }]`;
    expect(() => readClaim("S1.9.yaml", unknown)).toThrow("speaks of y");
    const open = `${good}${numbers}rule: [${line("x")}]`;
    expect(() => readClaim("S1.9.yaml", open)).toThrow("must end in a verdict without conditions");
  });

  it("may not put words into the document's mouth", () => {
    expect(quotes("S1.0.1", "一个头永远足够")).toBe(false);
    expect(quotes("S2.2.1", "一个头永远无法捕捉语言中的多种关系模式")).toBe(false); // S1 says it, S2 does not
  });
});

describe("the documents", () => {
  it("give the printed matrices", () => {
    expect(printedWeights().map((row) => row.length)).toEqual([6, 6, 6, 6, 6, 6]);
    expect(printedWeights()[3]).toEqual([0.05, 0.1, 0.1, 0.3, 0.25, 0.2]);
    expect(printedVectors("Q")[2]).toEqual([-0.1, 0.7, 0.4]);
    expect(printedVectors("V")[5]).toEqual([0.6, 0.3, 0.4]);
  });

  it("are audited: sums, comments, formula, example", () => {
    const value = (id: string, name: string) => judgedClaim(id).measured[name]?.mean;
    expect(value("S2.2.1", "error")).toBeLessThan(1e-9);
    expect(value("S2.2.1", "agreeing")).toBe(4); // counted by hand: The, cat, sits, mat
    expect([value("S1.2.2", "formula"), value("S1.2.2", "attention")]).toEqual([6, 4]);
    expect([value("S1.1.2", "heads"), value("S1.1.2", "tokens")]).toEqual([6, 4]);
  });
});

describe("numbers in words", () => {
  it("show the spread and the seeds behind a mean, and exact numbers bare", () => {
    expect(measurementText("en", statistics([1, 2, 3, 4]), 2)).toBe("2.50 ± 1.29 (4 seeds)");
    expect(measurementText("zh-CN", statistics([6]), 0)).toBe("6");
    expect(measurementText("en", statistics([-0.281]), 2)).toBe("−0.28");
    expect(measurementText("en", statistics([-0.001]), 2)).toBe("0.00");
  });
});
