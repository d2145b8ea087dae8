/**
 * The address task. A token is like a line of a register: four address fields and a value. In each field the tokens
 * carry the codes 0 .. n - 1 in random order. A query names one code per field; question r asks for the value of
 * the token that carries the query's code in field r.
 */
import { tensor, Tensor, type Random } from "../../compute/index.ts";
import { fieldsOf, widthOf, type AddressSettings } from "./settings.ts";

export interface Example {
  /** codes[field][token]: a permutation of 0 .. tokens - 1 in each field. */
  codes: number[][];
  /** The value of each token. */
  values: number[];
  /** The code that the query names in each field. */
  query: number[];
  /** The questions (fields) that are asked: all of them, or one. */
  asked: number[];
  /** For each asked question, the token that answers it. */
  targets: number[];
}

export interface Batch {
  examples: readonly Example[];
  queries: Tensor; // [batch, 1, width]
  tokens: Tensor; // [batch, tokens, width]
  answers: Tensor; // [batch, asked], the value of each target
}

export function drawExample(random: Random, settings: AddressSettings): Example {
  const { questions, tokens, ask } = settings;
  const fields = Array.from({ length: fieldsOf(settings) }, (_, field) => field);
  const codes = fields.map(() => random.permutation(tokens));
  const values = Array.from({ length: tokens }, () => random.integer(settings.values));
  const query = fields.map(() => random.integer(tokens));
  const asked = ask === "all" ? fields.slice(0, questions) : [random.integer(questions)];
  return { codes, values, query, asked, targets: asked.map((field) => codes[field]!.indexOf(query[field]!)) };
}

export function drawBatch(random: Random, settings: AddressSettings, size: number): Batch {
  return encode(Array.from({ length: size }, () => drawExample(random, settings)), settings);
}

/** Examples as one-hot blocks: [field 0 | field 1 | ... | value]. The value block of a query stays empty. */
export function encode(examples: readonly Example[], settings: AddressSettings): Batch {
  const width = widthOf(settings);
  const queries = new Float32Array(examples.length * width);
  const tokens = new Float32Array(examples.length * settings.tokens * width);
  examples.forEach((example, b) => {
    for (const field of namedFields(example, settings)) {
      queries[b * width + field * settings.tokens + example.query[field]!] = 1;
    }
    example.values.forEach((value, token) => {
      const start = (b * settings.tokens + token) * width;
      example.codes.forEach((codes, field) => (tokens[start + field * settings.tokens + codes[token]!] = 1));
      tokens[start + width - settings.values + value] = 1;
    });
  });
  return {
    examples,
    queries: new Tensor(queries, [examples.length, 1, width]),
    tokens: new Tensor(tokens, [examples.length, settings.tokens, width]),
    answers: tensor(examples.map(({ targets, values }) => targets.map((target) => values[target]!))),
  };
}

/** A query that asks one question names the code of that field only: that is how it says which question it asks. */
function namedFields(example: Example, settings: AddressSettings): number[] {
  return settings.ask === "one" ? example.asked : example.query.map((_, field) => field);
}

/** A token as a reader sees it: "A3 B0 C5 D1 = 2", one letter per field. */
export function describeToken({ codes, values }: Example, token: number): string {
  const address = codes.map((codesOfField, field) => String.fromCharCode(65 + field) + codesOfField[token]!);
  return `${address.join(" ")} = ${values[token]!}`;
}
