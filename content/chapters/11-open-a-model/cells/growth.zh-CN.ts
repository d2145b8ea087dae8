import { askMiniLang, checkpointSteps, loadCheckpoint, miniLangText } from "experiments";
import { curves, slider } from "notebook";

const texts = slider("问多少段文字", { min: 1, max: 12, step: 1, value: 4 });
const relations = ["agreement", "coreference", "recall"] as const;
const steps = checkpointSteps("minilang");

/** 训练到某一步时，模型对正确的词平均有多大把握。 */
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
  { x: "训练步数", y: "正确的词的概率", yDomain: [0, 1] },
);
