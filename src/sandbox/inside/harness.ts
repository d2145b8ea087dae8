/** The harness role: the checks of an exercise, in a realm that the reader's answer cannot reach. */
import * as exercises from "../../exercises/index.ts";
import type { Answer, Suite } from "../../exercises/index.ts";
import type { CheckCommand, CheckEvent, Failure, Question, Reply } from "../protocol.ts";
import { describeFailure, evaluate } from "./evaluate.ts";
import { libraries } from "./libraries.ts";
import { loadFactory, quiet } from "./modules.ts";

export function playHarness(page: MessagePort, subject: MessagePort): void {
  const post = page.postMessage.bind(page) as (event: CheckEvent) => void;
  const ask = questioner(subject);
  const answer: Answer = { call: (name, args) => ask("call", name, args), read: (name) => ask("read", name, []) };

  async function check({ answerCode, code, seed }: CheckCommand): Promise<void> {
    post({ type: "started" });
    await ask("load", answerCode, []);
    const factory = await loadFactory(code, "checks");
    const { exports: checks } = await evaluate(
      factory,
      "checks",
      { libraries: { ...libraries, exercises }, cells: new Map() },
      quiet,
    );
    post({ type: "checked", report: await exercises.runSuite(checks.default as Suite, answer, { seed }) });
  }

  page.onmessage = ({ data }: MessageEvent<CheckCommand>) => {
    check(data).catch((error: unknown) => {
      const failure = describeFailure(error);
      post({
        type: "checks-failed",
        failure: error instanceof AnswerError ? { ...failure, frames: error.frames } : failure,
      });
    });
  };
}

/** What the answer threw, in its own realm; the lines are lines of the reader's text. */
class AnswerError extends Error {
  readonly frames: Failure["frames"];
  constructor({ name, message, frames }: Failure) {
    super(message);
    this.name = name;
    this.frames = frames;
  }
}

/** Questions are numbered; a reply that answers none of the open ones is ignored. */
function questioner(subject: MessagePort): (kind: Question["kind"], name: string, args: unknown[]) => Promise<unknown> {
  const open = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let asked = 0;
  subject.onmessage = ({ data }: MessageEvent<Reply>) => {
    const waiting = open.get(data.id);
    open.delete(data.id);
    if ("failure" in data) waiting?.reject(new AnswerError(data.failure));
    else waiting?.resolve(data.value);
  };
  return (kind, name, args) =>
    new Promise((resolve, reject) => {
      open.set(++asked, { resolve, reject });
      subject.postMessage({ id: asked, kind, name, args });
    });
}
