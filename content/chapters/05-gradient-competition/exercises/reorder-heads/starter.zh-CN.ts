type Matrix = number[][];

/**
 * 一层的四个矩阵，都是 [dModel, dModel]。
 * 一个头宽 dHead = dModel / heads。
 */
interface Layer { query: Matrix; key: Matrix; value: Matrix; output: Matrix }

/**
 * order [heads]：每个位置换上原来的哪个头。
 * [1, 2, 0]：原来的 1 号排第一，然后是 2 号、0 号。
 */
export function reorder(layer: Layer, order: number[]): Layer {
  const width = layer.output.length / order.length; // dHead
  const cut = (row: number[], head: number) =>
    row.slice(head * width, (head + 1) * width);
  const query = layer.query.map((row) =>
    order.flatMap((head) => cut(row, head)),
  );
  return { ...layer, query }; // 还缺三个矩阵
}
