import { trainAddresses } from "experiments";
import { bars, live } from "notebook";

const runs = [
  { label: "h = 1，一个问题", questions: 1, heads: 1, ask: "all" },
  { label: "h = 1，两个一起问", questions: 2, heads: 1, ask: "all" },
  { label: "h = 1，三个一起问", questions: 3, heads: 1, ask: "all" },
  { label: "h = 1，四个一起问", questions: 4, heads: 1, ask: "all" },
  { label: "h = 1，四个，一次问一个", questions: 4, heads: 1, ask: "one" },
  { label: "h = 4，四个一起问", questions: 4, heads: 4, ask: "all" },
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
      value: "一行权重的熵（比特）",
      domain: [0, 2.7],
      digits: 2,
      references: [{ value: Math.log2(6), label: "六个词元一样多" }],
    },
  );
}
