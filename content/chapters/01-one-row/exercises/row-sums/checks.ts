import { suite } from "exercises";
import type * as solution from "./solution.ts";

/** How many rows each printed matrix has. */
const rows: Record<string, number> = { A: 6, B: 4, C: 4, D: 4, E: 4, F: 5, G: 4 };

export default suite<typeof solution>(({ check, answer, ok }) => {
  const normalised = async () => String(await answer.read("verdict")).trim();
  const isNone = (verdict: string) => verdict.toLowerCase() === "none";

  check("names-a-row", async () => {
    const verdict = await normalised();
    const [letter = "", row = 0] = [verdict.charAt(0).toUpperCase(), Number(verdict.slice(1))];
    const exists = Number.isInteger(row) && row >= 1 && row <= (rows[letter] ?? 0);
    ok(isNone(verdict) || exists, { got: verdict });
  });

  check("verdict", async () => {
    const verdict = await normalised();
    ok(isNone(verdict), { got: verdict });
  });
});
