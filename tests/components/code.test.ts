import { expect, test } from "vitest";
import { importsIn, sourcesIn } from "../../components/code/sources.ts";

const addresses = { compute: { softmax: "/s", Tensor: "/t", adam: "/a" }, experiments: { bagLine: "/b" } };
const names = (text: string): string[] => sourcesIn(text, addresses).map(({ name }) => name);

test.each([
  ['import { softmax } from "compute";', ["softmax"]],
  ['import {\n  softmax as weigh, type Tensor,\n} from "compute";', ["softmax", "Tensor"]],
  ['import type { Tensor } from "compute";', ["Tensor"]],
  ["import { adam } from 'compute';\nimport { bagLine } from \"experiments\";", ["adam", "bagLine"]],
  ['import { softmax } from "compute";\nimport { softmax as again } from "compute";', ["softmax"]],
])("%s", (text, expected) => {
  expect(names(text)).toEqual(expected);
});

test.each([
  'import { softmaxx, constructor, __proto__ } from "compute";',
  'import { softmax } from "notebook";',
  'import { name } from "constructor";',
  'import { softmax } from "./compute.ts";',
  "import { softmax, ",
  'const text = "{ softmax } from compute";',
])("%s leads nowhere", (text) => {
  expect(names(text)).toEqual([]);
});

test("an import that is not finished does not hide the next", () => {
  expect(importsIn('import { a }\nimport { softmax } from "compute";')).toEqual([["compute", "softmax"]]);
});
