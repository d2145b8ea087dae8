/**
 * Tensors in one byte a number, as text: small enough to ship trained models with the page. Each tensor is divided by
 * its scale, so that its largest number becomes 127, and rounded. The bytes are written in base64.
 */
import type { Tensor } from "../../compute/index.ts";

/** The numbers of one tensor; its shape is that of the model's. */
export interface Quantised {
  /** What a byte counts for. */
  scale: number;
  bytes: string;
}

const LARGEST = 127;
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

export function quantise({ data }: Tensor): Quantised {
  const largest = Math.max(...Float32Array.from(data, Math.abs));
  const scale = Number((largest / LARGEST).toPrecision(6)); // as it is written to the file
  return { scale, bytes: toBase64(Int8Array.from(data, (number) => (scale === 0 ? 0 : Math.round(number / scale)))) };
}

/** Writes the numbers into a tensor of the shape they came from. */
export function restore({ scale, bytes }: Quantised, { data, shape }: Tensor): void {
  const numbers = fromBase64(bytes);
  if (numbers.length !== data.length) {
    throw new RangeError(`restore: expected ${data.length} bytes for [${shape.join(", ")}], got ${numbers.length}.`);
  }
  numbers.forEach((number, i) => (data[i] = number * scale));
}

/** Three bytes are four digits; what is missing to three at the end is said by "=". */
export function toBase64(bytes: Int8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const three = (byteAt(bytes, i) << 16) | (byteAt(bytes, i + 1) << 8) | byteAt(bytes, i + 2);
    const digits = [18, 12, 6, 0].map((shift) => DIGITS[(three >> shift) & 63]!);
    const left = bytes.length - i;
    text += digits.slice(0, left + 1).join("").padEnd(4, "=");
  }
  return text;
}

function byteAt(bytes: Int8Array, i: number): number {
  return (bytes[i] ?? 0) & 255;
}

export function fromBase64(text: string): Int8Array {
  const digits = text.replace(/=+$/, "");
  const bytes = new Int8Array(Math.floor((digits.length * 3) / 4));
  let [bits, count, filled] = [0, 0, 0];
  for (const digit of digits) {
    const value = DIGITS.indexOf(digit);
    if (value < 0) throw new RangeError(`fromBase64: expected digits of base64, got ${JSON.stringify(digit)}.`);
    bits = ((bits << 6) | value) & 0xfff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes[filled++] = bits >> count; // an Int8Array keeps the last eight bits
  }
  return bytes;
}
