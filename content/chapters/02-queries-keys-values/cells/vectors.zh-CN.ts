import { printedVectors } from "experiments";
import { select, table } from "notebook";

// 这句话的各个词，以及第二篇文档给 Q、K、V 各维起的名目。
export const tokens = ["The", "cat", "sits", "on", "the", "mat"];

export const dimensions = {
  Q: ["语法角色", "语义关系", "上下文"],
  K: ["词性", "语法功能", "语义类别"],
  V: ["具体语义", "抽象概念", "关系"],
};

const list = select("哪一份", ["Q：查询", "K：键", "V：值"]);
const kind = list[0] as "Q" | "K" | "V";

// 文档写在每个向量旁边的话。
const says = {
  Q: [
    "需要什么限定信息",
    "作为主语需要什么动作",
    "需要什么主语和宾语",
    "需要连接什么对象",
    "需要限定什么名词",
    "作为宾语的上下文",
  ],
  K: [
    "我是限定词",
    "我是名词/主语",
    "我是动词/谓语",
    "我是介词",
    "我是限定词",
    "我是名词/宾语",
  ],
  V: [
    "限定性、特指性",
    "动物、宠物、四足",
    "坐着、静态、位置",
    "在……之上、接触、支撑",
    "限定性、特指性",
    "垫子、平面、物体",
  ],
};

table(
  ["词", ...dimensions[kind].map((name, i) => `${i} ${name}`), "文档的注解"],
  tokens.map((word, i) => [word, ...printedVectors[kind].vectors[i]!, says[kind][i]!]),
  { digits: 1 },
);
