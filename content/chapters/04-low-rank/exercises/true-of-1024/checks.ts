import { add, multiply, softmax, subtract } from "compute";
import { attentionCost } from "experiments";
import { suite } from "exercises";
import type * as solution from "./solution.ts";

const wide = attentionCost({ dModel: 1024, heads: 1 });
const sixteen = attentionCost({ dModel: 1024, heads: 16 });

export default suite<typeof solution>(({ check, answer, random, equal }) => {
  const sentence = (id: keyof typeof solution.statements, isTrue: () => boolean, evidence: unknown) => {
    check(id, async () => {
      const { [id]: said } = await answer.read("statements");
      equal(said, isTrue(), { input: evidence });
    });
  };

  sentence("a", () => wide.parameters === sixteen.parameters, [wide.parameters, sixteen.parameters]);
  sentence("b", () => wide.qkRank < sixteen.qkRank, [wide.qkRank, sixteen.qkRank]);
  sentence("c", () => wide.distributions === 1 && sixteen.distributions === 16, [wide.distributions, sixteen.distributions]);
  sentence("d", () => sixteen.ovRank > wide.ovRank, [wide.ovRank, sixteen.ovRank]);
  sentence("e", () => {
    const [one, other] = [random.normals([1, 8]), random.normals([1, 8])]; // logits of two heads
    const separate = multiply(add(softmax(one), softmax(other)), 0.5);
    const gaps = subtract(separate, softmax(add(one, other))).data;
    return Math.max(...gaps.map(Math.abs)) < 1e-3;
  }, "two heads, 8 tokens");
});
