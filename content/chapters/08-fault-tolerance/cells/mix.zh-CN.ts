import { add, concatenate, matmul, softmax, type Tensor } from "compute";
import { weightedVote } from "experiments";
import { table } from "notebook";

// 四个头就一个问题各带来什么：支持 fox 的证据、支持 dog 的证据。头 1 错了。
const outputs = [[0, 3], [1, 0], [0.5, 0], [0.5, 0]]; // [heads, dHead]
// 每个头在 W_O 里有自己的几行，它们决定这个头说话有多响。
const plain = [[1, 0], [0, 1]]; // [dHead, 2]
const blocks = [plain, plain, plain, plain];

// concat(outputs) @ W_O……
const logits = matmul([outputs.flat()], concatenate(blocks)); // [1, 2]
// ……不过是一个和：每个头通过自己那几行说的话，加在一起。
const said = outputs.map((output, head) => matmul([output], blocks[head]!)); // 各为 [1, 2]
const sum = (parts: readonly Tensor[]) => parts.reduce((total, part) => add(total, part));
logits.toArray(); //=> [[2, 3]]
sum(said).toArray(); //=> [[2, 3]]

// 头 1 闭嘴，它那一项就没了，其余各项原样不动。
sum(said.slice(1)).toArray(); //=> [[2, 0]]

// 汇总四种意见的三种办法。文档把它们当成了一回事。
const shares = (part: Tensor) => softmax(part).toArray<number[][]>()[0]!; // [2]
const opinions = said.map(shares); // [heads, 2]
const majority = opinions.filter(([fox, dog]) => fox! > dog!).length / opinions.length;
const average = weightedVote(opinions)[0]!;
const mixture = shares(logits)[0]!;

table(
  ["融合方式", "fox 的份额", "胜者"],
  [
    ["多数投票", majority, majority > 0.5 ? "fox" : "dog"],
    ["分布的平均", average, average > 0.5 ? "fox" : "dog"],
    ["concat @ W_O，再 softmax", mixture, mixture > 0.5 ? "fox" : "dog"],
  ],
  { digits: 3 },
);
