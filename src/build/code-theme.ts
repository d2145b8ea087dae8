import { createCssVariablesTheme } from "shiki";

/**
 * The Shiki theme of the book: every token is a `var(--code-...)` of styles/tokens.css,
 * so that code follows the theme switch and the editor can wear the same colours.
 */
export const codeTheme = createCssVariablesTheme({ name: "manyheads", variablePrefix: "--code-" });
