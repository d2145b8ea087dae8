import { random } from "compute";
import { askGrammar } from "experiments";
import { bars, text } from "notebook";
import { model } from "./deeper.ts";

const nouns = ["dog", "dogs", "cat", "cats", "boy", "boys", "key", "keys"];
const verbs = ["see", "hear", "fear"];
const chance = random(1);

/** noun (that noun) ..., then as many verbs. */
function sentence(depth: number): string[] {
  const subjects = Array.from({ length: depth }, () => chance.choice(nouns));
  const actions = subjects.map(() => chance.choice(verbs));
  return [subjects.join(" that "), ...actions].join(" ").split(" ");
}

if (model === undefined) {
  text("Run the cell above first.");
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
      right.map((value, verb) => ({ label: `word ${2 * count + verb}`, value })),
      { value: `accuracy of each verb, ${count} nouns`, domain: [0, 1], digits: 2 },
    );
  }
}
