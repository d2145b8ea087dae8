import { multiHeadParameters, random } from "compute";
import { table } from "notebook";

const dModel = 32;
const layers = [1, 2, 4, 8, 16].map((heads) => {
  const W = multiHeadParameters(random(1), { dModel, heads });
  const numbers = W.query.size + W.key.size + W.value.size + W.output.size;
  return { heads, dHead: dModel / heads, numbers };
});

layers.map(({ numbers }) => numbers); //=> [4096, 4096, 4096, 4096, 4096]
4 * dModel ** 2; //=> 4096

table(
  ["头数", "每个头的维数", "参数量", "每个词有几行"],
  layers.map(({ heads, dHead, numbers }) => [heads, dHead, numbers, heads]),
);
