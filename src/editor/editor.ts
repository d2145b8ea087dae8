/** The code editor of the page, fetched at the first edit: CodeMirror dressed in the colours of the book's code. */
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { javascript } from "@codemirror/lang-javascript";
import { bracketMatching, HighlightStyle, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { EditorState, Prec, type Extension } from "@codemirror/state";
import { drawSelection, EditorView, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { lineMarks, setMarks, type LineMark } from "./marks.ts";

export interface EditorSetup {
  parent: HTMLElement;
  text: string;
  /** What a screen reader calls it: "Code, softmax". */
  label: string;
  /** Id of the element that says how to leave it and how to run. */
  describedBy: string;
  onChange(text: string): void;
  /** Ctrl or Command with Enter. */
  onRun(): void;
  /** Room for types and completion, which join later. */
  extensions?: Extension;
}

export interface Editor {
  readonly text: string;
  focus(): void;
  /** Puts the caret at the start of a line (from 1) and shows it. */
  goTo(line: number): void;
  /** Marks the ends of these lines; the next change of the text takes the marks away. */
  mark(marks: readonly LineMark[]): void;
  remove(): void;
}

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.modifier, tags.operatorKeyword, tags.controlKeyword], color: "var(--code-token-keyword)" },
  { tag: [tags.string, tags.special(tags.string), tags.regexp], color: "var(--code-token-string)" },
  { tag: [tags.number, tags.bool, tags.null, tags.atom], color: "var(--code-token-constant)" },
  { tag: tags.comment, color: "var(--code-token-comment)" },
  {
    tag: [tags.function(tags.variableName), tags.function(tags.propertyName), tags.typeName, tags.className],
    color: "var(--code-token-function)",
  },
  { tag: [tags.punctuation, tags.operator], color: "var(--code-token-punctuation)" },
]);

export function createEditor({
  parent,
  text,
  label,
  describedBy,
  onChange,
  onRun,
  extensions = [],
}: EditorSetup): Editor {
  const run = Prec.highest(keymap.of([{ key: "Mod-Enter", run: () => (onRun(), true) }]));
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        run,
        lineNumbers(),
        history(),
        drawSelection(),
        indentOnInput(),
        indentUnit.of("  "),
        bracketMatching(),
        closeBrackets(),
        autocompletion(),
        javascript({ typescript: true }),
        syntaxHighlighting(colours),
        keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...completionKeymap, indentWithTab]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({
          "aria-label": label,
          "aria-describedby": describedBy,
          spellcheck: "false",
          autocapitalize: "off",
        }),
        EditorView.updateListener.of((update) => update.docChanged && onChange(update.state.doc.toString())),
        tabPolicy,
        lineMarks,
        extensions,
      ],
    }),
  });
  return {
    get text() {
      return view.state.doc.toString();
    },
    focus: () => view.focus(),
    goTo(line) {
      const { from } = view.state.doc.line(Math.min(Math.max(line, 1), view.state.doc.lines));
      view.dispatch({ selection: { anchor: from }, scrollIntoView: true });
      view.focus();
    },
    mark: (marks) => view.dispatch({ effects: setMarks.of(marks) }),
    remove: () => view.destroy(),
  };
}

/**
 * Tab must never trap anybody: arriving by keyboard, Tab moves on; once something was typed or clicked, Tab indents.
 * Escape and then Tab always leaves.
 */
const tabPolicy = [
  EditorView.domEventHandlers({
    focus: (_event, view) => view.setTabFocusMode(true),
    mousedown: (_event, view) => view.setTabFocusMode(false),
  }),
  EditorView.updateListener.of((update) => update.docChanged && update.view.setTabFocusMode(false)),
];
