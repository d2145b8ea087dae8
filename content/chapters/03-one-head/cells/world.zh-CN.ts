import { random } from "compute";
import { button, table, text } from "notebook";

export const fields = ["A 位置", "B 角色", "C 实体", "D 类别"];
const tokens = [1, 2, 3, 4, 5, 6].map((number) => `词元 ${number}`);

/**
 * 六个词元，每个词元在每个字段里有一个编号，还带一个值；
 * 查询在每个字段里各报一个编号。
 */
export function drawWorld(chance: ReturnType<typeof random>) {
  // 同一字段里编号不重复：[fields, tokens]。
  const codes = fields.map(() => chance.permutation(tokens.length));
  const values = tokens.map(() => chance.integer(6)); // [tokens]
  const query = fields.map(() => chance.integer(6)); // [fields]
  // 每个编号所指的词元：[fields]。
  const targets = query.map((code, field) => codes[field]!.indexOf(code));
  const answers = targets.map((token) => values[token]!);
  return { codes, values, query, targets, answers };
}

const world = drawWorld(random(1 + button("再发一局")));
const { codes, targets } = world;
const code = (token: number, field: number) =>
  codes[field]![token]! + (targets[field] === token ? " ◂" : "");

table(
  ["", ...fields, "值"],
  [
    ...tokens.map((token, row) => [
      token,
      ...fields.map((_, field) => code(row, field)),
      world.values[row]!,
    ]),
    ["查询要找", ...world.query, "?"],
  ],
);
text(`正确答案：${world.answers.join("、")}`);
