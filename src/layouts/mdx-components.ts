/** What chapters may use without an import: one component per name, wherever it lives under components/. */
const files = import.meta.glob<{ default: unknown }>(
  "../../components/*/{Cell,Exercise,Quiz,Predict,Claim,Ledger,Claims,Tally,Study,Glossary,References,Concordance,LearningPath,Cite,Num,Note,Figure,Lede,Objectives,Takeaway,Limits}.astro",
  { eager: true },
);

export const components = Object.fromEntries(
  Object.entries(files).map(([path, module]) => [path.replace(/^.*\/|\.astro$/g, ""), module.default]),
) as Record<string, never>;
