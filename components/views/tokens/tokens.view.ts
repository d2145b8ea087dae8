import type { Display } from "../../../src/sandbox/display.ts";
import { format, type Locale } from "../../../src/i18n/index.ts";
import { datum, figure } from "../figure.ts";
import { areShares, digitsFor, formatNumber, formatPercent } from "../numbers.ts";
import { heat, isDark } from "../theme.ts";
import { h, type Tree } from "../tree.ts";
import type { Words } from "../words.ts";

export type TokensDisplay = Extract<Display, { kind: "tokens" }>;

export interface TokenView {
  token: string;
  /** The word that looks at the others. */
  looks: boolean;
  /** Absent when the sentence carries no weights. */
  weight?: { written: string; share: number };
  says: string;
}

export function tokensView({ tokens, weights, from }: TokensDisplay, words: Words): TokenView[] {
  if (!weights) return tokens.map((token, i) => ({ token, looks: i === from, says: token }));
  const shares = areShares([weights]);
  const digits = digitsFor(weights);
  const largest = shares ? 1 : Math.max(1e-12, ...weights);
  return tokens.map((token, i) => {
    const value = weights[i] ?? 0;
    const written = shares ? formatPercent(value) : formatNumber(value, digits);
    const says =
      from === undefined
        ? format(words.datum, { name: token, value: written })
        : format(words.looks, { from: tokens[from] ?? "", token, value: written });
    return { token, looks: i === from, weight: { written, share: Math.max(0, value / largest) }, says };
  });
}

/** A sentence set as a line of words that wraps like text; each word stands on its weight. */
export function drawTokens(display: TokensDisplay, locale: Locale, words: Words): Tree {
  const view = tokensView(display, words);
  const weighted = display.weights !== undefined;
  const line = h(
    "p",
    { class: weighted ? "tokens tokens-weighted" : "tokens" },
    ...view.flatMap((token, i) => [drawToken(token, i), " "]),
  );
  if (!weighted) {
    return h(
      "figure",
      { class: "view view-tokens" },
      display.title !== undefined && h("p", { class: "view-title" }, display.title),
      line,
    );
  }
  const space = display.tokens.some((token) => /[\u2e80-\uffef]/.test(token)) ? "" : " ";
  return figure(
    {
      kind: "tokens",
      title: display.title,
      drawings: [line],
      summary: format(words.tokens, { sentence: display.tokens.join(space) }),
      table: {
        header: [words.token, words.weight],
        rows: view.map(({ token, weight }) => [token, weight?.written ?? ""]),
      },
    },
    locale,
  );
}

function drawToken({ token, looks, weight, says }: TokenView, place: number): Tree {
  const classes = ["token", looks && "token-looks", weight && isDark(weight.share) && "token-dark"]
    .filter(Boolean)
    .join(" ");
  if (!weight) return h("span", { class: classes }, token);
  return h(
    "span",
    { class: classes, ...datum(0, place, says) },
    h("span", { class: "token-word" }, shadeBehind(weight.share), h("span", {}, token)),
    h("small", {}, weight.written),
  );
}

/** The colour behind a word. A drawing, because the page's policy allows no inline styles. */
export function shadeBehind(share: number): Tree {
  return h(
    "svg",
    { class: "shade", viewBox: "0 0 1 1", preserveAspectRatio: "none", "aria-hidden": "true" },
    h("rect", { width: 1, height: 1, fill: heat(share) }),
  );
}
