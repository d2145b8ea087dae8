type Matrix = number[][];
interface Layer { query: Matrix; key: Matrix; value: Matrix; output: Matrix }

export function reorder({ query, key, value, output }: Layer, order: number[]): Layer {
  const dHead = output.length / order.length;
  const places = order.flatMap((head) => Array.from({ length: dHead }, (_, i) => head * dHead + i));
  const inColumns = (matrix: number[][]) => matrix.map((row) => places.map((place) => row[place]!));
  return {
    query: inColumns(query),
    key: inColumns(key),
    value: inColumns(value),
    output: places.map((place) => output[place]!),
  };
}
