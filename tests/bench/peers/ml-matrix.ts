/** The workloads in ml-matrix: matrices in double precision and their decompositions. */
import { Matrix, SingularValueDecomposition } from "ml-matrix";
import { ends, normals, spectrum } from "./numbers.ts";
import type { PeerModule } from "./peer.ts";

export const kinds: PeerModule["kinds"] = {
  matmul: ({ n }) => {
    const [a, b] = [matrix(100, n), matrix(101, n)];
    const run = () => a.mmul(b);
    return { run, check: () => ends(run().to1DArray()) };
  },

  svd: ({ n }) => {
    const x = matrix(100, n);
    const run = () => new SingularValueDecomposition(x); // with U and V, unless told otherwise
    return { run, check: () => spectrum(run().diagonal) };
  },
};

function matrix(seed: number, n: number): Matrix {
  return Matrix.from1DArray(n, n, Array.from(normals(seed, n * n)));
}
