import { bars, result, select, slider, table } from "notebook";

// The sizes that DeepSeek-V2 was published with. Put in your own.
const heads = slider("heads", { min: 8, max: 128, step: 8, value: 128 });
const groups = Number(select("groups", ["2", "4", "8", "16"], "8"));
const dHead = slider("dHead", { min: 32, max: 256, step: 32, value: 128 });
const latent = slider("latent", { min: 64, max: 2048, step: 64, value: 512 });
const layers = slider("layers", { min: 1, max: 128, step: 1, value: 60 });
const lengths = ["1024", "4096", "32768", "131072"] as const;
const context = Number(select("tokens so far", lengths, "4096"));
const bytes = Number(select("bytes per number", ["1", "2", "4"], "2"));
const positions = 64; // a common key for the position, kept apart

/** Numbers that one layer keeps for one token. */
const kept = {
  "multi-head": 2 * heads * dHead, // a key and a value for each head
  "grouped-query": 2 * Math.min(groups, heads) * dHead, // ... each group
  "multi-query": 2 * dHead, // ... one for all of them
  "latent": latent + positions, // one short vector for all
};
const names = Object.keys(kept) as (keyof typeof kept)[];
const megabytes = (name: keyof typeof kept) =>
  (kept[name] * layers * context * bytes) / 1e6;

bars(
  names.map((name) => ({ label: name, value: megabytes(name) })),
  { value: "MB for one sequence", digits: 0 },
);
table(
  ["attention", "numbers per token and layer", "MB", "of multi-head"],
  names.map((name) => [
    name,
    kept[name],
    Math.round(megabytes(name)),
    `${((100 * kept[name]) / kept["multi-head"]).toFixed(1)} %`,
  ]),
);
const [most, least] = [megabytes("multi-head"), megabytes("latent")];
result("multi-head", most, { label: "multi-head, MB", digits: 0 });
result("latent", least, { label: "latent, MB", digits: 0 });

// As many groups of shared keys would cost the same as the latent vector.
(512 + 64) / (2 * 128); //=> 2.25
