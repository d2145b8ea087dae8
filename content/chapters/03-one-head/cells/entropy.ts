import { trainAddresses } from "experiments";
import { bars, live } from "notebook";

const runs = [
  { label: "h = 1, one question", questions: 1, heads: 1, ask: "all" },
  { label: "h = 1, two at once", questions: 2, heads: 1, ask: "all" },
  { label: "h = 1, three at once", questions: 3, heads: 1, ask: "all" },
  { label: "h = 1, four at once", questions: 4, heads: 1, ask: "all" },
  { label: "h = 1, four, one at a time", questions: 4, heads: 1, ask: "one" },
  { label: "h = 4, four at once", questions: 4, heads: 4, ask: "all" },
] as const;

function* spreads() {
  const bits: number[] = [];
  for (const [i, { label: _, ...options }] of runs.entries()) {
    for (const report of trainAddresses({ ...options, every: 50 })) {
      bits[i] = report.entropyBits;
      yield bits;
    }
  }
}

for await (const bits of live(spreads())) {
  bars(
    bits.map((value, i) => ({ label: runs[i]!.label, value })),
    {
      value: "entropy of a row (bits)",
      domain: [0, 2.7],
      digits: 2,
      references: [{ value: Math.log2(6), label: "all six tokens alike" }],
    },
  );
}
