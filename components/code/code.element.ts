/** `<mh-code>`: a listing until it is touched, then an editor; every keystroke is saved, Reset can be undone. */
import type { Editor } from "../../src/editor/editor.ts";
import { drafts } from "../../src/notebook/drafts.ts";
import { store } from "../../src/notebook/store.ts";
import { markListing, type Mark } from "./marks.ts";
import { fetchAddresses, importsIn, showSources, sourcesIn } from "./sources.ts";

export class CodeElement extends HTMLElement {
  /** The course's own text. */
  readonly starter: string = this.querySelector(".code-listing code")?.textContent ?? "";
  #text = this.starter;
  /** What the text imported when its sources were last shown. */
  #imports = String(importsIn(this.starter));
  #editor: Editor | undefined;

  /** What the reader sees now: their edit, or the starter. */
  get value(): string {
    return this.#text;
  }

  get edited(): boolean {
    return this.#text !== this.starter;
  }

  connectedCallback(): void {
    this.#button("edit").addEventListener("click", () => void this.edit());
    this.#button("reset").addEventListener("click", () => void this.reset());
    this.#button("undo-reset").addEventListener("click", () => void this.undoReset());
    this.#part("listing").addEventListener("click", () => !getSelection()?.toString() && void this.edit());
    store.onPersistence((persistent) => (this.#part("unsaved").hidden = persistent));
    void this.#restore();
  }

  /** Opens the editor, at a line (from 1) where one is given. */
  async edit(line?: number): Promise<void> {
    this.closest("details")?.setAttribute("open", "");
    await this.#open();
    if (line === undefined) this.#editor?.focus();
    else this.#editor?.goTo(line);
  }

  async reset(): Promise<void> {
    await drafts.reset(...this.#key);
    this.#show(this.starter);
    this.#button("undo-reset").hidden = false;
    this.#button("undo-reset").focus();
  }

  async undoReset(): Promise<void> {
    const text = await drafts.undoReset(...this.#key);
    if (text === undefined) return;
    this.#button("undo-reset").hidden = true;
    this.#show(text);
    await this.#open();
  }

  /** Says at the end of each `//=>` line what it gave. An edit wipes the marks: they belong to the text that ran. */
  mark(marks: readonly Mark[]): void {
    if (this.#editor) this.#editor.mark(marks);
    else markListing(this.#part("listing"), marks);
  }

  /** Waits until everything typed so far is stored. */
  async saved(): Promise<void> {
    await drafts.flush();
  }

  get #key(): [cell: string, hash: string] {
    return [this.dataset.id ?? "", this.dataset.hash ?? ""];
  }

  async #restore(): Promise<void> {
    const draft = await drafts.load(...this.#key);
    this.#button("undo-reset").hidden = draft?.text !== undefined || draft?.previous === undefined;
    if (draft?.text === undefined || draft.text === this.starter) return;
    this.#show(draft.text);
    await this.#open();
  }

  async #open(): Promise<void> {
    if (this.#editor) return;
    const { createEditor } = await import("../../src/editor/editor.ts");
    if (this.#editor) return; // opened meanwhile
    this.#editor = createEditor({
      parent: this.#part("editor"),
      text: this.#text,
      label: this.dataset.label ?? "",
      describedBy: this.querySelector(".code-help")?.id ?? "",
      onChange: (text) => this.#typed(text),
      onRun: () => this.dispatchEvent(new Event("code-run", { bubbles: true })),
    });
    this.#part("editor").hidden = false;
    this.#part("listing").hidden = true;
    this.#button("edit").hidden = true;
  }

  #typed(text: string): void {
    void drafts.save(...this.#key, text);
    this.#button("undo-reset").hidden = true;
    this.#changed(text);
  }

  /** Another text than the one on screen: the listing for the starter, a new editor for anything else. */
  #show(text: string): void {
    this.#editor?.remove();
    this.#editor = undefined;
    this.#part("editor").hidden = true;
    this.#part("listing").hidden = false;
    this.#button("edit").hidden = false;
    this.#changed(text);
  }

  #changed(text: string): void {
    this.#text = text;
    this.#part("edited").hidden = !this.edited;
    this.#button("reset").hidden = !this.edited;
    this.dispatchEvent(new Event("code-change", { bubbles: true }));
    void this.#showSources();
  }

  async #showSources(): Promise<void> {
    const imports = String(importsIn(this.#text));
    if (imports === this.#imports) return;
    this.#imports = imports;
    const line = this.#part("sources");
    const addresses = await fetchAddresses(line.dataset.all ?? "");
    if (imports === this.#imports) showSources(line, sourcesIn(this.#text, addresses));
  }

  #part(name: "listing" | "editor" | "edited" | "unsaved" | "sources"): HTMLElement {
    return this.querySelector<HTMLElement>(`.code-${name}`)!;
  }

  #button(action: "edit" | "reset" | "undo-reset"): HTMLButtonElement {
    return this.querySelector<HTMLButtonElement>(`button[data-action="${action}"]`)!;
  }
}

customElements.define("mh-code", CodeElement);
