import { trainPatternFit } from "experiments";
import { bars, heads, live, slider } from "notebook";

const rank = slider("秩 r", { min: 1, max: 12, step: 1, value: 2 });
const seed = slider("随机种子", { min: 1, max: 10, step: 1, value: 1 });
const patterns = [
  { name: "每行一个词", target: "permutation" },
  { name: "左邻右舍", target: "local" },
  { name: "十六个里三个", target: "subset" },
  { name: "任意浓淡", target: "random" },
] as const;

/** 用长度为 r 的查询和键，依次拟合四种模式。 */
function* fourPatterns() {
  const fits: { target: number[][]; weights: number[][]; divergence: number }[] = [];
  for (const [turn, { target }] of patterns.entries()) {
    for (const fit of trainPatternFit({ target, rank, seed, every: 100 })) {
      fits[turn] = fit;
      yield fits;
    }
  }
}

for await (const fits of live(fourPatterns())) {
  const names = fits.map((_, i) => patterns[i]!.name);
  heads(fits.map(({ target }) => target), { names, title: "想要的" }); // 每张 [16, 16]
  heads(fits.map(({ weights }) => weights), { names, title: `r = ${rank} 做出来的` });
  bars(
    fits.map(({ divergence }, i) => ({ label: names[i]!, value: divergence })),
    { value: "差多少：散度（奈特/行）", domain: [0, 1.8], digits: 3 },
  );
}
