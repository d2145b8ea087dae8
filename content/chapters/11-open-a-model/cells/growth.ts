import { askMiniLang, checkpointSteps, loadCheckpoint, miniLangText } from "experiments";
import { curves, slider } from "notebook";

const texts = slider("texts to ask about", { min: 1, max: 12, step: 1, value: 4 });
const relations = ["agreement", "coreference", "recall"] as const;
const steps = checkpointSteps("minilang");

/** How sure the model is of the right word, on average, at one step of its training. */
const sureness = steps.map((step) => {
  const model = loadCheckpoint("minilang", step);
  const asked = Array.from({ length: texts }, (_, i) => askMiniLang(model, miniLangText(i + 1)).questions).flat();
  return relations.map((relation) => {
    const own = asked.filter((question) => question.relation === relation);
    return own.reduce((sum, { probability }) => sum + probability, 0) / own.length;
  });
}); // [steps, relations]

curves(
  relations.map((name, mark) => ({
    name,
    mark,
    points: steps.map((step, i) => [step, sureness[i]![mark]!] as const),
  })),
  { x: "training step", y: "probability of the right word", yDomain: [0, 1] },
);
