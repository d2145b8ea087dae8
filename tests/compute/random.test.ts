import { adam, crossEntropy, matmul, multiHeadAttention, multiHeadParameters, random, select } from "compute";
import { describe, expect, it } from "vitest";

const many = 200_000;

function sample(draw: () => number): { mean: number; variance: number; fourth: number } {
  const moments = [0, 0, 0];
  for (let i = 0; i < many; i++) {
    const x = draw();
    [x, x * x, x ** 4].forEach((power, j) => (moments[j]! += power / many));
  }
  const [mean, second, fourth] = moments as [number, number, number];
  return { mean, variance: second - mean * mean, fourth };
}

describe("same seed, same numbers", () => {
  it("to the bit, for ever", () => {
    const { uniform, normal, permutation } = random(1);
    expect([uniform(), uniform(), normal(), normal(), permutation(6)]).toMatchInlineSnapshot(`
      [
        0.5686059962026775,
        0.753928849240765,
        0.9698180534735363,
        -0.7977098880249925,
        [
          4,
          3,
          5,
          1,
          2,
          0,
        ],
      ]
    `);
  });

  it("other seed or other stream, other numbers", () => {
    const firsts = [random(1), random(2), random(1, 1), random(-1)].map((source) => source.uniform());
    expect(new Set(firsts).size).toBe(4);
  });

  it("a training run ends with the same bits", () => {
    const [first, second] = [trained(), trained()];
    expect(first).toEqual(second);
    expect(new Set(first).size).toBeGreaterThan(8);
  });
});

describe("distributions", () => {
  it("uniform: mean 1/2, variance 1/12, within [0, 1)", () => {
    const { uniform } = random(5);
    const { mean, variance } = sample(uniform);
    expect(mean).toBeCloseTo(1 / 2, 2);
    expect(variance).toBeCloseTo(1 / 12, 2);
    const draws = Array.from({ length: 1000 }, uniform);
    expect(draws.every((x) => 0 <= x && x < 1)).toBe(true);
  });

  it("normal: mean 0, variance 1, fourth moment 3", () => {
    const { mean, variance, fourth } = sample(random(5).normal);
    expect(Math.abs(mean)).toBeLessThan(0.01); // 4 standard errors
    expect(Math.abs(variance - 1)).toBeLessThan(0.013);
    expect(Math.abs(fourth - 3)).toBeLessThan(0.1);
  });

  it("normal: as many below -1 and -2 as there should be", () => {
    const { normal } = random(6);
    const draws = Array.from({ length: many }, normal);
    const below = (bound: number) => draws.filter((x) => x < bound).length / many;
    expect(below(-1)).toBeCloseTo(0.1587, 2);
    expect(below(-2)).toBeCloseTo(0.0228, 2);
  });

  it("integer: every one about equally often", () => {
    const { integer } = random(7);
    const counts = [0, 0, 0];
    for (let i = 0; i < 30_000; i++) counts[integer(3)]!++;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400); // 5 standard deviations
  });

  it("permutation: all six orders of three, about equally often", () => {
    const { permutation } = random(8);
    const counts = new Map<string, number>();
    for (let i = 0; i < 12_000; i++) {
      const order = permutation(3).join("");
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual(["012", "021", "102", "120", "201", "210"]);
    for (const count of counts.values()) expect(Math.abs(count - 2000)).toBeLessThan(210);
  });

  it("choice takes from the list", () => {
    const { choice } = random(9);
    expect(new Set(Array.from({ length: 50 }, () => choice(["cat", "mat"])))).toEqual(new Set(["cat", "mat"]));
  });
});

/** All numbers of the query matrix after ten steps. */
function trained(): number[] {
  const source = random(11);
  const parameters = multiHeadParameters(source, { dModel: 4, heads: 2 });
  const optimizer = adam(parameters, { learningRate: 0.1 });
  for (let step = 0; step < 10; step++) {
    const { output } = multiHeadAttention(source.normals([2, 3, 4]), parameters, { heads: 2 });
    crossEntropy(matmul(select(output, 1, 0), source.normals([4, 3])), [0, 2]).backward();
    optimizer.step();
    optimizer.zeroGrad();
  }
  return [...parameters.query.data];
}
