type Matrix = number[][];

/**
 * The four matrices of a layer, each [dModel, dModel].
 * A head is dHead = dModel / heads wide.
 */
interface Layer { query: Matrix; key: Matrix; value: Matrix; output: Matrix }

/**
 * order [heads]: which old head comes to this place.
 * [1, 2, 0]: old head 1 comes first, then 2, then 0.
 */
export function reorder(layer: Layer, order: number[]): Layer {
  const width = layer.output.length / order.length; // dHead
  const cut = (row: number[], head: number) =>
    row.slice(head * width, (head + 1) * width);
  const query = layer.query.map((row) =>
    order.flatMap((head) => cut(row, head)),
  );
  return { ...layer, query }; // three matrices are still missing
}
