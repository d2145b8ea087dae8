import { ablateMiniLang, loadCheckpoint, type AblationTable } from "experiments";
import { suite } from "exercises";
import type * as solution from "./solution.ts";

const LOSES = 0.05;

/** Each head deleted once; the texts are the same every time. */
let known: AblationTable | undefined;
const table = () => (known ??= ablateMiniLang(loadCheckpoint("minilang"), { texts: 320 }));

export default suite<typeof solution>(({ check, answer, equal }) => {
  for (const head of ["1-4", "2-2", "2-4"] as const) {
    check(`head-${head}`, async () => {
      const { heads, relations, drops } = table();
      const row = drops[heads.indexOf(head)]!;
      const broken = relations.filter((_, i) => row[i]! >= LOSES);
      const said = (await answer.read("breaks"))[head];
      equal([...said].sort(), [...broken].sort(), { input: head });
    });
  }
});
