import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Unit and content tests. The e2e folder belongs to Playwright. "compute" and the other aliases come from tsconfig.json. */
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  resolve: { tsconfigPaths: true },
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/e2e/**"],
    testTimeout: 20_000,
  },
});
