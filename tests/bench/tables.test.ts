import { describe, expect, it } from "vitest";
import { checkTable } from "./check.ts";
import { digits, numberTable, textTable, verdictTable } from "./tables.ts";

describe("tables", () => {
  it("put names to the left, numbers to the right, and a dash where there is nothing", () => {
    expect(textTable(["ms", "ours"], [["A64", "3"], ["B", undefined]])).toBe("ms   ours\nA64     3\nB       -");
    expect(numberTable("ms", { B: { jax: 25.84 } }, ["ours", "jax"])).toBe("ms  ours   jax\nB      -  25.8");
  });

  it("show three digits that count", () => {
    expect([0.00529, 0.0423, 0.5, 8.726, 25.84, 127.3, 2636.2].map(digits)).toEqual([
      "0.00529", "0.0423", "0.500", "8.73", "25.8", "127", "2636",
    ]);
  });

  it("say of every goal whether it is met", () => {
    const table = verdictTable([
      { goal: "a", value: 2, best: 3, met: true },
      { goal: "b", value: 1, best: 1, met: false },
      { goal: "c" },
    ]);
    expect(table.split("\n").map((line) => line.split(/ +/).at(-1))).toEqual(["", "met", "missed", "-"]);
  });

  it("say who computes something else", () => {
    const step = { ours: { values: [4.7, 1.44] }, jax: { values: [4.701, 1.441] }, odd: { values: [4.7, 1.5] } };
    const words = checkTable({ B: step }).split("\n").map((line) => /same|OTHER/.exec(line)?.[0]);
    expect(words).toEqual([undefined, "same", "same", "OTHER"]);
  });

  it("leave out who gave no numbers", () => {
    const answers = { D: { ours: { values: [1] }, torch: { error: "gone" }, jax: { absent: true as const } } };
    expect(checkTable(answers).split("\n")).toHaveLength(2);
  });
});
