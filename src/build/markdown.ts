/** How the book's Markdown becomes HTML: the same for chapters and for the short texts of YAML files. */
import { createMarkdownProcessor, unified } from "@astrojs/markdown-remark";
import remarkCjkFriendly from "remark-cjk-friendly";
import remarkMath from "remark-math";
import { remarkCjkLines } from "./cjk-lines.ts";
import { codeTheme } from "./code-theme.ts";
import { rehypeEmphasis } from "./emphasis.ts";
import { rehypeHeadingIds } from "./headings.ts";
import { rehypeMath } from "./math.ts";
import { rehypeTerms } from "./terms.ts";

const plugins = {
  remarkPlugins: [remarkMath, remarkCjkFriendly, remarkCjkLines],
  rehypePlugins: [rehypeMath, rehypeHeadingIds, rehypeEmphasis],
};

export const shikiConfig = { theme: codeTheme };

/** For `markdown.processor` of the Astro configuration. */
export const chapterProcessor = unified({ ...plugins, rehypePlugins: [rehypeTerms, ...plugins.rehypePlugins] });

const shortTexts = createMarkdownProcessor({ ...plugins, shikiConfig });

/** HTML of a text of one or more paragraphs: an exercise hint, an explanation. */
export async function blockMarkdown(text: string): Promise<string> {
  return (await (await shortTexts).render(text)).code;
}

/** HTML of a text within a line: a question, an option, a label. Emphasis, code, links and $math$. */
export async function inlineMarkdown(text: string): Promise<string> {
  return (await blockMarkdown(text)).trim().replace(/^<p>([\s\S]*?)<\/p>/, "$1");
}
