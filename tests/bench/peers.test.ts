import { describe, expect, it } from "vitest";
import { peersNamed } from "./peers.ts";
import { answering } from "./peers/burst.ts";
import { classes, columns, ends, normals, startOf, uniforms } from "./peers/numbers.ts";
import { model } from "./peers/onnx-model.ts";
import type { PeerModule } from "./peers/peer.ts";
import { workload } from "./workloads.ts";

describe("peersNamed", () => {
  it("takes all paths of our engine under one name, and each peer once, in the order of the table", () => {
    const names = (list: string) => peersNamed(list).map(({ name }) => name);
    expect(names("torch,jax,torch")).toEqual(["jax", "torch"]);
    expect(names("ours,simd")).toEqual(["simd", "relaxed", "reference", "hand", "peak"]);
    expect(() => names("jax,numpy")).toThrow('there is no peer "numpy"; choose from ours, simd');
  });
});

describe("numbers that every peer starts from", () => {
  it("are mulberry32's", () => {
    expect(Array.from(uniforms(0, 3))).toEqual([0.26642920868471265, 0.0003297457005828619, 0.2232720274478197]);
  });

  it("are normal with the deviation asked for", () => {
    const values = normals(3, 20_000, 0.5);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const square = values.reduce((sum, value) => sum + value * value, 0) / values.length;
    expect(Math.abs(mean)).toBeLessThan(0.02);
    expect(Math.sqrt(square)).toBeCloseTo(0.5, 2);
  });

  it("reach every class", () => {
    expect([...new Set(classes(1, 200, 4))].sort()).toEqual([0, 1, 2, 3]);
  });

  it("start gains at one, biases at zero, and two weights differently", () => {
    const start = new Map(startOf({
      parameters: [["gain1", [2], 0], ["bias1", [2], 0], ["aWeight", [1, 2], 1], ["bWeight", [1, 2], 1]],
    }).map(([name, , values]) => [name, [...values]]));
    expect([start.get("gain1"), start.get("bias1")]).toEqual([[1, 1], [0, 0]]);
    expect(start.get("aWeight")).not.toEqual(start.get("bWeight"));
  });

  it("can be cut by columns", () => {
    expect([...columns(Float32Array.of(1, 2, 3, 4, 5, 6), 3, 1, 3)]).toEqual([2, 3, 5, 6]);
    expect(ends([3, 0, 4], 10)).toEqual([5, 30, 40]);
  });
});

describe("answering", () => {
  const request = { workload: workload("C64"), burstMs: 0, warmUpMs: 0, atLeast: 3 };

  function counting() {
    const seen: string[] = [];
    const matmul = ({ n }: { n: number }) => {
      seen.push(`made ${n}`);
      return { run: () => void seen.push("run"), check: () => [n] };
    };
    return { seen, answer: answering({ kinds: { matmul } } as PeerModule) };
  }

  it("gives the times of at least so many calls", async () => {
    const answer = await counting().answer(request);
    expect("times" in answer && answer.times).toHaveLength(3);
  });

  it("makes a workload once, as long as no other is asked for", async () => {
    const { seen, answer } = counting();
    for (const name of ["C64", "C64", "C128", "C64"]) await answer({ ...request, workload: workload(name) });
    expect(seen.filter((one) => one !== "run")).toEqual(["made 64", "made 128", "made 64"]);
  });

  it("makes what is checked anew: a training step must start from the beginning", async () => {
    const { seen, answer } = counting();
    await answer(request);
    expect(await answer({ ...request, check: true })).toEqual({ values: [64] });
    expect(seen.filter((one) => one === "made 64")).toHaveLength(2);
  });

  it("says that it does not offer a workload", async () => {
    expect(await counting().answer({ ...request, workload: workload("D") })).toEqual({ absent: true });
  });

  it("waits for a run that is not done when it returns", async () => {
    let [underWay, most] = [0, 0];
    const run = async () => {
      most = Math.max(most, ++underWay);
      await new Promise((resolve) => setTimeout(resolve, 0));
      underWay--;
    };
    await answering({ kinds: { matmul: () => ({ run, check: () => [] }) } })(request);
    expect(most).toBe(1);
  });
});

describe("model", () => {
  it("writes fields that a reader of protocol buffers finds again", () => {
    const weights = Float32Array.from({ length: 100 }, (_, i) => i / 7);
    const bytes = model({
      nodes: [["Softmax", ["x"], "y", { axis: 1 }], ["Transpose", ["y"], "z", { perm: [1, 0] }]],
      inputs: { x: [2, 300] }, outputs: { z: [300, 2] }, constants: { w: [[10, 10], weights] },
    });
    const graph = fieldsOf(bytes).find(([field]) => field === 7)![1] as Uint8Array;
    const nodes = fieldsOf(graph).flatMap(([field, value]) => (field === 1 ? [fieldsOf(value as Uint8Array)] : []));
    expect(nodes.map((node) => texts(node, 4))).toEqual([["Softmax"], ["Transpose"]]);
    const perm = fieldsOf(nodes[1]!.find(([field]) => field === 5)![1] as Uint8Array);
    expect(perm.flatMap(([field, value]) => (field === 8 ? [value] : []))).toEqual([1, 0]);
    const tensor = fieldsOf(fieldsOf(graph).find(([field]) => field === 5)![1] as Uint8Array);
    const raw = tensor.find(([field]) => field === 9)![1] as Uint8Array;
    expect(new Float32Array(raw.slice().buffer)).toEqual(weights);
  });
});

type Field = [field: number, value: number | Uint8Array];

const texts = (fields: Field[], wanted: number) =>
  fields.flatMap(([field, value]) => (field === wanted ? [new TextDecoder().decode(value as Uint8Array)] : []));

/** The fields of a message: numbers, and bytes that may be messages themselves. */
function fieldsOf(bytes: Uint8Array): Field[] {
  const fields: Field[] = [];
  let at = 0;
  const varint = () => {
    let [value, shift] = [0, 1];
    for (; bytes[at]! >= 128; shift *= 128) value += (bytes[at++]! - 128) * shift;
    return value + bytes[at++]! * shift;
  };
  while (at < bytes.length) {
    const key = varint();
    const number = varint();
    if (key % 8 === 0) fields.push([key >> 3, number]);
    else fields.push([key >> 3, bytes.subarray(at, (at += number))]);
  }
  return fields;
}
