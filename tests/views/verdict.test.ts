import { beforeAll, describe, expect, it } from "vitest";
import { loadViews, renderHtml } from "../../components/views/render.ts";
import { verdictView, type VerdictDisplay } from "../../components/views/verdict/verdict.view.ts";
import { claimWordsOf, wordsOf } from "../../components/views/words.ts";

const card: VerdictDisplay = {
  kind: "verdict",
  claim: "S2.4.2",
  verdict: "partly",
  rule: [
    {
      verdict: "supported",
      conditions: [
        { text: "a is at least 0.9", holds: true },
        { text: "b is at least 0.9", holds: false },
      ],
    },
    { verdict: "partly", conditions: [{ text: "a is at least 0.5", holds: true }] },
    { verdict: "partly", conditions: [] },
  ],
  numbers: [
    { label: "a", value: 0.95, samples: [0.9, 1], digits: 2 },
    { label: "parameters", value: 16384, digits: 0 },
  ],
};
const view = (changes: Partial<VerdictDisplay> = {}) =>
  verdictView({ ...card, ...changes }, wordsOf.en, claimWordsOf.en);

describe("verdictView", () => {
  it("names the claim, its verdict and every number in one sentence", () => {
    expect(view().summary).toBe(
      "Claim S2.4.2: partly supported, a: 0.95 (2 runs, from 0.90 to 1.00), parameters: 16384",
    );
  });

  it("gives the mean with its spread over the seeds, and an exact number bare", () => {
    expect(view().numbers.map(({ mean, spread }) => [mean, spread])).toEqual([
      ["0.95", "± 0.07 (2 seeds)"],
      ["16384", undefined],
    ]);
  });

  it("lays shares on one scale from 0 to 1, other numbers on their own, and counts on none", () => {
    const strips = view({
      numbers: [
        { label: "share", value: 0.3, samples: [0.2, 0.4] },
        { label: "share of one seed", value: 0.3 },
        { label: "bits", value: 2, samples: [1.5, 2.5] },
        { label: "signed", value: -0.25, samples: [-0.5, 0] },
        { label: "count", value: 1 },
        { label: "missing" },
      ],
    }).numbers.map(({ strip }) => strip?.domain);
    expect(strips).toEqual([[0, 1], [0, 1], [0, 2.5], [-0.5, 0], undefined, undefined]);
  });

  it("ticks and crosses the conditions and finds the first line that holds in full", () => {
    const { rule } = view();
    expect(rule.map(({ applies }) => applies)).toEqual([false, true, false]);
    expect(rule[0]!.conditions.map(({ holds, says }) => [holds, says])).toEqual([
      [true, "holds"],
      [false, "does not hold"],
    ]);
  });

  it("emphasises no line that contradicts the verdict", () => {
    expect(view({ verdict: "not-as-stated" }).rule.some(({ applies }) => applies)).toBe(false);
  });

  it("is open without a verdict: nothing applies, nothing is ticked, what is missing is a dash", () => {
    const open = view({ verdict: undefined, numbers: [{ label: "a" }] });
    expect(open.word).toBe("not judged yet");
    expect(open.rule.some(({ applies }) => applies)).toBe(false);
    expect(open.rule[0]!.conditions.map(({ holds }) => holds)).toEqual([undefined, undefined]);
    expect(open.numbers[0]).toMatchObject({ mean: "–", says: "a: not measured yet" });
    expect(open.table.rows).toEqual([["a", "–", ""]]);
  });

  it("holds the bet against the verdict once there is one", () => {
    const bet = { stance: "partly", confidence: 80 } as const;
    expect(view({ bet }).bet).toBe("your bet: partly supported, 80% sure; it came true");
    expect(view({ bet: { stance: "supported" } }).bet).toBe("your bet: supported; it went another way");
    expect(view({ bet, verdict: undefined }).bet).toBe("your bet: partly supported, 80% sure");
  });

  it("keeps every seed in the table", () => {
    expect(view().table).toEqual({
      header: ["", "mean", "standard deviation", "run 1", "run 2"],
      rows: [
        ["a", "0.95", "0.07", "0.90", "1.00"],
        ["parameters", "16384", "", "", ""],
      ],
    });
  });
});

describe("the card", () => {
  beforeAll(loadViews);

  it("has a mark for each verdict, a dot for each seed and a table behind it", () => {
    const html = renderHtml(card, { locale: "zh-CN" });
    expect(html).toContain('<div class="verdict-card" data-verdict="partly">');
    expect(html.match(/<circle [^>]*r="3"/g)).toHaveLength(2);
    expect(html.match(/<li class="applies"/g)).toHaveLength(1);
    expect(html).toContain("适用这一条");
    expect(html).toMatch(/data-row="0" data-column="0" data-says="a：0.95/);
    expect(html).toMatch(/<details class="view-table">.*<th scope="row">a<\/th>/);
    expect(renderHtml({ ...card, verdict: undefined }, { locale: "en" })).toContain('data-verdict="open"');
  });
});
