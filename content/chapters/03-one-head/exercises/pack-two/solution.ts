export const weights: number[] = [2 / 3, 1 / 3];

export function decode(output: number[]): number[] {
  const places = output.map((_, place) => place).sort((a, b) => output[b]! - output[a]!);
  const [first, second] = [places[0]!, places[1]!];
  const alone = output[second]! < weights[1]! / 2; // nearer to 0 than to the smaller weight
  return [first, alone ? first : second];
}
