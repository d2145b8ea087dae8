import { ablateMiniLang, loadCheckpoint } from "experiments";
import { bars, heatmap, live, result, select, text } from "notebook";

const which = select("模型", ["种子 1", "种子 2"]);
const model = loadCheckpoint(which === "种子 1" ? "minilang" : "minilang-2");

/** 先说一句话，好让页面在考八个模型的时候也有动静。 */
function* examination() {
  yield undefined;
  yield ablateMiniLang(model, { texts: 320 });
}

for await (const found of live(examination())) {
  if (!found) {
    text("正在一个一个地删去……");
    continue;
  }
  const { heads, relations, drops, onSubject } = found;
  bars(heads.map((label, head) => ({ label, value: onSubject[head]! })), {
    value: "动词之前，看主语的注意力",
    domain: [0, 1],
    digits: 2,
  });
  heatmap(drops, {
    rows: heads,
    columns: relations,
    rowAxis: "删去的头",
    columnAxis: "损失",
    title: "少了它，损失多少",
    domain: [0, 0.2],
    digits: 3,
  });
  const brightest = onSubject.indexOf(Math.max(...onSubject));
  const left = 1 - drops[brightest]![relations.indexOf("agreement")]!;
  const name = which === "种子 1" ? "without-brightest" : "other-seed"; // 赌的是第一个模型
  result(name, left, { label: `没有 ${heads[brightest]!} 号头时的主谓一致`, digits: 2 });
}
