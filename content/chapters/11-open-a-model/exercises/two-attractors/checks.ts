import { askMiniLang, loadCheckpoint, miniLangWords, type ReadMiniLang } from "experiments";
import { suite } from "exercises";
import type * as solution from "./solution.ts";

const plurals: readonly string[] = miniLangWords.nouns.map(([, plural]) => plural);
const nouns: readonly string[] = miniLangWords.nouns.flat();

export default suite<typeof solution>(({ check, answer, equal, ok }) => {
  /** @returns the text as the model reads it, once it is one of the language. */
  async function read(): Promise<{ text: string; found: ReadMiniLang }> {
    const text = String(await answer.read("text"));
    const found = attempt(() => askMiniLang(loadCheckpoint("minilang"), text));
    ok(typeof found !== "string", { expected: "a text of MiniLang", got: found });
    return { text, found: found as ReadMiniLang };
  }

  const between = ({ words, subject, questions }: ReadMiniLang) =>
    words.slice(subject + 1, questions[0]!.place + 1).filter((word) => nouns.includes(word));

  check("grammatical", async () => void (await read()));

  check("two-between", async () => {
    const { found } = await read();
    equal(between(found).length, 2, { input: found.words.join(" ") });
  });

  check("both-mislead", async () => {
    const { found } = await read();
    const isPlural = plurals.includes(found.words[found.subject]!);
    const misleading = between(found).filter((noun) => plurals.includes(noun) !== isPlural);
    equal(misleading, between(found), { input: found.words.join(" ") });
  });

  check("stands", async () => {
    const { text, found } = await read();
    const predicted = found.questions[0]!.predicted;
    ok(text.split(/\s+/).includes(predicted), { expected: predicted, got: text });
  });
});

function attempt<Value>(run: () => Value): Value | string {
  try {
    return run();
  } catch (error) {
    return (error as Error).message;
  }
}
