/**
 * A function of tensors, called once to see which steps it takes, and then run by taking those steps: no op is called
 * again, no derivative is worked out again and no memory is asked for (program.ts).
 * The name and the idea are JAX's (Bradbury et al. 2018).
 */
import { currentRecording, recordingOf } from "./launch.ts";
import { engine } from "./kernels/index.ts";
import { createProgram, type Program, type TensorTree } from "./program.ts";
import { allocate, asTensor, Tensor, type TensorLike } from "./tensor.ts";

type Likes<Inputs extends Tensor[]> = { [I in keyof Inputs]: TensorLike };

/**
 * The same function, faster from the second call on. Everything that changes from call to call must come in as an
 * argument (numbers become tensors) or live in parameters; what the function decides by itself, by `if`, loops or a
 * plain random number, it decides in its first call only. Tensors drawn by `random` are drawn anew each time. Shapes
 * other than before are recorded anew.
 *
 *     const step = jit((x, targets) => {
 *       const loss = crossEntropy(linear(x, parameters), targets);
 *       loss.backward();
 *       optimizer.step();
 *       optimizer.zeroGrad();
 *       return loss;
 *     });
 *     for (const { x, targets } of batches) console.log(step(x, targets).item());
 */
export function jit<Inputs extends Tensor[], Result extends TensorTree>(
  f: (...inputs: Inputs) => Result,
): (...inputs: Likes<Inputs>) => Result {
  const programs = new Map<string, Program<Result>>();
  return (...values) => {
    const inputs = values.map((value) => asTensor("jit", value as TensorLike)) as Inputs;
    if (currentRecording() !== null) return f(...inputs); // a part of a larger recording
    const key = `${engine().name} ${inputs.map(({ shape, dtype }) => `${dtype} ${shape.join(",")}`).join("; ")}`;
    const program = programs.get(key) ?? recorded(f, inputs);
    programs.set(key, program);
    return program.run(inputs);
  };
}

/** Calls the function once, on tensors whose numbers are still to come, to see which steps it takes. */
function recorded<Inputs extends Tensor[], Result extends TensorTree>(
  f: (...inputs: Inputs) => Result, given: Inputs,
): Program<Result> {
  const inputs = given.map(({ dtype, size, shape }) => new Tensor(allocate(dtype, size), shape)) as Inputs;
  const { result, recording } = recordingOf((own) => {
    for (const { storage } of inputs) own.produced.add(storage);
    return f(...inputs);
  });
  return createProgram(recording, inputs, result);
}
