/** The subject role: a reader's answer runs here, alone, and answers the harness with plain data. */
import type { Question, Reply } from "../protocol.ts";
import { describeFailure, evaluate, type Exports } from "./evaluate.ts";
import { libraries } from "./libraries.ts";
import { loadFactory, quiet } from "./modules.ts";
import { toPlain } from "./plain.ts";

export function playSubject(port: MessagePort): void {
  const post = port.postMessage.bind(port) as (reply: Reply) => void;
  let answer: Exports = {};

  async function reply({ kind, name, args }: Question): Promise<unknown> {
    if (kind === "load") {
      const factory = await loadFactory(name, "answer");
      answer = (await evaluate(factory, "answer", { libraries, cells: new Map() }, quiet)).exports;
      return Object.keys(answer);
    }
    const value = answer[name];
    if (kind === "read") return toPlain(value);
    if (typeof value !== "function")
      throw new TypeError(
        `"${name}" must be an exported function, got ${value === undefined ? "nothing" : typeof value}.`,
      );
    return toPlain(await (value as (...args: unknown[]) => unknown)(...args));
  }

  port.onmessage = ({ data }: MessageEvent<Question>) => {
    void reply(data).then(
      (value) => post({ id: data.id, value }),
      (error: unknown) => post({ id: data.id, failure: describeFailure(error) }),
    );
  };
}
