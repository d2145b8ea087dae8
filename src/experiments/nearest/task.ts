/**
 * The nearest-match task. A token carries one vector for each relation, and a value. A query carries one vector for
 * each relation and asks, in each, for the value of the token whose vector has the largest product with it. Tokens'
 * vectors have one length, so the largest product is the smallest angle.
 */
import { tensor, Tensor, type Random } from "../../compute/index.ts";
import { widthOf, type NearestSettings } from "./settings.ts";

export interface Example {
  /** vectors[relation][token]: `dimensions` entries, whose mean square is 1. */
  vectors: number[][][];
  /** query[relation]: the vector that is asked with. */
  query: number[][];
  /** products[relation][token]: the query's with each vector. */
  products: number[][];
  /** The value of each token. */
  values: number[];
  /** For each relation the token with the largest product. */
  targets: number[];
}

export interface Batch {
  examples: readonly Example[];
  queries: Tensor; // [batch, 1, width]
  tokens: Tensor; // [batch, tokens, width]
  answers: Tensor; // [batch, relations], the value of each target
}

export function drawExample(random: Random, settings: NearestSettings): Example {
  const { relations, tokens } = settings;
  const each = <Item>(count: number, draw: () => Item) => Array.from({ length: count }, draw);
  const vectors = each(relations, () => each(tokens, () => direction(random, settings.dimensions)));
  const query = vectors.map((own) => drawQuery(random, own, settings));
  const products = vectors.map((own, relation) => own.map((vector) => product(vector, query[relation]!)));
  const values = each(tokens, () => random.integer(settings.values));
  return { vectors, query, products, values, targets: products.map((row) => row.indexOf(Math.max(...row))) };
}

/** A token's vector with noise on it, or one drawn like a token's. The noise may make another token the nearest. */
function drawQuery(random: Random, vectors: readonly number[][], settings: NearestSettings): number[] {
  if (settings.query === "random") return direction(random, settings.dimensions);
  return random.choice(vectors).map((entry) => entry + settings.noise * random.normal());
}

/** Every direction is equally likely; the length is sqrt(dimensions), so that entries are about as large as 1. */
function direction(random: Random, dimensions: number): number[] {
  const entries = new Array<number>(dimensions);
  for (let i = 0; i < dimensions; i++) entries[i] = random.normal();
  const root = Math.sqrt(product(entries, entries) / dimensions);
  for (let i = 0; i < dimensions; i++) entries[i]! /= root;
  return entries;
}

function product(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

export function drawBatch(random: Random, settings: NearestSettings, size: number): Batch {
  return encode(Array.from({ length: size }, () => drawExample(random, settings)), settings);
}

/** Examples as blocks: [vector of relation 0 | vector of relation 1 | ... | value]. A query has no value. */
export function encode(examples: readonly Example[], settings: NearestSettings): Batch {
  const width = widthOf(settings);
  const queries = new Float32Array(examples.length * width);
  const tokens = new Float32Array(examples.length * settings.tokens * width);
  examples.forEach(({ query, vectors, values }, b) => {
    query.forEach((vector, relation) => queries.set(vector, b * width + relation * settings.dimensions));
    values.forEach((value, token) => {
      const start = (b * settings.tokens + token) * width;
      vectors.forEach((own, relation) => tokens.set(own[token]!, start + relation * settings.dimensions));
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
