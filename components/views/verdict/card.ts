import type { Locale } from "../../../src/i18n/index.ts";
import { datum, figure } from "../figure.ts";
import { formatNumber } from "../numbers.ts";
import { textWidth } from "../theme.ts";
import { h, type Tree } from "../tree.ts";
import { claimWordsOf, wordsOf, type ClaimWords, type Words } from "../words.ts";
import { verdictMark } from "./mark.ts";
import { verdictView, type NumberRow, type RuleRow, type VerdictDisplay, type VerdictView } from "./verdict.view.ts";

/** The card of a claim: bet and verdict, each number with its seeds as dots, the rule with the line that applied. */
export function drawVerdict(display: VerdictDisplay, locale: Locale): Tree {
  const [words, claimWords] = [wordsOf[locale], claimWordsOf[locale]];
  const view = verdictView(display, words, claimWords);
  return figure(
    {
      kind: "verdict",
      drawings: [
        h(
          "div",
          { class: "verdict-card", "data-verdict": view.verdict ?? "open" },
          ...heading(view),
          h("div", { class: "verdict-numbers" }, ...view.numbers.map(numberTree)),
          ...(view.rule.length === 0 ? [] : ruleTree(view.rule, words, claimWords)),
          view.neighbour !== undefined && h("p", { class: "verdict-neighbour" }, view.neighbour),
        ),
      ],
      summary: view.summary,
      table: view.table,
    },
    locale,
  );
}

function heading({ heading, sentence, verdict, word, bet }: VerdictView): Tree[] {
  const lines = [
    h("p", { class: "verdict-claim" }, heading),
    sentence === undefined ? undefined : h("p", { class: "verdict-words" }, sentence),
    h("p", { class: "verdict-word" }, verdictMark(verdict ?? "open"), h("strong", {}, word)),
    bet === undefined ? undefined : h("p", { class: "verdict-bet" }, bet),
  ];
  return lines.filter((line) => line !== undefined);
}

function numberTree({ label, mean, spread, strip, says }: NumberRow, row: number): Tree {
  return h(
    "div",
    { class: strip ? "verdict-number" : "verdict-number verdict-plain", ...datum(row, 0, says) },
    h("span", { class: "verdict-label" }, label),
    strip && h("span", { class: "verdict-strip" }, stripTree(strip)),
    h("span", { class: "verdict-value" }, h("strong", {}, mean), spread !== undefined && ` ${spread}`),
  );
}

const [width, height] = [200, 22]; // px

/** Every seed is a dot, on a slight slope so that equal ones stay countable; the mean is an upright line. */
function stripTree({ domain: [least, largest], value, samples }: NonNullable<NumberRow["strip"]>): Tree {
  const ends = [formatNumber(least), formatNumber(largest)] as const;
  const [left, right] = [textWidth(ends[0], 11) + 9, width - textWidth(ends[1], 11) - 9];
  const x = (number: number) => px(left + ((number - least) / (largest - least || 1)) * (right - left));
  const y = height / 2;
  return h(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, width, height, "aria-hidden": "true" },
    h("path", { d: `M${px(left)},${y}H${px(right)}`, stroke: "var(--rule-strong)" }),
    h("path", { d: `M${px(left)},${y - 3}v6M${px(right)},${y - 3}v6`, stroke: "var(--rule-strong)" }),
    h("text", { x: left - 6, y, dy: "0.34em", "text-anchor": "end", fill: "var(--muted)" }, ends[0]),
    h("text", { x: right + 6, y, dy: "0.34em", fill: "var(--muted)" }, ends[1]),
    h("path", { d: `M${x(value)},${y - 9}v18`, stroke: "var(--ink)", "stroke-width": "1.6" }),
    ...samples.map((sample, i) =>
      h("circle", { cx: x(sample), cy: y + slope(i, samples.length) * 13, r: 3, fill: "var(--heat-ink)" }),
    ),
  );
}

const slope = (i: number, count: number) => (count < 2 ? 0 : i / (count - 1) - 0.5);

function ruleTree(rule: readonly RuleRow[], words: Words, claimWords: ClaimWords): Tree[] {
  return [
    h("p", { class: "verdict-rule-name" }, `${claimWords.rule}${claimWords.colon}${words.firstLine}`),
    h("ol", { class: "verdict-rule" }, ...rule.map((line) => lineTree(line, words, claimWords))),
  ];
}

function lineTree({ verdict, word, conditions, applies }: RuleRow, words: Words, claimWords: ClaimWords): Tree {
  return h(
    "li",
    { class: applies ? "applies" : undefined, "data-verdict": verdict },
    verdictMark(verdict),
    h(
      "div",
      {},
      h("strong", {}, word),
      applies && h("span", { class: "verdict-applies" }, words.applies),
      conditions.length === 0 && h("p", {}, claimWords.otherwise),
      conditions.length > 0 && h("ul", {}, ...conditions.map(conditionTree)),
    ),
  );
}

function conditionTree({ text, holds, says }: RuleRow["conditions"][number]): Tree {
  const mark = holds === undefined ? "·" : holds ? "✓" : "✗";
  return h(
    "li",
    { class: holds === undefined ? "open" : holds ? "holds" : "fails" },
    h("span", { class: "mark", "aria-hidden": "true" }, mark),
    h("span", {}, text, h("span", { class: "visually-hidden" }, ` (${says})`)),
  );
}

function px(value: number): number {
  return Math.round(value * 10) / 10;
}
