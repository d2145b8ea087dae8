interface Layer { query: number[][]; key: number[][]; value: number[][]; output: number[][] }

export function reorder(layer: Layer, order: number[]): Layer {
  const width = layer.output.length / order.length;
  const places = order.flatMap((head) => Array.from({ length: width }, (_, i) => head * width + i));
  return { ...layer, output: places.map((place) => layer.output[place]!) };
}
