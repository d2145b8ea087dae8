import { suite } from "exercises";
import type * as solution from "./solution.ts";

const kinds = ["contradiction", "impossible", "formula", "count", "label"];
const letters = "abcdefghijklmno".split("");

/** Of each passage: the initials of every kind that can be defended, then the letter of what mends it. Or it is sound. */
const verdicts = "c-c c-g c-n sound cl-i c-j i-d sound n-h l-o f-m l-a sound il-b l-e c-f c-l nli-k".split(" ");
const sound = verdicts.flatMap((verdict, i) => (verdict === "sound" ? [i + 1] : []));
const key: Record<number, string[]> = Object.fromEntries(
  verdicts.flatMap((verdict, i) => (verdict === "sound" ? [] : [[i + 1, verdict.split("-")]])),
);
const initials: Record<string, string> = { contradiction: "c", impossible: "i", formula: "f", count: "n", label: "l" };

interface Finding { passage: number; kind: string; correction: string }

export default suite<typeof solution>(({ check, answer, ok }) => {
  async function read(): Promise<Finding[]> {
    const findings: unknown = await answer.read("findings");
    ok(typeof findings === "object" && findings !== null, { expected: "an object of findings", got: findings });
    return Object.entries(findings as Record<string, unknown>).map(([passage, finding]) => {
      const [kind, correction] = Array.isArray(finding) ? finding.map(String) : [];
      return { passage: Number(passage), kind: kind ?? "", correction: correction ?? "" };
    });
  }
  const charged = async () => (await read()).filter(({ passage }) => key[passage] !== undefined);
  const rightKind = ({ passage, kind }: Finding) => key[passage]?.[0]?.includes(initials[kind] ?? "?") === true;
  const rightCorrection = ({ passage, correction }: Finding) => key[passage]?.[1] === correction;

  check("readable", async () => {
    for (const { passage, kind, correction } of await read()) {
      const known = passage >= 1 && passage <= 18 && kinds.includes(kind) && letters.includes(correction);
      ok(known, { expected: "a number from 1 to 18, a kind, a letter from a to o", got: { passage, kind, correction } });
    }
    ok((await read()).length > 0, { expected: "at least one finding", got: "none" });
  });

  check("nobody-innocent", async () => {
    const accused = (await read()).filter(({ passage }) => sound.includes(passage)).map(({ passage }) => passage);
    ok(accused.length === 0, { expected: "only passages that are in the wrong", got: accused.length });
  });

  check("kinds", async () => {
    const wrong = (await charged()).filter((finding) => !rightKind(finding)).map(({ passage }) => passage);
    ok(wrong.length === 0, { expected: "the right kind for every finding", got: { "to be thought over": wrong } });
  });

  check("corrections", async () => {
    const wrong = (await charged()).filter((finding) => !rightCorrection(finding)).map(({ passage }) => passage);
    ok(wrong.length === 0, { expected: "a correction that mends the passage", got: { "to be thought over": wrong } });
  });

  check("ten", async () => {
    const complete = (await charged()).filter((finding) => rightKind(finding) && rightCorrection(finding));
    ok(complete.length >= 10, { expected: "ten findings that are right in all three parts", got: complete.length });
  });
});
