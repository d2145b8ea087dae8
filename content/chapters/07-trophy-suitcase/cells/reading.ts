import { select, text, tokens } from "notebook";

const nouns = ["trophy", "suitcase"];
const thing = select("what does not fit", nouns);
const adjective = select("it is too …", ["big", "small"]);
const readings = ["not said yet", "the trophy", "the suitcase"];
const reading = readings.indexOf(select("for me, “it” is", readings));

const container = nouns.find((noun) => noun !== thing)!;
const start = `The ${thing} doesn't fit in the ${container}`;
const words = `${start} because it is too ${adjective}`.split(" ");
const it = words.indexOf("it");

// What does not fit is too big; what it does not fit into is too small.
const meant = adjective === "big" ? thing : container;
const said = [undefined, ...nouns][reading];
const weights = said && words.map((word) => (word === said ? 1 : 0));
tokens(words, { from: it, ...(weights ? { weights } : {}) });
const questions = { big: "What is too big?", small: "What is too small?" };
text(questions[adjective]);
if (said) text(said === meant ? "That is how people read it." : "People read it the other way.");
