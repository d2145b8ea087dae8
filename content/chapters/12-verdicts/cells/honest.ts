import { curves, result, slider, text } from "notebook";

const belief = slider("how sure you really are", { min: 0.5, max: 1, step: 0.05, value: 0.7 });

/** The Brier score to expect if you say `said` and are right with probability `belief`. */
function expected(said: number): number {
  return belief * (said - 1) ** 2 + (1 - belief) * said ** 2;
}

const said = Array.from({ length: 51 }, (_, i) => 0.5 + i / 100);
curves([{ name: "expected score", points: said.map((p) => [p, expected(p)] as const) }], {
  x: "how sure you say you are",
  y: "Brier score to expect (0 is best)",
  references: [{ value: 0.25, label: "a coin" }],
  xDomain: [0.5, 1],
  yDomain: [0, 0.5],
});

const best = said.reduce((lowest, p) => (expected(p) < expected(lowest) ? p : lowest));
result("best", best, { label: "what pays best to say", digits: 2 });
text(`Saying 1.00 would cost ${(expected(1) - expected(best)).toFixed(3)} on average.`);
