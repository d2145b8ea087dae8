import { attentionCost } from "experiments";
import { table } from "notebook";

const dModel = 1024;
const keys = 1000; // that a query can look at
const one = attentionCost({ dModel, heads: 1, keys }); // one of 1024
const sixteen = attentionCost({ dModel, heads: 16, keys }); // sixteen of 64

one.parameters; //=> 4194304
sixteen.parameters; //=> 4194304
one.scoreFlops === sixteen.scoreFlops; //=> true

// By how many dimensions one head matches; into how many all of them
// write; how many rows a query gets.
[one.qkRank, sixteen.qkRank]; //=> [1024, 64]
[one.ovRank, sixteen.ovRank]; //=> [1024, 1024]
[one.distributions, sixteen.distributions]; //=> [1, 16]

table(
  ["layer", "parameters", "match rank", "written rank", "rows", "exponentials"],
  [1, 4, 16, 64, 256, 1024].map((heads) => {
    const cost = attentionCost({ dModel, heads, keys });
    return [
      `${heads} × ${dModel / heads}`,
      cost.parameters,
      cost.qkRank,
      cost.ovRank,
      cost.distributions,
      cost.softmaxExponentials,
    ];
  }),
);
