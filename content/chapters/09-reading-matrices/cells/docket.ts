import { table } from "notebook";

// Eighteen passages of the two documents. Fifteen of them are in the wrong; three are sound.
const passages = [
  ["S1.2, S1.5.1", "64 dimensions hold too few patterns. | Even d_head = 1024 is not enough."],
  ["S1.1.3, S2.2.1", "A head captures one relation. | One head: sits → cat, on → the mat."],
  ["S1.4, S2.4.2", "Each head is an expert of its own. | Four heads all know the subject."],
  ["S2.5.1", "A row of weights: [0.3, 0.6, 0.1, 0.0]."],
  ["S1.1, S1.4", "Head 5: entities. | Head 5: coreference."],
  ["S2.2.1, S2.2.2", "Single head: cat → mat 0.05. | Head 2 of the four listed: cat, mat 0.4."],
  ["S1.6", "In a model like GPT, head2 looks from “it” at “big”, three words later."],
  ["S2.2.1", "“on” attends to “the mat”: the 0.25, mat 0.2, on itself 0.3."],
  ["S2.6.2", "“AI is … deep learning is … NLP is …”: five columns, “segments” 1 to 5."],
  ["S2.3", "Key dimension 1 tells subject from object: cat 0.9, mat 0.8."],
  ["S1.2", "Attention is softmax(QKᵀ / √d_head)."],
  ["S2.4.1", "The fox jumps over the dog: the object is “dog”."],
  ["S2.5.2", "Weights printed with one decimal: [0.5, 0.5, 0.0, 0.0]."],
  ["S2.1", "Head 4, the phonetics expert, attends to prosody and rhythm."],
  ["S2.5.3", "[0.2, 0.6, 0.1, 0.1] and three rows more: the sparse pattern."],
  ["S2.1, S2.4", "Fusion is concat(…) @ W_O. | It is combine(…). | It is weighted_average([…])."],
  ["S1.0, S1.3", "It is not about more parameters. | The gain is 16 × 64 = 1024 dimensions."],
  ["S1.1", "猫 在 垫子 上 (the cat on the mat): head 4 depends on words far back."],
];
table(["", "where", "what it says"], passages.map(([where, words], i) => [i + 1, where!, words!]), {
  title: "The docket",
});

const corrections = [
  ["a", "The object of “over”; this verb takes none."],
  ["b", "Text brings no sound with it."],
  ["c", "Width is not the reason: there is only one row, however wide the head."],
  ["d", "A causal model cannot look to the right; the later word must do the asking."],
  ["e", "Two rows look far; of the four examples only one has more even rows."],
  ["f", "Only one of the three is computed: side by side, then times one matrix."],
  ["g", "What there is one of is the row, and every query has its own."],
  ["h", "Three are quoted."],
  ["i", "A head’s number means nothing: shuffle the heads and the model is the same."],
  ["j", "It would take eight heads or more."],
  ["k", "Four tokens; nothing stands far away or earlier."],
  ["l", "One head of full width has as many; what grows is the number of rows."],
  ["m", "Times V: without it there is a recipe and no dish."],
  ["n", "If each alone knows its part, none can stand in for another."],
  ["o", "The two are nearly the same number there; it cannot tell them apart."],
];
table(["", "correction"], corrections.map(([letter, words]) => [letter!, words!]), {
  title: "The corrections",
});
