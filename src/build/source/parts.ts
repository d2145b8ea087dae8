/** The order in which the source is best read: from what the course is about down to the loops. */
import { sourceFiles } from "./files.ts";
import { strings, type Locale } from "../../i18n/index.ts";

type PartName = keyof ReturnType<typeof strings>["source"]["parts"];

export interface Part {
  name: PartName;
  files: readonly string[];
}

/** The files of a part, and the folder whose other files follow them in alphabetical order. */
const plan: readonly { name: PartName; files: readonly string[]; folder?: string }[] = [
  { name: "doors", files: ["compute/index.ts", "experiments/index.ts", "exercises/index.ts"] },
  { name: "attention", files: ["compute/attention.ts", "compute/multihead.ts", "compute/fused.ts"] },
  { name: "layers", files: named("compute", ["layers", "losses", "optim", "schedules", "surgery"]) },
  { name: "ops", files: named("compute", ["matmul", "elementwise", "reduce", "arrange"]) },
  { name: "tensors", files: named("compute", ["tensor", "shape", "random", "tape", "grad"]), folder: "compute" },
  { name: "measures", files: named("compute", ["metrics", "patterns", "alignment", "linalg"]) },
  { name: "recording", files: named("compute", ["launch", "jit", "plan", "program"]) },
  { name: "engines", files: named("compute/kernels", ["index", "kernels", "wasm"]), folder: "compute/kernels" },
  {
    name: "reference",
    files: named("compute/kernels/reference", ["index", "attention", "attentionBackward", "softmax", "matmul"]),
    folder: "compute/kernels/reference",
  },
  {
    name: "assembly",
    files: named("compute/kernels/assembly", ["index", "attention", "attention-backward", "softmax", "exp", "gemm"]),
    folder: "compute/kernels/assembly",
  },
  { name: "experiments", files: ["experiments/addresses.ts"], folder: "experiments" },
  { name: "exercises", files: [], folder: "exercises" },
];

function named(folder: string, names: readonly string[]): string[] {
  return names.map((name) => `${folder}/${name}.ts`);
}

/** Every file in exactly one part. */
export const parts: readonly Part[] = arrange();

/** All files, one after another. */
export const readingOrder: readonly string[] = parts.flatMap(({ files }) => files);

export function partTitle({ name }: Part, locale: Locale): string {
  return strings(locale).source.parts[name];
}

function arrange(): Part[] {
  const placed = new Set(plan.flatMap(({ files }) => files));
  const left = [...sourceFiles.keys()].filter((path) => !placed.has(path)).sort();
  return plan.map(({ name, files, folder }) => {
    const others = left.filter((path) => folder !== undefined && folder === folderOf(path));
    return { name, files: [...files.filter((path) => sourceFiles.has(path)), ...others] };
  });
}

/** The innermost folder of the plan that a file lies in. */
function folderOf(path: string): string | undefined {
  const folders = plan.flatMap(({ folder }) => folder ?? []).filter((folder) => path.startsWith(`${folder}/`));
  return folders.sort((a, b) => b.length - a.length)[0];
}
