interface Layer { query: number[][]; key: number[][]; value: number[][]; output: number[][] }

export function reorder(layer: Layer, order: number[]): Layer {
  const width = layer.output.length / order.length;
  const from = (heads: number[]) => heads.flatMap((head) => Array.from({ length: width }, (_, i) => head * width + i));
  const places = from(order);
  const columns = (matrix: number[][]) => matrix.map((row) => places.map((place) => row[place]!));
  return {
    query: columns(layer.query),
    key: columns(layer.key),
    value: columns(layer.value),
    output: columns(layer.output),
  };
}
