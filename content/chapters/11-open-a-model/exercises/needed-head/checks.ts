import { ablateMiniLang, loadCheckpoint, type AblationTable } from "experiments";
import { suite } from "exercises";
import type * as solution from "./solution.ts";

/** Each head deleted once; the texts are the same every time. */
let known: AblationTable | undefined;
const table = () => (known ??= ablateMiniLang(loadCheckpoint("minilang"), { texts: 320 }));

const agreement = (head: string) => {
  const { drops, heads, relations } = table();
  return drops[heads.indexOf(head)]?.[relations.indexOf("agreement")] ?? NaN;
};

export default suite<typeof solution>(({ check, answer, numbers, ok }) => {
  const readHead = async () => String(await answer.read("head"));

  check("is-a-head", async () => {
    const head = await readHead();
    ok(table().heads.includes(head), { expected: table().heads.join(" "), got: head });
  });

  check("costs-most", async () => {
    const head = await readHead();
    const most = Math.max(...table().heads.map(agreement));
    ok(agreement(head) === most, { expected: "the head whose loss is largest", got: { head, lost: agreement(head) } });
  });

  check("measured", async () => {
    const head = await readHead();
    const lost = numbers(await answer.read("lost"), []);
    ok(Math.abs(lost - agreement(head)) <= 0.03, { expected: "what deleting your head costs", got: lost });
  });
});
