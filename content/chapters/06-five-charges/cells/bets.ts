import { switches, table } from "notebook";

export const charges = ["1 capacity", "2 averaging", "3 structure", "4 training", "5 quality"];
export const verdicts = ["as it stands", "partly", "not as stated"];

const words = [
  "a head lacks capacity, even with 1024 dimensions",
  "its attention is averaged out",
  "it cannot capture subject and verb, nesting, pronouns",
  "training is unstable: gradients conflict and oscillate",
  "generation gets clearly worse",
];
export const bets = switches("your bets", { rows: charges, options: verdicts });

table(
  ["charge", "the document", "you say"],
  charges.map((charge, i) => [charge, words[i]!, bets[i]!]),
);
