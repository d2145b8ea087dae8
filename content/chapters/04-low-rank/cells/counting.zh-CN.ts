import { attentionCost } from "experiments";
import { table } from "notebook";

const dModel = 1024;
const keys = 1000; // 一个查询能看的键
const one = attentionCost({ dModel, heads: 1, keys }); // 一个 1024 维的头
const sixteen = attentionCost({ dModel, heads: 16, keys }); // 十六个 64 维的头

one.parameters; //=> 4194304
sixteen.parameters; //=> 4194304
one.scoreFlops === sixteen.scoreFlops; //=> true

// 一个头用几维来匹配；所有的头一起写入几维；
// 一个查询得到几行。
[one.qkRank, sixteen.qkRank]; //=> [1024, 64]
[one.ovRank, sixteen.ovRank]; //=> [1024, 1024]
[one.distributions, sixteen.distributions]; //=> [1, 16]

table(
  ["层", "参数", "匹配的秩", "写出的秩", "行数", "指数运算"],
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
