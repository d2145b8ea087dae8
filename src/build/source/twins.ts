/** Every kernel stands three times: as a promise (kernels.ts), to be read (reference/), and fast (assembly/). */
import ts from "typescript";
import type { Place } from "./files.ts";
import { definitionOf, exportsOf, parsed } from "./program.ts";

const folder = "compute/kernels";
const promises: Place = { path: `${folder}/kernels.ts`, id: "Kernels" };

/** By the name of the kernel. */
const reference = referenceKernels();
const assembly = exportsOf(`${folder}/assembly/index.ts`);

/** Where the reference does what a member of the interface promises. */
export function implementationOf({ path, id }: Place): Place | undefined {
  const prefix = `${promises.id}.`;
  return path === promises.path && id?.startsWith(prefix) ? reference.get(id.slice(prefix.length)) : undefined;
}

/** The files that do the same as this one on the other side: in WebAssembly, or to be read. */
export function twinsOf(path: string): string[] {
  const [here, there] = path.startsWith(`${folder}/assembly/`) ? [assembly, reference] : [reference, assembly];
  const kernels = [...here].filter(([, place]) => place.path === path).map(([kernel]) => kernel);
  return [...new Set(kernels.flatMap((kernel) => there.get(kernel)?.path ?? []))];
}

/** `reference/index.ts` exports one object that names them all. */
function referenceKernels(): ReadonlyMap<string, Place> {
  const found = new Map<string, Place>();
  const visit = (node: ts.Node): void => {
    const place = ts.isShorthandPropertyAssignment(node) ? definitionOf(node.name) : undefined;
    if (place) found.set((node as ts.ShorthandPropertyAssignment).name.text, place);
    ts.forEachChild(node, visit);
  };
  visit(parsed(`${folder}/reference/index.ts`));
  return found;
}
