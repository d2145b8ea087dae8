import type { FloatArray } from "../../tensor.ts";
import type { RowSizes } from "../kernels.ts";

/** out_i = row indices_i of the table. table [vocabulary, columns], indices [rows] -> out [rows, columns] */
export function embedding({ rows, columns }: RowSizes, table: FloatArray, indices: FloatArray, out: FloatArray): void {
  for (let row = 0; row < rows; row++) {
    const from = indices[row]! * columns;
    for (let j = 0; j < columns; j++) out[row * columns + j] = table[from + j]!;
  }
}

/** A row of the table gets the gradients of all places that show it, added up. -> dTable [vocabulary, columns] */
export function embeddingBackward(
  { rows, columns }: RowSizes, indices: FloatArray, dOut: FloatArray, dTable: FloatArray,
): void {
  dTable.fill(0);
  for (let row = 0; row < rows; row++) {
    const to = indices[row]! * columns;
    for (let j = 0; j < columns; j++) dTable[to + j]! += dOut[row * columns + j]!;
  }
}
