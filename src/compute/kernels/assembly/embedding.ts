// Rows of a table by their numbers, and back.
import { addRow } from "./elementwise";
import { copyRow } from "./simd";

/** Row number indices[0] of a table. */
// @ts-ignore: decorator
@inline function rowAt(table: usize, indices: usize, step: usize): usize {
  return table + <usize>load<f32>(indices) * step;
}

export function embedding(rows: i32, columns: i32, table: usize, indices: usize, out: usize): void {
  const step = <usize>columns << 2;
  for (; rows > 0; rows--) {
    copyRow(columns, rowAt(table, indices, step), out);
    indices += 4;
    out += step;
  }
}

/** `entries`: how many numbers the table has. */
export function embeddingBackward(
  rows: i32, columns: i32, entries: i32, indices: usize, dOut: usize, dTable: usize,
): void {
  const step = <usize>columns << 2;
  memory.fill(dTable, 0, <usize>entries << 2);
  for (; rows > 0; rows--) {
    const row = rowAt(dTable, indices, step);
    addRow(columns, row, dOut, row);
    indices += 4;
    dOut += step;
  }
}
