import { printedMatrices, summaryExample } from "experiments";
import { suite } from "exercises";
import type * as solution from "./solution.ts";

const { weights, rows, remarks } = printedMatrices["S2.6.2"];
const quoted = summaryExample.paragraphs.length;
const unseen = weights[0]!.map((_, column) => column).filter((column) => column >= quoted);
const sum = (numbers: readonly number[]) => numbers.reduce((total, x) => total + x, 0);

export default suite<typeof solution>(({ check, answer, close, equal, numbers }) => {
  check("paragraphs", async () => {
    const missing = numbers(await answer.read("missing"), [null]);
    equal(missing.toSorted((a, b) => a - b), unseen.map((column) => column + 1), { input: quoted });
  });

  check("word", async () => {
    const orphan = remarks.find(({ columns }) => columns.length > 0 && columns.every((column) => unseen.includes(column)))!;
    equal(await answer.read("word"), rows[orphan.row]);
  });

  check("share", async () => {
    const onUnseen = sum(weights.map((row) => sum(unseen.map((column) => row[column]!))));
    close(numbers(await answer.read("share"), []), onUnseen / sum(weights.flat()), { absolute: 1e-3 });
  });
});
