/** Numbers as figures and sentences write them: a real minus sign, fixed digits, no trailing noise. */

/** `digits` after the point; without `digits`, whole numbers stay whole and others get two. */
export function formatNumber(value: number, digits?: number): string {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  const places = digits ?? (Number.isInteger(value) ? 0 : 2);
  const written = Math.abs(value).toFixed(places);
  return value < 0 && Number(written) !== 0 ? `−${written}` : written;
}

/** So many digits that count, wherever the point stands: 1.49, 0.00312, 1.2×10⁻⁷. */
export function formatSignificant(value: number, digits = 3): string {
  if (!Number.isFinite(value) || value === 0) return formatNumber(value);
  const [mantissa = "", power = "0"] = Math.abs(value)
    .toExponential(digits - 1)
    .split("e");
  const sign = value < 0 ? "−" : "";
  const exponent = Number(power);
  const short = mantissa.replace(/\.?0+$/, "");
  if (exponent >= -4 && exponent < 6)
    return sign + Number(`${mantissa}e${exponent}`).toFixed(decimals(short, exponent));
  return `${sign}${short === "1" ? "" : `${short}×`}10${superscript(exponent)}`;
}

const decimals = (mantissa: string, exponent: number) => Math.max(0, mantissa.replace(".", "").length - 1 - exponent);

function superscript(exponent: number): string {
  return [...String(exponent)].map((character) => "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"["-0123456789".indexOf(character)]).join("");
}

/** 0.5 is "50%", 0.123 is "12.3%". */
export function formatPercent(share: number): string {
  const percent = Math.round(share * 1000) / 10;
  return `${formatNumber(percent, Number.isInteger(percent) ? 0 : 1)}%`;
}

/** ".50" for "0.50": what fits into a narrow cell. */
export function withoutLeadingZero(written: string): string {
  return written.replace(/^(−?)0\./, "$1.");
}

/** The digits that a table of these values needs: none for whole numbers, else two, and more when all are small. */
export function digitsFor(values: readonly (number | null)[]): number {
  const finite = values.filter((value) => value !== null && Number.isFinite(value)) as number[];
  if (finite.every(Number.isInteger)) return 0;
  const largest = Math.max(...finite.map(Math.abs));
  return largest === 0 || largest >= 0.1 ? 2 : Math.min(6, 1 - Math.floor(Math.log10(largest)));
}

/**
 * Are these shares of a whole: nonnegative, and every row sums to one? Then sentences speak in percent.
 * Printed matrices are rounded, so the sum may be off by a hundredth.
 */
export function areShares(rows: readonly (readonly (number | null)[])[]): boolean {
  const measured = rows.filter((row) => row.some((value) => value !== null));
  return (
    measured.length > 0 &&
    measured.every((row) => {
      const total = row.reduce<number>((sum, value) => sum + (value ?? 0), 0);
      return row.every((value) => value === null || value >= -1e-9) && Math.abs(total - 1) < 0.011;
    })
  );
}

/** Least and largest finite value; [0, 1] when there is none. */
export function extent(values: readonly (number | null)[]): [least: number, largest: number] {
  let least = Infinity;
  let largest = -Infinity;
  for (const value of values) {
    if (value === null || !Number.isFinite(value)) continue;
    least = Math.min(least, value);
    largest = Math.max(largest, value);
  }
  return least <= largest ? [least, largest] : [0, 1];
}
