import { format, type Strings } from "../../src/i18n/index.ts";
import { calibration, type Calibration, type SettledBet } from "../../src/notebook/calibration.ts";
import { stances, type Bet, type Stance } from "../../src/notebook/progress.ts";

export type ScoreWords = Pick<Strings["claims"], "score" | "group">;

/** How the settled bets on these claims did: a sentence, and one bar for each degree of certainty; hidden before the first. */
export function showScore(place: HTMLElement, words: ScoreWords, claims: readonly HTMLElement[], bets: ReadonlyMap<string, Bet>): void {
  const score = calibration(claims.flatMap((claim) => settledBet(claim, bets)));
  place.hidden = score.brier === undefined;
  if (score.brier !== undefined) place.replaceChildren(...report(words, score, score.brier));
}

function settledBet({ dataset }: HTMLElement, bets: ReadonlyMap<string, Bet>): SettledBet[] {
  const bet = bets.get(dataset["claim"]!);
  const verdict = stances.find((stance): stance is Stance => stance === dataset["outcome"]);
  return bet && verdict ? [{ bet, verdict }] : [];
}

function report(words: ScoreWords, { bets, right, groups }: Calibration, brier: number): HTMLElement[] {
  const sentence = document.createElement("p");
  sentence.textContent = format(words.score, { bets, right, brier: brier.toFixed(2) });
  const list = document.createElement("ul");
  list.className = "claims-groups";
  list.append(...groups.filter((group) => group.bets > 0).map((group) => groupItem(words, group)));
  return [sentence, list];
}

/** What the reader said, as a span, and how often it came true, as a dot over it. */
function groupItem(words: ScoreWords, { from, to, bets, right }: Calibration["groups"][number]): HTMLElement {
  const item = document.createElement("li");
  item.textContent = format(words.group, { from, to, bets, right });
  const bar = document.createElement("span");
  bar.className = "claims-bar";
  bar.setAttribute("aria-hidden", "true");
  for (const [name, value] of Object.entries({ from, to, hit: (100 * right) / bets })) bar.style.setProperty(`--${name}`, String(value));
  item.append(bar);
  return item;
}
