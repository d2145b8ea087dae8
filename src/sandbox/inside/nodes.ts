/**
 * The nodes of the small document (`document.ts`): exactly the part of the DOM that Observable Plot and d3-selection
 * touch while they build a figure, with the names that the DOM gives it.
 */

export const fragment = "#document-fragment";
const xhtml = "http://www.w3.org/1999/xhtml";

export type TinyChild = TinyElement | TinyText;

class TinyNode {
  parentNode: TinyElement | null = null;
  constructor(
    readonly ownerDocument: TinyDocument,
    readonly nodeType: 1 | 3,
  ) {}

  get parentElement() {
    return this.parentNode;
  }
  get nextSibling(): TinyChild | null {
    return this.sibling(+1);
  }
  get previousSibling(): TinyChild | null {
    return this.sibling(-1);
  }
  remove() {
    this.parentNode?.removeChild(this as unknown as TinyChild);
  }

  private sibling(step: number) {
    const siblings = this.parentNode?.childNodes ?? [];
    return siblings[siblings.indexOf(this as unknown as TinyChild) + step] ?? null;
  }
}

export class TinyText extends TinyNode {
  readonly nodeName = "#text";
  constructor(
    document: TinyDocument,
    public data: string,
  ) {
    super(document, 3);
  }

  get textContent() {
    return this.data;
  }
  set textContent(text: string) {
    this.data = String(text);
  }
  get nodeValue() {
    return this.data;
  }
  set nodeValue(text: string) {
    this.data = String(text);
  }
  cloneNode() {
    return new TinyText(this.ownerDocument, this.data);
  }
}

export class TinyElement extends TinyNode {
  childNodes: TinyChild[] = [];
  readonly style = new TinyStyle();
  private readonly values = new Map<string, string>();

  constructor(
    document: TinyDocument,
    readonly namespaceURI: string,
    readonly tagName: string,
  ) {
    super(document, 1);
  }

  get nodeName() {
    return this.tagName;
  }
  get localName() {
    return this.tagName;
  }
  get children(): TinyElement[] {
    return this.childNodes.filter((child) => child instanceof TinyElement);
  }
  get firstChild(): TinyChild | null {
    return this.childNodes[0] ?? null;
  }
  get lastChild(): TinyChild | null {
    return this.childNodes.at(-1) ?? null;
  }
  get firstElementChild(): TinyElement | null {
    return this.children[0] ?? null;
  }
  get isConnected() {
    return false;
  }

  setAttribute(name: string, value: unknown) {
    this.values.set(name, String(value));
  }
  setAttributeNS(_space: string, name: string, value: unknown) {
    this.setAttribute(name, value);
  }
  getAttribute(name: string) {
    return this.values.get(name) ?? null;
  }
  getAttributeNS(_space: string, name: string) {
    return this.getAttribute(name);
  }
  hasAttribute(name: string) {
    return this.values.has(name);
  }
  removeAttribute(name: string) {
    this.values.delete(name);
  }
  removeAttributeNS(_space: string, name: string) {
    this.removeAttribute(name);
  }
  get attributes() {
    return [...this.values].map(([name, value]) => ({ name, value }));
  }
  get id() {
    return this.getAttribute("id") ?? "";
  }
  set id(value: string) {
    this.setAttribute("id", value);
  }
  get className() {
    return this.getAttribute("class") ?? "";
  }
  set className(value: string) {
    this.setAttribute("class", value);
  }

  /** Attributes as written, the inline style last. */
  allAttributes(): [name: string, value: string][] {
    const style = this.style.cssText;
    return style === "" ? [...this.values] : [...this.values, ["style", style]];
  }

  insertBefore<Child extends TinyChild>(child: Child, before: TinyChild | null): Child {
    child.remove();
    const place = before === null ? -1 : this.childNodes.indexOf(before);
    this.childNodes.splice(place < 0 ? this.childNodes.length : place, 0, child);
    child.parentNode = this;
    return child;
  }

  appendChild<Child extends TinyChild>(child: Child): Child {
    return this.insertBefore(child, null);
  }
  append(...children: (TinyChild | string)[]) {
    for (const child of children)
      this.appendChild(child instanceof TinyNode ? child : new TinyText(this.ownerDocument, String(child)));
  }

  removeChild<Child extends TinyChild>(child: Child): Child {
    this.childNodes = this.childNodes.filter((other) => other !== child);
    child.parentNode = null;
    return child;
  }

  replaceChildren(...children: (TinyChild | string)[]) {
    for (const child of [...this.childNodes]) child.remove();
    this.append(...children);
  }

  replaceWith(node: TinyChild) {
    this.parentNode?.insertBefore(node, this);
    this.remove();
  }

  get textContent(): string {
    return this.childNodes.map((child) => child.textContent).join("");
  }
  set textContent(text: string | null) {
    this.replaceChildren(...(text === null || text === "" ? [] : [text]));
  }
  get innerHTML() {
    return "";
  }
  set innerHTML(_markup: string) {
    this.replaceChildren();
  }

  cloneNode(deep = false): TinyElement {
    const copy = new TinyElement(this.ownerDocument, this.namespaceURI, this.tagName);
    for (const [name, value] of this.allAttributes()) {
      if (name === "style") copy.style.cssText = value;
      else copy.setAttribute(name, value);
    }
    if (deep) for (const child of this.childNodes) copy.appendChild(child.cloneNode(true));
    return copy;
  }

  // Plot and d3 ask these of every element; in a document without layout or events the answer is always the same.
  addEventListener() {}
  removeEventListener() {}
  dispatchEvent() {
    return true;
  }
  matches() {
    return false;
  }
  querySelector() {
    return null;
  }
  querySelectorAll() {
    return [];
  }
  getBoundingClientRect() {
    return { x: 0, y: 0, width: 0, height: 0 };
  }
}

class TinyStyle {
  private properties = new Map<string, string>();

  setProperty(name: string, value: unknown) {
    this.properties.set(name, String(value));
  }
  removeProperty(name: string) {
    this.properties.delete(name);
  }
  getPropertyValue(name: string) {
    return this.properties.get(name) ?? "";
  }
  get cssText() {
    return [...this.properties].map(([name, value]) => `${name}: ${value}`).join("; ");
  }
  set cssText(text: string) {
    const declarations = text.split(";").map((part) => part.split(":").map((side) => side.trim()));
    this.properties = new Map(declarations.flatMap(([name, value]) => (name && value ? [[name, value]] : [])));
  }
}

export class TinyDocument {
  readonly nodeType = 9;
  readonly documentElement: TinyElement = this.createElement("html");
  readonly body: TinyElement = this.documentElement.appendChild(this.createElement("body"));
  readonly defaultView = { Event: TinyEvent, CustomEvent: TinyEvent };

  createElement(tag: string) {
    return new TinyElement(this, xhtml, tag);
  }
  createElementNS(space: string, tag: string) {
    return new TinyElement(this, space, tag);
  }
  createTextNode(text: string) {
    return new TinyText(this, String(text));
  }
  createDocumentFragment() {
    return new TinyElement(this, xhtml, fragment);
  }
}

class TinyEvent {
  constructor(readonly type: string) {}
}
