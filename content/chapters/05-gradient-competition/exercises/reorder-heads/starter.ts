/** The four matrices of a layer, each [dModel, dModel]. A head has dHead = dModel / heads numbers. */
interface Layer { query: number[][]; key: number[][]; value: number[][]; output: number[][] }

/** order [heads]: which old head comes to this place. [1, 2, 0]: old head 1 comes first, then 2, then 0. */
export function reorder(layer: Layer, order: number[]): Layer {
  const width = layer.output.length / order.length; // dHead
  const cut = (row: number[], head: number) => row.slice(head * width, (head + 1) * width);
  const query = layer.query.map((row) => order.flatMap((head) => cut(row, head)));
  return { ...layer, query }; // three matrices are still missing
}
