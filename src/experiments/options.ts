/** What all experiments do with their options. */

/** The defaults, with what was said in their place; `undefined` says nothing. */
export function filled<Settings extends object>(defaults: Settings, options: Partial<Settings>): Settings {
  const said = Object.entries(options).filter(([, value]) => value !== undefined);
  return { ...defaults, ...(Object.fromEntries(said) as Partial<Settings>) };
}

/** Throws unless each of these is a whole number of 1 or more. */
export function checkCounts<Name extends string>(
  experiment: string, settings: Readonly<Record<Name, number>>, names: readonly Name[],
): void {
  for (const name of names) {
    const count = settings[name];
    if (Number.isInteger(count) && count >= 1) continue;
    throw new RangeError(`${experiment}: ${name} must be an integer of 1 or more, got ${count}.`);
  }
}

/** Throws unless each of these lies between two numbers, bounds included. */
export function checkWithin<Name extends string>(
  experiment: string, settings: Readonly<Record<Name, number>>, names: readonly Name[], least: number, most: number,
): void {
  for (const name of names) {
    const value = settings[name];
    if (value >= least && value <= most) continue;
    const range = most === Infinity ? `be ${least} or more` : `lie between ${least} and ${most}`;
    throw new RangeError(`${experiment}: ${name} must ${range}, got ${value}.`);
  }
}

/** Throws unless the option is one of the words. */
export function checkChoice(experiment: string, name: string, value: string, choices: readonly string[]): void {
  if (choices.includes(value)) return;
  throw new RangeError(`${experiment}: ${name} must be one of ${choices.join(", ")}, got ${JSON.stringify(value)}.`);
}
