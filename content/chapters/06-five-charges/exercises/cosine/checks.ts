import { suite } from "exercises";
import type * as solution from "./solution.ts";

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, i) => sum + x * b[i]!, 0);
const cosineOf = (a: readonly number[], b: readonly number[]) => dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));

export default suite<typeof solution>(({ check, answer, random, close }) => {
  /** A gradient of six entries, with a length and a mean of its own. */
  function draw(): number[] {
    const [length, shift] = [0.2 + 3 * random.uniform(), random.normal()];
    return Array.from({ length: 6 }, () => length * (random.normal() + shift));
  }

  check("same-direction", async () => {
    const a = draw();
    const b = a.map((x) => 3 * x);
    close(await answer.cosine(a, b), 1, { input: [a, b] });
  });

  check("opposite", async () => {
    const a = draw();
    const b = a.map((x) => -2 * x);
    close(await answer.cosine(a, b), -1, { input: [a, b] });
  });

  check("any-pair", async () => {
    for (let i = 0; i < 20; i++) {
      const [a, b] = [draw(), draw()];
      close(await answer.cosine(a, b), cosineOf(a, b), { input: [a, b] });
    }
  });

  check("mean-of-pairs", async () => {
    for (const count of [2, 3, 4, 7]) {
      const gradients = Array.from({ length: count }, draw);
      const cosines = gradients.flatMap((a, i) => gradients.slice(i + 1).map((b) => cosineOf(a, b)));
      const mean = cosines.reduce((sum, cosine) => sum + cosine, 0) / cosines.length;
      close(await answer.meanCosine(gradients), mean, { input: gradients });
    }
  });
});
