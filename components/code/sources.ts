/** The line under a listing that names what the code imports from the course itself: each name leads to its source. */

/** Addresses of definitions, by module and name. */
export type Addresses = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface Source {
  name: string;
  address: string;
}

/** What a text imports and we can show, each once. Half-typed code is read as far as it goes. */
export function sourcesIn(text: string, addresses: Addresses): Source[] {
  const found = importsIn(text).flatMap(([module, name]) => {
    const address = Object.hasOwn(addresses, module) ? addresses[module]![name] : undefined;
    return typeof address === "string" ? [[name, address] as const] : [];
  });
  return [...new Map(found)].map(([name, address]) => ({ name, address }));
}

const declaration = /\bimport\s+(?:type\s+)?\{([^}]*)\}\s*from\s*["'](\w+)["']/g;

/** `import { softmax as s, type Shape } from "compute"` gives softmax and Shape, both of compute. */
export function importsIn(text: string): [module: string, name: string][] {
  return [...text.matchAll(declaration)].flatMap(([, names = "", module = ""]) =>
    [...names.matchAll(/(?:^|,)\s*(?:type\s+)?(\w+)/g)].map(([, name = ""]): [string, string] => [module, name]),
  );
}

let fetched: Promise<Addresses> | undefined;

/** All addresses, fetched when a reader first imports what the course's own text did not. */
export function fetchAddresses(url: string): Promise<Addresses> {
  fetched ??= fetch(url).then((response) => (response.ok ? (response.json() as Promise<Addresses>) : {}));
  return fetched.catch(() => {
    fetched = undefined; // perhaps the connection comes back
    return {};
  });
}

/** Puts the links after the word that opens the line; without any, there is no line. */
export function showSources(line: HTMLElement, sources: readonly Source[]): void {
  for (const link of line.querySelectorAll("a")) link.remove();
  const linkTo = ({ name, address }: Source) =>
    Object.assign(document.createElement("a"), { textContent: name, href: address });
  line.append(...sources.map(linkTo));
  line.hidden = sources.length === 0;
}
