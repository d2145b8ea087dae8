import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";
import { checkStoredRuns } from "./src/build/check-stored.ts";
import { chapterProcessor, shikiConfig } from "./src/build/markdown.ts";
import { sandboxBundle } from "./src/build/sandbox-bundle.ts";

/** Nothing is asked of a third party; readers' code runs in a frame with a still stricter policy of its own. */
const contentSecurityPolicy = {
  directives: [
    "default-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'none'",
  ],
  scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
  // Formulas and code carry their colours and lengths in style attributes.
  styleDirective: { resources: ["'self'", "'unsafe-inline'"] },
};

export default defineConfig({
  base: process.env.BASE_PATH ?? "/",
  publicDir: "./src/static",
  trailingSlash: "ignore",
  compressHTML: true,
  build: { inlineStylesheets: "never" },
  integrations: [mdx(), checkStoredRuns()],
  markdown: { processor: chapterProcessor, shikiConfig },
  security: { csp: contentSecurityPolicy },
  devToolbar: { enabled: false },
  vite: {
    // What the page fetches only when it is touched; found late, each would reload the page under its author.
    optimizeDeps: {
      include: [
        "@codemirror/autocomplete", "@codemirror/commands", "@codemirror/lang-javascript", "@codemirror/language", "@codemirror/state",
        "@codemirror/view", "@lezer/highlight", "@observablehq/plot", "acorn", "idb", "sucrase", "valibot",
      ],
    },
    plugins: [sandboxBundle()],
    build: {
      assetsInlineLimit: 0, // data: addresses would need a hole in the policy above
      cssTarget: "esnext", // light-dark() and nesting reach the browser as written
    },
  },
});
