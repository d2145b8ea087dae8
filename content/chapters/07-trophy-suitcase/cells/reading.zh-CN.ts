import { select, text, tokens } from "notebook";

const nouns = ["trophy", "suitcase"];
const thing = select("放不进去的是", nouns);
const adjective = select("它太……", ["big", "small"]);
const readings = ["还没说", "奖杯（trophy）", "手提箱（suitcase）"];
const reading = readings.indexOf(select("在我看来，it 指的是", readings));

const container = nouns.find((noun) => noun !== thing)!;
const start = `The ${thing} doesn't fit in the ${container}`;
const words = `${start} because it is too ${adjective}`.split(" ");
const it = words.indexOf("it");

// 放不进去的嫌太大，装不下它的嫌太小。
const meant = adjective === "big" ? thing : container;
const said = [undefined, ...nouns][reading];
const weights = said && words.map((word) => (word === said ? 1 : 0));
tokens(words, { from: it, ...(weights ? { weights } : {}) });
const questions = { big: "……因为它太大了。“它”是谁？", small: "……因为它太小了。“它”是谁？" };
text(questions[adjective]);
if (said) text(said === meant ? "人们就是这样读的。" : "人们的读法正好相反。");
