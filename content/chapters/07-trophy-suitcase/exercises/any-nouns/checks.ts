import { softmax } from "compute";
import { suite } from "exercises";
import type * as solution from "./solution.ts";

interface Parts {
  thing: string;
  container: string;
  adjective: string;
  containerFirst?: boolean;
}

/** The sentence as words with roles. What is big or heavy is the thing; what is small, the container. */
function sentenceOf({ thing, container, adjective, containerFirst = false }: Parts) {
  const start = containerFirst ? `in the ${container} the ${thing} doesn't fit` : `the ${thing} doesn't fit in the ${container}`;
  const roles: Record<string, solution.Word["role"]> = { [thing]: "thing", [container]: "container", [adjective]: "adjective" };
  const texts = `${start} because it is too ${adjective}`.split(" ");
  return texts.map((text, place): solution.Word => ({ text, place, role: roles[text] ?? "other" }));
}

export default suite<typeof solution>(({ check, answer, numbers, ok }) => {
  /** What arrives of the thing (by head 1) and of the container (by head 2). */
  async function arriving(words: solution.Word[], input: Parts) {
    const weightOn = async (head: number, role: string) => {
      const scores = numbers(await answer.scores(head, words), [words.length], { input: { head, ...input } });
      return softmax(scores).toArray<number[]>()[words.findIndex((word) => word.role === role)]!;
    };
    return { thing: await weightOn(1, "thing"), container: await weightOn(2, "container") };
  }

  async function gates(parts: Parts): Promise<void> {
    const got = await arriving(sentenceOf(parts), parts);
    const [right, wrong] = parts.adjective === "small" ? [got.container, got.thing] : [got.thing, got.container];
    const meant = parts.adjective === "small" ? parts.container : parts.thing;
    ok(right >= 0.95 && wrong <= 0.05, { input: parts, expected: `${meant}: at least 0.95, the other: at most 0.05`, got });
  }

  const documents = { thing: "trophy", container: "suitcase" };
  const adjectives = ["big", "small"];

  check("trophy", async () => {
    for (const adjective of adjectives) await gates({ ...documents, adjective });
  });

  check("other-nouns", async () => {
    for (const adjective of adjectives) await gates({ thing: "piano", container: "van", adjective });
    for (const adjective of adjectives) await gates({ thing: "suitcase", container: "trophy", adjective });
  });

  check("other-order", async () => {
    for (const adjective of adjectives) await gates({ ...documents, adjective, containerFirst: true });
  });

  check("heavy", async () => {
    await gates({ ...documents, adjective: "heavy" });
  });
});
