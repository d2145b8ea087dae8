/**
 * Mathematics set at build time by MathJax: no script reaches the reader.
 * Each text gets the CHTML of its formulas, the same formulas as MathML for screen readers,
 * and one <style> with the few glyphs it uses. The fonts come from src/styles/math.css.
 */
import type { Element, ElementContent, Root } from "hast";
import { toText } from "hast-util-to-text";
import { h } from "hastscript";
import { liteAdaptor, type LiteAdaptor } from "mathjax-full/js/adaptors/liteAdaptor.js";
import type { LiteElement, LiteNode } from "mathjax-full/js/adaptors/lite/Element.js";
import type { LiteText } from "mathjax-full/js/adaptors/lite/Text.js";
import { AssistiveMmlHandler } from "mathjax-full/js/a11y/assistive-mml.js";
import type { MathDocument } from "mathjax-full/js/core/MathDocument.js";
import { RegisterHTMLHandler } from "mathjax-full/js/handlers/html.js";
import { TeX } from "mathjax-full/js/input/tex.js";
import { AllPackages } from "mathjax-full/js/input/tex/AllPackages.js";
import { mathjax } from "mathjax-full/js/mathjax.js";
import { CHTML } from "mathjax-full/js/output/chtml.js";
import { visitParents } from "unist-util-visit-parents";
import type { VFile } from "vfile";

/** Letters that the whole book writes alike. */
const macros = {
  R: "\\mathbb{R}",
  softmax: "\\operatorname{softmax}",
  concat: "\\operatorname{concat}",
  head: "\\mathrm{head}",
  T: "^{\\top}",
};

type Formulas = MathDocument<LiteNode, LiteText, Document>;

const adaptor: LiteAdaptor = liteAdaptor();
AssistiveMmlHandler(RegisterHTMLHandler(adaptor));

/** One text's worth of typesetting: formulas in, elements out, and at the end the style they need. */
function typesetter() {
  const output = new CHTML<LiteNode, LiteText, Document>({ adaptiveCSS: true, fontURL: "" });
  const input = new TeX<LiteNode, LiteText, Document>({
    packages: AllPackages.filter((name) => name !== "bussproofs"), // needs a browser's document
    macros,
    formatError: (_input: unknown, error: Error) => {
      throw error;
    },
  });
  const document = mathjax.document("", { InputJax: input, OutputJax: output }) as Formulas;
  return {
    set: (tex: string, display: boolean) => toHast(document.convert(tex, { display }) as LiteElement) as Element,
    style: () => {
      const sheet = output.styleSheet(document) as LiteElement;
      return h("style", { dataMath: "" }, withoutFonts(adaptor.textContent(sheet)));
    },
  };
}

function toHast(node: LiteNode): ElementContent {
  if (!("children" in node)) return { type: "text", value: node.value };
  return h(node.kind, node.attributes as Record<string, string>, node.children.map(toHast));
}

/** MathJax would fetch its fonts from `fontURL`; ours are in math.css, hashed like every other asset. */
function withoutFonts(css: string): string {
  return css.replace(/@font-face[^{]*\{[^}]*\}\s*/g, "").replace(/\s+/g, " ").trim();
}

/** rehype plugin: sets what remark-math found. A TeX error stops the build and names file, line and column. */
export function rehypeMath() {
  return (tree: Root, file: VFile) => {
    let math: ReturnType<typeof typesetter> | undefined; // most short texts have no formula
    visitParents(tree, "element", (element, parents) => {
      const kind = mathKind(element);
      if (!kind) return undefined;
      const { target, holder } = placeOf(element, parents as Element[]);
      try {
        math ??= typesetter();
        const formula = math.set(toText(element, { whitespace: "pre" }), kind === "display");
        holder.children.splice(holder.children.indexOf(target), 1, formula);
      } catch (error) {
        file.fail(`TeX: ${(error as Error).message}`, { place: element.position, source: "math" });
      }
      return "skip";
    });
    if (math) tree.children.push(math.style());
  };
}

function mathKind(element: Element): "display" | "inline" | undefined {
  const names = element.properties["className"];
  if (!Array.isArray(names)) return undefined;
  if (names.includes("math-display")) return "display";
  return names.includes("math-inline") ? "inline" : undefined;
}

/** Display math arrives as <pre><code>; both give way to the formula. */
function placeOf(element: Element, parents: readonly Element[]): { target: Element; holder: Element } {
  const parent = parents.at(-1) as Element;
  if (parent.tagName !== "pre") return { target: element, holder: parent };
  return { target: parent, holder: parents.at(-2) as Element };
}
