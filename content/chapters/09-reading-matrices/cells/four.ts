import { printedMatrices } from "experiments";
import { heads } from "notebook";

const printed = ["S2.5.1", "S2.5.2", "S2.5.3", "S2.5.4"] as const;
heads(printed.map((name) => printedMatrices[name].weights), {
  names: ["diagonal", "block", "“sparse”", "global"],
  rows: ["0", "1", "2", "3"],
  columns: ["0", "1", "2", "3"],
});
