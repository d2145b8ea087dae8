import { attentionCost } from "experiments";
import { table } from "notebook";

const dModel = 1024;
const one = attentionCost({ dModel, heads: 1, keys: 1000 }); // one head of 1024
const sixteen = attentionCost({ dModel, heads: 16, keys: 1000 }); // sixteen of 64

one.parameters; //=> 4194304
sixteen.parameters; //=> 4194304
one.scoreFlops === sixteen.scoreFlops; //=> true

// What a head can match by, what all heads together can write into, and how often a query looks.
[one.qkRank, sixteen.qkRank]; //=> [1024, 64]
[one.ovRank, sixteen.ovRank]; //=> [1024, 1024]
[one.distributions, sixteen.distributions]; //=> [1, 16]

table(
  ["heads × dimensions", "parameters", "rank of a match", "rank written", "rows per query", "exponentials"],
  [1, 4, 16, 64, 256, 1024].map((heads) => {
    const cost = attentionCost({ dModel, heads, keys: 1000 });
    return [
      `${heads} × ${dModel / heads}`,
      cost.parameters,
      cost.qkRank,
      cost.ovRank,
      cost.distributions,
      cost.softmaxExponentials, // for a query that sees 1000 keys
    ];
  }),
);
