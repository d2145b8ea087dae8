/** Reading a report that came out of the sandbox: copied field by field, or refused. */
import { clip, clipText, isRecord, kindOf } from "./plain.ts";
import { reasons } from "./failure.ts";
import type { Failure, Mismatch } from "./failure.ts";
import type { CheckResult, Report } from "./suite.ts";

/** The report if it has one result for each of these checks, in order; else undefined: then nothing was proved. */
export function readReport(data: unknown, ids: readonly string[]): Report | undefined {
  if (!isRecord(data) || !Array.isArray(data.checks) || typeof data.fingerprint !== "string") return undefined;
  if (data.checks.length !== ids.length) return undefined;
  const checks: CheckResult[] = [];
  for (const [i, id] of ids.entries()) {
    const result = readResult(data.checks[i], id);
    if (!result) return undefined;
    checks.push(result);
  }
  return { checks, fingerprint: clipText(data.fingerprint, 64) };
}

function readResult(data: unknown, id: string): CheckResult | undefined {
  if (!isRecord(data) || data.id !== id) return undefined;
  if (data.status === "passed") return { id, status: "passed" };
  if (data.status !== "failed" && data.status !== "error") return undefined;
  const failure = readFailure(data.failure);
  return failure ? { id, status: data.status, failure } : { id, status: data.status };
}

function readFailure(data: unknown): Failure | undefined {
  if (!isRecord(data) || !isRecord(data.mismatch)) return undefined;
  const { at, got, expected, line } = data.mismatch;
  const reason = reasons.find((known) => known === (data.mismatch as Partial<Mismatch>).reason);
  if (!reason) return undefined;
  const mismatch: Mismatch = { reason, at: text(at), got: text(got), expected: text(expected) };
  if (Number.isInteger(line)) mismatch.line = line as number;
  const failure: Failure = { message: text(data.message), mismatch };
  for (const part of ["input", "expected", "got"] as const) {
    if (kindOf(data[part]) !== "undefined") failure[part] = clip(data[part]);
  }
  return failure;
}

function text(value: unknown): string {
  return typeof value === "string" ? clipText(value, 400) : "";
}
