import type { Kernels, MatrixView } from "./kernels.ts";
import { reference } from "./reference.ts";

/** The kernels that all ops run on. */
export const kernels: Kernels = reference;
export type { Kernels, MatrixView };
