// The lint rules of the house: run by `npm run check` and `npm test` as `eslint --config src/build/eslint.config.js .`
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig(
  globalIgnores(["**/node_modules/", "dist/", ".astro/", "test-results/", "playwright-report/", "**/*.d.ts"]),
  // AssemblyScript is not TypeScript; its own compiler checks it.
  globalIgnores(["src/compute/kernels/assembly/", "src/compute/kernels/generated/"]),
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: process.cwd() } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      // A function may be async because its type is, and an assertion may be there for the reader.
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/no-unnecessary-type-assertion": "off",
      // Interfaces here are plain records of functions; none reads `this`.
      "@typescript-eslint/unbound-method": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
      eqeqeq: "error",
      "max-depth": ["error", 4],
      "no-console": "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "prefer-const": "error",
    },
  },
  {
    // A command speaks on the terminal; a reader's code may too.
    files: ["src/cli/**", "content/**", "tests/e2e/**"],
    rules: { "no-console": "off" },
  },
  {
    // A cell is displayed by its last bare expression, and an example is often one.
    files: ["content/chapters/*/cells/**"],
    rules: { "@typescript-eslint/no-unused-expressions": "off" },
  },
  {
    // A starter or a wrong answer is unfinished or wrong on purpose; it must parse and have the right types.
    files: ["content/chapters/*/exercises/*/{starter,starter.zh-CN}.ts", "content/chapters/*/exercises/*/wrong/*.ts"],
    rules: { "@typescript-eslint/no-unused-vars": "off", "prefer-const": "off" },
  },
);
