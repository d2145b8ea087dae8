const cited = new WeakMap<object, Set<string>>();

/** Is this the first time that the page being rendered cites this reference? */
export function firstOnPage(page: object, key: string): boolean {
  const keys = cited.get(page) ?? new Set<string>();
  cited.set(page, keys);
  return !keys.has(key) && Boolean(keys.add(key));
}
