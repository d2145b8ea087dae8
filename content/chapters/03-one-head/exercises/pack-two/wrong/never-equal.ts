export const weights: number[] = [0.65, 0.35];

export function decode(output: number[]): number[] {
  const places = output.map((_, place) => place).sort((a, b) => output[b]! - output[a]!);
  return [places[0]!, places[1]!];
}
