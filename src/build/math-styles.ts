/** rehypeMath gives every text its own style sheet. On a page they become one, each rule once, in the head. */
const sheets = /<style data-math(?:="")?>([\s\S]*?)<\/style>/g;

export function gatherMathStyles(html: string): string {
  const rules = new Set([...html.matchAll(sheets)].flatMap(([, css = ""]) => css.match(/[^{}]+\{[^{}]*\}/g) ?? []));
  if (rules.size === 0) return html;
  const style = `<style>${[...rules].map((rule) => rule.trim()).join("")}</style>`;
  return html.replace(sheets, "").replace("</head>", () => `${style}</head>`);
}
