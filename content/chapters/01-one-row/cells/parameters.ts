import { multiHeadParameters, random } from "compute";
import { table } from "notebook";

const dModel = 64;
const layers = [1, 2, 4, 8, 16].map((heads) => {
  const { query, key, value, output } = multiHeadParameters(random(1), { dModel, heads });
  return { heads, dHead: dModel / heads, numbers: query.size + key.size + value.size + output.size };
});

layers.map(({ numbers }) => numbers); //=> [16384, 16384, 16384, 16384, 16384]
4 * dModel ** 2; //=> 16384

table(
  ["heads", "dimensions per head", "parameters", "rows per word"],
  layers.map(({ heads, dHead, numbers }) => [heads, dHead, numbers, heads]),
);
