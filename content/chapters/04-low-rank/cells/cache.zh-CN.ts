import { bars, result, select, slider, table } from "notebook";

// 这是 DeepSeek-V2 公布的尺寸，可以换成你自己的。
const heads = slider("头数", { min: 8, max: 128, step: 8, value: 128 });
const groups = Number(select("分组数", ["2", "4", "8", "16"], "8"));
const dHead = slider("dHead", { min: 32, max: 256, step: 32, value: 128 });
const latent = slider("潜向量宽度", { min: 64, max: 2048, step: 64, value: 512 });
const layers = slider("层数", { min: 1, max: 128, step: 1, value: 60 });
const lengths = ["1024", "4096", "32768", "131072"] as const;
const context = Number(select("已有的词元", lengths, "4096"));
const bytes = Number(select("每个数的字节", ["1", "2", "4"], "2"));
const positions = 64; // 公共的位置键，另存

/** 一层为一个词元存下的数。 */
const kept = {
  "多头": 2 * heads * dHead, // 每个头一个键、一个值
  "分组查询": 2 * Math.min(groups, heads) * dHead, // ……每组
  "多查询": 2 * dHead, // ……全体一份
  "潜向量": latent + positions, // 全体共用一个短向量
};
const names = Object.keys(kept) as (keyof typeof kept)[];
const megabytes = (name: keyof typeof kept) =>
  (kept[name] * layers * context * bytes) / 1e6;

bars(
  names.map((name) => ({ label: name, value: megabytes(name) })),
  { value: "一个序列要存的 MB", digits: 0 },
);
table(
  ["注意力", "每个词元每层的数", "MB", "占多头的"],
  names.map((name) => [
    name,
    kept[name],
    Math.round(megabytes(name)),
    `${((100 * kept[name]) / kept["多头"]).toFixed(1)} %`,
  ]),
);
const [most, least] = [megabytes("多头"), megabytes("潜向量")];
result("multi-head", most, { label: "多头，MB", digits: 0 });
result("latent", least, { label: "潜向量，MB", digits: 0 });

// 存一个潜向量，相当于分几组。
(512 + 64) / (2 * 128); //=> 2.25
