import { describe, expect, it } from "vitest";
import { renderInputHtml } from "../../components/inputs/render.ts";
import { digitsOfStep } from "../../components/inputs/slider.ts";
import type { InputSpec } from "../../src/sandbox/display.ts";

const label = 'size & "<b>"';
const specs: { [Kind in InputSpec["kind"]]: Extract<InputSpec, { kind: Kind }> } = {
  slider: { kind: "slider", label, min: 0.001, max: 5, step: 0.001, value: 1.025 },
  select: { kind: "select", label, options: ["linear", label], value: label },
  toggle: { kind: "toggle", label, value: true },
  text: { kind: "text", label, value: label, maxLength: 40 },
  button: { kind: "button", label, value: 3 },
  matrix: {
    kind: "matrix",
    label,
    rows: ["猫"],
    columns: ["a", label],
    min: -1,
    max: 1,
    step: 0.125,
    resizable: false,
    value: [[0.125, -1]],
  },
  switches: {
    kind: "switches",
    label,
    rows: ["head 1", label],
    options: ["intact", "delete"],
    heads: true,
    value: ["intact", "delete"],
  },
  painter: {
    kind: "painter",
    label,
    rows: ["猫", "坐"],
    columns: ["a", label],
    stochastic: true,
    value: {
      start: [
        [0.5, 0.5],
        [0.5, 0.5],
      ],
      painted: [
        [0.125, 0.875],
        [0, 1],
      ],
    },
  },
};
const html = (kind: InputSpec["kind"]) => renderInputHtml(specs[kind], { locale: "en", id: "i1" });

describe("controls at build", () => {
  it.each(Object.keys(specs) as InputSpec["kind"][])("%s is a labelled native control, escaped", (kind) => {
    expect(html(kind)).toMatch(/<label for="i1">|<legend>|<button [^>]*id="i1"/);
    expect(html(kind)).toContain("size &amp; ");
    expect(html(kind)).not.toContain("<b>");
    expect(html(kind)).toMatch(/^<(div|fieldset) class="input /);
    expect(html(kind)).not.toMatch(/ style=/);
  });

  it("slider keeps every digit of its numbers and shows those of its step", () => {
    expect(html("slider")).toContain('min="0.001" max="5" step="0.001" value="1.025"');
    expect(html("slider")).toMatch(/<output [^>]*>1\.025<\/output>/);
    expect([digitsOfStep(1), digitsOfStep(0.05), digitsOfStep(1e-7)]).toEqual([0, 2, 7]);
  });

  it("select marks its value, toggle its state, button its clicks", () => {
    expect(html("select").match(/selected/g)).toHaveLength(1);
    expect(html("toggle")).toContain('checked=""');
    expect(renderInputHtml({ ...specs.toggle, value: false }, { locale: "en", id: "i1" })).not.toContain("checked");
    expect(html("button")).toContain('data-clicks="3"');
  });

  it("matrix names every field by row and column and colours it by value", () => {
    expect(html("matrix")).toContain('aria-label="猫, a"');
    expect(html("matrix")).toContain('value="0.125"');
    expect(html("matrix")).toContain("var(--heat-negative) 100%");
    expect(html("matrix").match(/<td class="dark">/g)).toHaveLength(1);
  });

  it("switches are one radio group per row, named by it, in the colour of its head", () => {
    expect(html("switches").match(/role="radiogroup" aria-labelledby="i1-\d-name"/g)).toHaveLength(2);
    expect(html("switches").match(/checked=""/g)).toHaveLength(2);
    expect(html("switches")).toMatch(/name="i1-0" value="intact" checked=""/);
    expect(html("switches")).toMatch(/name="i1-1" value="delete" checked=""/);
    expect(html("switches")).toContain("var(--head-2)");
    const plain = renderInputHtml({ ...specs.switches, heads: false }, { locale: "en", id: "i1" });
    expect(plain).not.toContain("var(--head-");
  });

  it("painter is a grid with one stop of the Tab key, whose cells say what they hold", () => {
    expect(html("painter")).toMatch(/<table role="grid" aria-label="size &amp; [^"]*" aria-describedby="i1-keys">/);
    expect(html("painter").match(/tabindex="0"/g)).toHaveLength(1);
    expect(html("painter").match(/tabindex="-1"/g)).toHaveLength(3);
    expect(html("painter")).toContain('aria-label="猫 → a: 0.13"');
    expect(html("painter")).toContain('data-name="猫 → a: {value}"');
    expect(html("painter")).toContain('data-start="[[0.5,0.5],[0.5,0.5]]"');
    expect([...html("painter").matchAll(/<span>(\d?\.?\d+)<\/span>/g)].map((found) => found[1])).toEqual([
      ".13",
      ".88",
      "0",
      "1",
    ]);
  });

  it("painter speaks the page's language", () => {
    const chinese = renderInputHtml(specs.painter, { locale: "zh-CN", id: "i1" });
    expect(chinese).toContain('aria-label="猫 → a：0.13"');
    expect(chinese).toContain('aria-label="画笔"');
  });
});
