/** Marks at the ends of lines: what a `//=>` line gave in the last run. */
import { StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, type DecorationSet } from "@codemirror/view";

export interface LineMark {
  line: number; // from 1
  ok: boolean;
  got: string;
}

export const setMarks = StateEffect.define<readonly LineMark[]>();

/** A change of the text takes all marks away: they belong to the text that ran. */
export const lineMarks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(shown, transaction) {
    for (const effect of transaction.effects)
      if (effect.is(setMarks)) return decorate(effect.value, transaction.newDoc);
    return transaction.docChanged ? Decoration.none : shown;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function decorate(
  marks: readonly LineMark[],
  text: { lines: number; line(n: number): { from: number } },
): DecorationSet {
  const known = marks.filter(({ line }) => line <= text.lines).toSorted((a, b) => a.line - b.line);
  return Decoration.set(
    known.map(({ line, ok, got }) =>
      Decoration.line({ attributes: { [ok ? "data-holds" : "data-fails"]: got } }).range(text.line(line).from),
    ),
  );
}
