import { suite } from "exercises";
import type * as solution from "./solution.ts";

const words = "The trophy doesn't fit in the suitcase because it is too big she said".split(" ");
const [trophy, suitcase, it, big] = ["trophy", "suitcase", "it", "big"].map((word) => words.indexOf(word)) as [
  number, number, number, number,
];
const places = words.map((_, place) => place);

/** Whom each word sees in a causal layer, and through the hole if there is one. */
const seen = (hole?: readonly number[]) => places.map((row) => places.filter((column) => (
  column <= row || (row === hole?.[0] && column === hole?.[1])
)));

/** How many causal layers until "it" has heard of "big": each layer hands on all that the layer below had heard. */
function layersNeeded(): number {
  let heard = places.map((place) => [place]);
  for (let layer = 1; layer <= words.length; layer++) {
    heard = seen().map((others) => [...new Set(others.flatMap((other) => heard[other]!))]);
    if (heard[it]!.includes(big)) return layer;
  }
  return 0;
}

export default suite<typeof solution>(({ check, answer, equal, numbers, ok }) => {
  const isPlace = (value: number) => Number.isInteger(value) && value >= 0 && value < words.length;

  async function readHole(): Promise<number[]> {
    const hole = numbers(await answer.read("hole"), [2]);
    ok(hole.every(isPlace), { expected: "two places from 0 to 13", got: hole });
    return hole;
  }

  async function readFirstWord(): Promise<number> {
    const place = numbers(await answer.read("firstWord"), []);
    ok(isPlace(place), { expected: "a place from 0 to 13", got: place });
    return place;
  }

  const seesAll = (place: number) => [trophy, suitcase, big].every((other) => (seen()[place] ?? []).includes(other));

  check("closed", async () => {
    const hole = await readHole();
    ok(!seen()[hole[0]!]!.includes(hole[1]!), { expected: "a cell that the mask closes", got: hole });
  });

  check("lets-big-in", async () => {
    const row = seen(await readHole())[it]!;
    ok(row.includes(big), { expected: "big", got: row.map((place) => words[place]) });
  });

  check("can-answer", async () => {
    const place = await readFirstWord();
    ok(seesAll(place), { expected: "trophy, suitcase, big", got: seen()[place]!.map((other) => words[other]) });
  });

  check("no-word-earlier", async () => {
    const place = await readFirstWord();
    ok(!seesAll(place - 1), { expected: "not yet all three, one word earlier", got: words[place - 1] });
  });

  check("layers", async () => {
    const layers = numbers(await answer.read("layers"), []);
    equal(layers, layersNeeded());
  });
});
