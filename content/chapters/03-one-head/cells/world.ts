import { random } from "compute";
import { button, table, text } from "notebook";

export const fields = ["A position", "B role", "C entity", "D kind"];
const tokens = [1, 2, 3, 4, 5, 6].map((number) => `token ${number}`);

/**
 * Six tokens, each with a code in every field and a value;
 * and a query that names one code per field.
 */
export function drawWorld(chance: ReturnType<typeof random>) {
  // A field gives every token its own code: [fields, tokens].
  const codes = fields.map(() => chance.permutation(tokens.length));
  const values = tokens.map(() => chance.integer(6)); // [tokens]
  const query = fields.map(() => chance.integer(6)); // [fields]
  // The token that each code means: [fields].
  const targets = query.map((code, field) => codes[field]!.indexOf(code));
  const answers = targets.map((token) => values[token]!);
  return { codes, values, query, targets, answers };
}

const world = drawWorld(random(1 + button("Deal another world")));
const { codes, targets } = world;
const code = (token: number, field: number) =>
  codes[field]![token]! + (targets[field] === token ? " ◂" : "");

table(
  ["", ...fields, "value"],
  [
    ...tokens.map((token, row) => [
      token,
      ...fields.map((_, field) => code(row, field)),
      world.values[row]!,
    ]),
    ["the query asks for", ...world.query, "?"],
  ],
);
text(`Right answer: ${world.answers.join(", ")}`);
