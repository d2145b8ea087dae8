import { add, multiHeadAttention, multiHeadParameters, random, subtract } from "compute";
import { bars } from "notebook";

const chance = random(5);
const layer = multiHeadParameters(chance, { dModel: 12, heads: 3 });
const x = chance.normals([5, 12]); // [T, dModel]

// 门为 0，这个头就不出声。
const withGates = (gates: number[]) =>
  multiHeadAttention(x, layer, { heads: 3, gates }).output; // [T, dModel]
const [first, second, third] = [withGates([1, 0, 0]), withGates([0, 1, 0]), withGates([0, 0, 1])];
const whole = withGates([1, 1, 1]);

// 一层就是各头之和，而求和不在乎次序。
const gap = Math.max(...subtract(whole, add(add(first, second), third)).data.map(Math.abs));
gap < 1e-5; //=> true
const other = Math.max(...subtract(whole, add(add(third, first), second)).data.map(Math.abs));
other < 1e-5; //=> true

const length = (tensor: typeof whole) => Math.hypot(...tensor.data);
bars(
  [
    { label: "1 号头", value: length(first), head: 0 },
    { label: "2 号头", value: length(second), head: 1 },
    { label: "3 号头", value: length(third), head: 2 },
    { label: "它们的和", value: length(whole) },
  ],
  { value: "各自加进输出的那份的长度", digits: 2 },
);
