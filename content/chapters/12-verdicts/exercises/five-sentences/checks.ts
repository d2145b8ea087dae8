import { runAddresses } from "experiments";
import { suite } from "exercises";
import type * as solution from "./solution.ts";

type Name = keyof typeof solution.evidence;
type Run = Required<solution.Run>;

/** Fewer, longer steps than the chapter's: a run takes well under a second. */
const quick = { steps: 500, batch: 32, learningRate: 2e-2 };

/** The same settings give the same bits, so each is trained once. */
const trained = new Map<string, number>();
function accuracyOf(run: Run): number {
  const key = JSON.stringify(run);
  const known = trained.get(key) ?? runAddresses({ ...run, ...quick }).accuracy;
  trained.set(key, known);
  return known;
}

export default suite<typeof solution>(({ check, answer, ok }) => {
  /** @returns the run with nothing left open, once it is one that can be trained in a second. */
  async function read(name: Name): Promise<Run> {
    const { questions, heads, layers = 1, dHead = Math.floor(30 / heads), ask = "all" } = (await answer.read("evidence"))[name];
    const counts = { questions: 4, heads: 6, layers: 4, dHead: 240 };
    for (const [part, most] of Object.entries(counts)) {
      const value = { questions, heads, layers, dHead }[part]!;
      ok(Number.isInteger(value) && value >= 1 && value <= most, { expected: `${part} from 1 to ${most}`, got: value });
    }
    ok(ask === "all" || ask === "one", { expected: '"all" or "one"', got: ask });
    return { questions, heads, layers, dHead, ask: ask === "one" ? "one" : "all" };
  }

  /** The run must be of the kind that the sentence speaks of; then it is trained. */
  function shows(name: Name, isMeant: (run: Run) => boolean, bound: { atLeast: number } | { atMost: number }): void {
    check(name, async () => {
      const run = await read(name);
      ok(isMeant(run), { expected: "a run of the kind that the sentence speaks of", got: run });
      const accuracy = accuracyOf(run);
      const holds = "atLeast" in bound ? accuracy >= bound.atLeast : accuracy <= bound.atMost;
      ok(holds, { input: run, expected: bound, got: accuracy });
    });
  }

  const share = ({ heads }: Run) => Math.floor(30 / heads);
  const several = ({ questions, ask }: Run) => questions >= 3 && ask === "all";
  const oneHead = ({ heads, layers }: Run) => heads === 1 && layers === 1;

  shows("averages", (run) => several(run) && oneHead(run) && run.dHead <= share(run), { atMost: 0.75 });
  shows("heads", (run) => several(run) && run.layers === 1 && run.heads <= run.questions && run.dHead <= share(run), { atLeast: 0.99 });
  shows("width", (run) => several(run) && oneHead(run) && run.dHead >= 4 * share(run), { atMost: 0.75 });
  shows("turns", (run) => oneHead(run) && run.questions === 4 && run.ask === "one" && run.dHead <= share(run), { atLeast: 0.99 });
  shows("depth", (run) => run.heads === 1 && run.layers >= 2 && run.questions >= 2 && run.ask === "all", { atLeast: 0.99 });
});
