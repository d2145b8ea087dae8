import { add, multiHeadAttention, multiHeadParameters, random, subtract } from "compute";
import { bars } from "notebook";

const chance = random(5);
const layer = multiHeadParameters(chance, { dModel: 12, heads: 3 });
const x = chance.normals([5, 12]); // [T, dModel]

// A gate of 0 silences a head.
const withGates = (gates: number[]) =>
  multiHeadAttention(x, layer, { heads: 3, gates }).output; // [T, dModel]
const [first, second, third] = [withGates([1, 0, 0]), withGates([0, 1, 0]), withGates([0, 0, 1])];
const whole = withGates([1, 1, 1]);

// The layer is the sum of its heads, and a sum does not care about the order.
const gap = Math.max(...subtract(whole, add(add(first, second), third)).data.map(Math.abs));
gap < 1e-5; //=> true
const other = Math.max(...subtract(whole, add(add(third, first), second)).data.map(Math.abs));
other < 1e-5; //=> true

const length = (tensor: typeof whole) => Math.hypot(...tensor.data);
bars(
  [
    { label: "head 1", value: length(first), head: 0 },
    { label: "head 2", value: length(second), head: 1 },
    { label: "head 3", value: length(third), head: 2 },
    { label: "their sum", value: length(whole) },
  ],
  { value: "length of what each adds to the output", digits: 2 },
);
