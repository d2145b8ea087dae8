/** What the content tests know about code as text. */
import { tokenizer } from "acorn";
import { transform } from "sucrase";

/** The tokens of a module without comments, types and the words inside its texts: equal for two translations. */
export function withoutWords(source: string): string {
  const { code } = transform(source, { transforms: ["typescript"], disableESTransforms: true });
  const tokens = [...tokenizer(code, { ecmaVersion: "latest", sourceType: "module" })];
  const worded = (label: string): boolean => label === "string" || label === "template";
  const texts = tokens.map(({ type, start, end }) => (worded(type.label) ? `<${type.label}>` : code.slice(start, end)));
  return texts.join(" ");
}

/**
 * Lines of the solution that a shown text gives away, whatever their spacing. Short lines and lines that the starter
 * is meant to have in common with the solution (signatures, braces, imports, comments) give nothing away.
 */
export function revealedLines(solution: string, starter: string, shown: readonly string[]): string[] {
  const texts = shown.map(squeeze);
  const shared = new Set(starter.split("\n").filter((line) => isScaffold(line)).map(squeeze));
  const lines = solution.split("\n").filter((line) => !isScaffold(line) || !shared.has(squeeze(line)));
  const telling = lines.filter((line) => squeeze(line).length >= 16 && !isComment(line));
  return telling.filter((line) => texts.some((text) => text.includes(squeeze(line))));
}

function squeeze(text: string): string {
  return text.replace(/\s+|;/g, "");
}

function isScaffold(line: string): boolean {
  return /^\s*(import|export (async )?function|(export )?(type|interface)) |^(export )?const \w+(: .+)? = [[{]$/.test(line);
}

function isComment(line: string): boolean {
  return /^\s*(\/\/|\/\*|\*)/.test(line);
}
