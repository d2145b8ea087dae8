import { result } from "notebook";

/** How many of the four sentences come out right, with voices a, b (the nouns), c (big), d (small). */
function right([a, b, c, d]: readonly number[]): number {
  const sums = [a! + c!, a! + d!, b! + c!, b! + d!]; // [sentences]
  const meant = [1, -1, -1, 1]; // 1: the trophy, -1: the suitcase
  return sums.filter((sum, i) => Math.sign(sum) === meant[i]).length;
}

// Nine loudnesses for each voice: try every setting.
const grid = [-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2];
const pairs = grid.flatMap((one) => grid.map((other) => [one, other]));
const settings = pairs.flatMap((nouns) => pairs.map((adjectives) => [...nouns, ...adjectives]));
const most = settings.reduce((best, setting) => Math.max(best, right(setting)), 0);
result("best-sum", most, { label: `right at best, of ${settings.length} settings`, digits: 0 });
