/** Heads by name, and models without some of them. */
import { ones, type Tensor } from "../../compute/index.ts";
import type { MiniLangSettings } from "./settings.ts";

type Shape = Pick<MiniLangSettings, "layers" | "heads">;

/** One head: its layer and its place in it, both counted from 0. */
export interface Head {
  layer: number;
  head: number;
}

/** Every head, layer by layer. */
export function headsOf({ layers, heads }: Shape): Head[] {
  return Array.from({ length: layers * heads }, (_, i) => ({ layer: Math.floor(i / heads), head: i % heads }));
}

/** "1-3" is head 3 of layer 1, counted from 1, as Clark et al. 2019 number the heads of BERT. */
export function headName({ layer, head }: Head): string {
  return `${layer + 1}-${head + 1}`;
}

export function headNamed(name: string, shape: Shape): Head {
  const names = headsOf(shape).map(headName);
  const head = headsOf(shape)[names.indexOf(name)];
  if (head) return head;
  throw new RangeError(`MiniLang: this model has the heads ${names.join(", ")}, got ${JSON.stringify(name)}.`);
}

/** 1 for a head that stays, 0 for one that is deleted. -> [layers, heads] */
export function gatesWithout(deleted: readonly Head[], { layers, heads }: Shape): Tensor {
  const gates = ones([layers, heads]);
  for (const { layer, head } of deleted) gates.data[layer * heads + head] = 0;
  return gates;
}
