/** The reader's answer as the checks see it: a few names behind a border that only plain data crosses. */
import type { Tensor } from "../compute/index.ts";
import { toPlain } from "./plain.ts";

/** The border. Both promises reject when the answer throws, or has no such export. */
export interface Answer {
  /** Calls an exported function with plain arguments. */
  call(name: string, args: unknown[]): Promise<unknown>;
  /** Reads an export that is not a function. */
  read(name: string): Promise<unknown>;
}

export type NestedNumbers = number | NestedNumbers[];

/** A type after the crossing: tensors and typed arrays have become nested arrays. */
export type Crossed<T> =
  T extends Tensor ? NestedNumbers
  : T extends Float32Array | Float64Array | Int32Array | Uint8Array ? number[]
  : T extends readonly (infer Item)[] ? Crossed<Item>[]
  : T extends object ? { [Key in keyof T]: Crossed<T[Key]> }
  : T;

type Callable = (...args: never[]) => unknown;

/** The same function asked from the other side of the border. */
type Remote<F> =
  F extends (...args: infer Args) => infer Result ? (...args: Args) => Promise<Crossed<Awaited<Result>>> : never;

type Functions<Solution> = {
  [Name in keyof Solution as Solution[Name] extends Callable ? Name : never]: Remote<Solution[Name]>;
};

type ValueNames<Solution> = keyof { [Name in keyof Solution as Solution[Name] extends Callable ? never : Name]: true };

/**
 * Typed after `typeof import("./solution.ts")`. The types say what a right answer returns; a reader's answer may
 * return anything, so compare (`close`, `equal`, `numbers`) before using it.
 */
export type TypedAnswer<Solution> = Functions<Solution> & {
  read<Name extends ValueNames<Solution>>(name: Name): Promise<Crossed<Solution[Name]>>;
};

/** `answer.softmax(x)` becomes `answer.call("softmax", [x])`. An exercise cannot export a function named "read". */
export function typedAnswer<Solution>(answer: Answer): TypedAnswer<Solution> {
  const forward = (_: object, name: string | symbol) => {
    if (typeof name === "symbol" || name === "then") return undefined; // not a promise
    if (name === "read") return (key: string) => answer.read(key);
    return (...args: unknown[]) => answer.call(name, args.map(toPlain));
  };
  return new Proxy({}, { get: forward }) as TypedAnswer<Solution>;
}

/**
 * The exports of a module as an answer in this same realm, with everything copied on its way in and out. It keeps an
 * answer from changing what the checks hold; it is no protection from hostile code.
 */
export function answerOf(exports: Readonly<Record<string, unknown>>): Answer {
  const exported = (name: string): unknown => {
    if (Object.hasOwn(exports, name)) return exports[name];
    throw new TypeError(`"${name}" is not exported; write "export" before it.`);
  };
  return {
    async call(name, args) {
      const value = exported(name);
      if (typeof value !== "function") throw new TypeError(`"${name}" is not a function.`);
      return structuredClone(toPlain(await (value as Callable)(...(structuredClone(args) as never[]))));
    },
    async read(name) {
      return structuredClone(toPlain(exported(name)));
    },
  };
}
