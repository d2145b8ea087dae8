/** What a browser tells about its machine unasked. Read before `guard` takes `navigator` away; nothing is looked up. */
import type { Device } from "./api.ts";

/** A browser that others name as their kin comes after those that name it. */
const browsers: readonly [string, RegExp][] = [
  ["Edge", /Edg(?:A|iOS)?\/(\d+)/],
  ["Opera", /OPR\/(\d+)/],
  ["Firefox", /(?:Firefox|FxiOS)\/(\d+)/],
  ["Chrome", /(?:Chrome|CriOS)\/(\d+)/],
  ["Safari", /Version\/(\d+)/],
];

const systems: readonly [string, RegExp][] = [
  ["Android", /Android/],
  ["iOS", /iPhone|iPad/],
  ["Windows", /Windows/],
  ["macOS", /Macintosh/],
  ["ChromeOS", /CrOS/],
  ["Linux", /Linux/],
];

const unknown = "unknown";

/** Where no reader is: at build, in tests, in exercises. */
export const noDevice: Device = { browser: unknown, system: unknown, cores: 1 };

export function deviceOf(
  { userAgent, hardwareConcurrency }: Pick<Navigator, "userAgent" | "hardwareConcurrency">,
): Device {
  const [browser, version] = browsers.find(([, pattern]) => pattern.test(userAgent)) ?? [];
  const system = systems.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? unknown;
  const number = version?.exec(userAgent)?.[1];
  return { browser: browser === undefined ? unknown : `${browser} ${number}`, system, cores: hardwareConcurrency };
}
