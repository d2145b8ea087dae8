/** How the search cuts a text into words. */

/**
 * Latin words in lower case, and of every run of Chinese characters each two neighbours; a text to be found also gives
 * its single characters, so that a search for one character finds something.
 */
export function wordsToFind(text: string): string[] {
  return pieces(text).flatMap((piece) => (isHan(piece) ? [...piece, ...pairs(piece)] : [piece]));
}

/** The words of a question: a single character only where it stands alone. */
export function wordsAsked(text: string): string[] {
  return pieces(text).flatMap((piece) => (isHan(piece) && [...piece].length > 1 ? pairs(piece) : [piece]));
}

/** Runs of Chinese, and what else is a word between them: "k个头" is a letter and a run. */
function pieces(text: string): string[] {
  return text.toLowerCase().normalize("NFKC").match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}_])+/gu) ?? [];
}

const isHan = (piece: string): boolean => /^\p{Script=Han}/u.test(piece);

function pairs(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((second, i) => characters[i]! + second);
}
