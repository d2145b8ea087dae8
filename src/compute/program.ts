/** A recording made ready to run: its steps in order, all their numbers in one block of memory. */
import { createWorkspace, type Workspace } from "./kernels/index.ts";
import type { Recording, Step } from "./launch.ts";
import { planMemory } from "./plan.ts";
import { Tensor, type FloatArray, type Storage } from "./tensor.ts";

/** Tensors in objects and arrays. */
export type TensorTree = Tensor | readonly TensorTree[] | { readonly [name: string]: TensorTree } | void;

export interface Program<Result> {
  run(inputs: readonly Tensor[]): Result;
}

/** Where the numbers of a storage are while the program runs. */
type Homes = Map<Storage, FloatArray>;

/** A storage from outside the function: a parameter, a moment of an optimiser, a constant. */
interface Captured {
  storage: Storage;
  home: FloatArray;
  /** Changed by the program: then its numbers move in and stay, and the tensor points to them. */
  written: boolean;
}

interface BoundStep {
  work: Step["work"];
  reads: FloatArray[];
  writes: FloatArray[];
}

export function createProgram<Result extends TensorTree>(
  recording: Recording, inputs: readonly Tensor[], result: Result,
): Program<Result> {
  const gradients = leftGradients(recording);
  const results = [...tensorsIn(result), ...gradients.map(([, gradient]) => gradient)].map(({ storage }) => storage);
  const outside = capturedBy(recording, inputs, results);
  const steps = neededSteps(recording.steps, new Set(results), outside);
  const lasting = [...new Set([...inputs.map(({ storage }) => storage), ...outside])];
  const { kernels, homes } = housed(steps, lasting, results);

  const captured = [...outside].map((storage) => capturedAt(storage, homes.get(storage)!, steps));
  const bound = steps.map((step) => bind(step, homes));
  const inputHomes = inputs.map(({ storage }) => homes.get(storage)!);
  const ownGradients = gradients.map(([leaf, { storage, shape }]) => ({
    leaf, gradient: new Tensor(homes.get(storage)!, shape),
  }));
  const outputs = mapTensors(result, ({ storage, shape }) => new Tensor(homes.get(storage)!, shape));
  return {
    run(given) {
      for (const leaf of recording.unzeroed) checkZeroed(leaf);
      for (let i = 0; i < inputHomes.length; i++) inputHomes[i]!.set(given[i]!.storage.data);
      for (const one of captured) moveIn(one);
      for (const { work, reads, writes } of bound) work(kernels, reads, writes);
      for (const { leaf, gradient } of ownGradients) leaf.grad = gradient;
      return mapTensors(outputs, ({ storage, shape }) => new Tensor(storage.data.slice(), shape));
    },
  };
}

/** Leaves that the function left with a gradient, which is then a result of it: taken from them until it is computed. */
function leftGradients({ leaves }: Recording): [leaf: Tensor, gradient: Tensor][] {
  const left = [...leaves].flatMap((leaf): [Tensor, Tensor][] => (leaf.grad === null ? [] : [[leaf, leaf.grad]]));
  for (const [leaf] of left) leaf.grad = null;
  return left;
}

function checkZeroed(leaf: Tensor): void {
  if (leaf.grad === null) return;
  throw new Error(
    "jit: expected parameters without gradients at the start of a run, got the last run's; " +
      "call optimizer.zeroGrad() inside the function.",
  );
}

/** What the steps or the results use and no step makes. */
function capturedBy(recording: Recording, inputs: readonly Tensor[], results: readonly Storage[]): Set<Storage> {
  const own = new Set(inputs.map(({ storage }) => storage));
  const used = [...recording.steps.flatMap(({ reads, writes }) => [...reads, ...writes]), ...results];
  return new Set(used.filter((storage) => !own.has(storage) && !recording.produced.has(storage)));
}

/** The steps without those whose results nobody uses. */
function neededSteps(steps: readonly Step[], results: ReadonlySet<Storage>, outside: ReadonlySet<Storage>): Step[] {
  const needed = new Set(results);
  const kept = steps.toReversed().filter(({ reads, writes, always }) => {
    if (!always && !writes.some((storage) => needed.has(storage) || outside.has(storage))) return false;
    for (const storage of reads) needed.add(storage);
    return true;
  });
  return kept.reverse();
}

/** Gives every storage a place: float32 in one workspace, by plan; float64 in arrays of their own. */
function housed(
  steps: readonly Step[], lasting: readonly Storage[], results: readonly Storage[],
): { kernels: Workspace["kernels"]; homes: Homes } {
  const plan = planMemory(steps, lasting, results, isSingle);
  const { kernels, floats } = createWorkspace(plan.size);
  const homes: Homes = new Map();
  for (const [storage, start] of plan.starts) homes.set(storage, floats.subarray(start, start + storage.data.length));
  const used = [...steps.flatMap(({ reads, writes }) => [...reads, ...writes]), ...lasting, ...results];
  for (const storage of used) if (!homes.has(storage)) homes.set(storage, new Float64Array(storage.data.length));
  return { kernels, homes };
}

function isSingle({ data }: Storage): boolean {
  return data instanceof Float32Array;
}

function capturedAt(storage: Storage, home: FloatArray, steps: readonly Step[]): Captured {
  return { storage, home, written: steps.some(({ writes }) => writes.includes(storage)) };
}

/** Copied at every run unless they live here: whoever else holds them may have changed them. */
function moveIn({ storage, home, written }: Captured): void {
  if (storage.data === home) return;
  home.set(storage.data);
  if (written) storage.data = home;
}

function bind({ work, reads, writes }: Step, homes: Homes): BoundStep {
  return { work, reads: reads.map((storage) => homes.get(storage)!), writes: writes.map((storage) => homes.get(storage)!) };
}

function tensorsIn(result: TensorTree): Tensor[] {
  const found: Tensor[] = [];
  mapTensors(result, (tensor) => (found.push(tensor), tensor));
  return found;
}

/** Every tensor of a tree by another, in the same places. */
function mapTensors<Tree extends TensorTree>(tree: Tree, f: (tensor: Tensor) => Tensor): Tree {
  if (tree instanceof Tensor) return f(tree) as Tree;
  if (Array.isArray(tree)) return tree.map((part: TensorTree) => mapTensors(part, f)) as unknown as Tree;
  if (tree === undefined) return tree;
  if (typeof tree === "object" && tree !== null) {
    return Object.fromEntries(Object.entries(tree).map(([name, part]) => [name, mapTensors(part, f)])) as Tree;
  }
  throw new TypeError(
    `jit: the function must return tensors, alone or in objects and arrays, got ${typeof tree}; ` +
      "a number must be a tensor, as it changes from run to run.",
  );
}
