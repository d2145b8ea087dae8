import { auditMatrix, printedMatrices } from "experiments";
import { table } from "notebook";

// The four borders. Change one: every cell below that names a pattern follows.
const border = { entropy: 0.82, block: 0.45, far: 0.34, diagonal: 0.35 };

/** weights [T, T], rows that sum to 1 */
export function nameOf(weights: readonly (readonly number[])[]): string {
  const { normalizedEntropy, square } = auditMatrix(weights);
  if (!square) return "no name (it takes a square of 3 to 32 tokens)";
  const { toeplitz, block, farArgmaxes } = square;
  // The rows whose largest weight, the first of equal ones, lies two or more away.
  const lookFar = farArgmaxes.length / weights.length;

  if (normalizedEntropy > border.entropy) return "global";
  if (block.fit > toeplitz && block.fit > border.block) return "block";
  if (lookFar >= border.far || toeplitz < border.diagonal) return "sparse";
  return "diagonal";
}

nameOf(printedMatrices["S2.5.1"].weights); //=> "diagonal"
nameOf(printedMatrices["S2.5.2"].weights); //=> "block"
nameOf(printedMatrices["S2.5.3"].weights); //=> "sparse"
nameOf(printedMatrices["S2.5.4"].weights); //=> "global"

const squares = ["S2.2.1", "S2.5.1", "S2.5.2", "S2.5.3", "S2.5.4", "S2.6.1"] as const;
table(
  ["matrix", "entropy share", "block fit", "diagonal fit", "rows that look far", "name"],
  squares.map((section) => {
    const { weights } = printedMatrices[section];
    const { normalizedEntropy, square } = auditMatrix(weights);
    const { block, toeplitz, farArgmaxes } = square!;
    const looks = `${farArgmaxes.length} of ${weights.length}`;
    const numbers = [normalizedEntropy, block.fit, toeplitz].map((x) =>
      x.toFixed(2).replace("-", "−"),
    );
    return [section, ...numbers, looks, nameOf(weights)];
  }),
);
