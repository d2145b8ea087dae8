import { add, concatenate, matmul, softmax, type Tensor } from "compute";
import { weightedVote } from "experiments";
import { table } from "notebook";

// What four heads bring about one question: evidence for “fox”, evidence for “dog”. Head 1 errs.
const outputs = [[0, 3], [1, 0], [0.5, 0], [0.5, 0]]; // [heads, dHead]
// Each head has rows of its own in W_O; they say how loud it is.
const plain = [[1, 0], [0, 1]]; // [dHead, 2]
const blocks = [plain, plain, plain, plain];

// concat(outputs) @ W_O ...
const logits = matmul([outputs.flat()], concatenate(blocks)); // [1, 2]
// ... is nothing but a sum: what every head says through its own rows.
const said = outputs.map((output, head) => matmul([output], blocks[head]!)); // each [1, 2]
const sum = (parts: readonly Tensor[]) => parts.reduce((total, part) => add(total, part));
logits.toArray(); //=> [[2, 3]]
sum(said).toArray(); //=> [[2, 3]]

// Silence head 1, and its term is gone. The other terms stay as they are.
sum(said.slice(1)).toArray(); //=> [[2, 0]]

// Three ways to bring four opinions together. The document uses all three words for one thing.
const shares = (part: Tensor) => softmax(part).toArray<number[][]>()[0]!; // [2]
const opinions = said.map(shares); // [heads, 2]
const majority = opinions.filter(([fox, dog]) => fox! > dog!).length / opinions.length;
const average = weightedVote(opinions)[0]!;
const mixture = shares(logits)[0]!;

table(
  ["fusion", "share of “fox”", "winner"],
  [
    ["majority vote", majority, majority > 0.5 ? "fox" : "dog"],
    ["average of the distributions", average, average > 0.5 ? "fox" : "dog"],
    ["concat @ W_O, then softmax", mixture, mixture > 0.5 ? "fox" : "dog"],
  ],
  { digits: 3 },
);
