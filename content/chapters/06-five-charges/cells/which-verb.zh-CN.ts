import { random } from "compute";
import { askGrammar } from "experiments";
import { bars, text } from "notebook";
import { model } from "./deeper.ts";

const nouns = ["dog", "dogs", "cat", "cats", "boy", "boys", "key", "keys"];
const verbs = ["see", "hear", "fear"];
const chance = random(1);

/** 名词（that 名词）……，然后是同样多的动词。 */
function sentence(depth: number): string[] {
  const subjects = Array.from({ length: depth }, () => chance.choice(nouns));
  const actions = subjects.map(() => chance.choice(verbs));
  return [subjects.join(" that "), ...actions].join(" ").split(" ");
}

if (model === undefined) {
  text("请先运行上面的单元。");
} else {
  const { depth } = model.settings;
  for (const count of [depth - 1, depth]) {
    const right = Array.from({ length: count }, () => 0);
    for (let i = 0; i < 200; i++) {
      askGrammar(model, sentence(count)).questions.forEach(({ answer, predicted }, verb) => {
        if (answer === predicted) right[verb]! += 1 / 200;
      });
    }
    bars(
      right.map((value, verb) => ({ label: `第 ${2 * count + verb} 个词`, value })),
      { value: `各个动词的准确率，${count} 个名词`, domain: [0, 1], digits: 2 },
    );
  }
}
