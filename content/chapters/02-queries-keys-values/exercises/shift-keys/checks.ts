import { add, attention, multiply, subtract, type Tensor } from "compute";
import { suite } from "exercises";
import type * as solution from "./solution.ts";

interface Vectors { Q: Tensor; K: Tensor; V: Tensor }
type Effect = { weights: string; output: string };

export default suite<typeof solution>(({ check, answer, random, close, equal }) => {
  check("shift-of-logits", async () => {
    for (const d of [3, 4, 9]) {
      const [query, c] = [random.normals([d]).toArray<number[]>(), random.normals([d]).toArray<number[]>()];
      const dot = query.reduce((sum, x, i) => sum + x * c[i]!, 0);
      close(await answer.logitShift(query, c), dot / Math.sqrt(d), { input: { query, c } });
    }
  });

  const largest = (a: Tensor, b: Tensor) => Math.max(...Array.from(subtract(a, b).data, Math.abs));
  const word = (difference: number) => (difference > 1e-3 ? "changed" : "same");

  /** The change is carried out on vectors by chance, and what is claimed is held against it. */
  function compare(claimed: Effect, change: (vectors: Vectors, c: Tensor) => Vectors): void {
    const before = { Q: random.normals([5, 4]), K: random.normals([5, 4]), V: random.normals([5, 4]) };
    const after = change(before, random.normals([4]));
    const [one, other] = [before, after].map(({ Q, K, V }) => attention(Q, K, V)) as [Attended, Attended];
    const found = { weights: word(largest(one.weights, other.weights)), output: word(largest(one.output, other.output)) };
    equal({ weights: claimed.weights, output: claimed.output }, found);
  }

  check("same-to-every-key", async () => {
    compare(await answer.read("keysPlus"), (vectors, c) => ({ ...vectors, K: add(vectors.K, c) }));
  });

  check("same-to-every-query", async () => {
    compare(await answer.read("queriesPlus"), (vectors, c) => ({ ...vectors, Q: add(vectors.Q, c) }));
  });

  check("double-keys", async () => {
    compare(await answer.read("keysTwice"), (vectors) => ({ ...vectors, K: multiply(vectors.K, 2) }));
  });

  check("same-to-every-value", async () => {
    compare(await answer.read("valuesPlus"), (vectors, c) => ({ ...vectors, V: add(vectors.V, c) }));
  });
});

type Attended = ReturnType<typeof attention>;
