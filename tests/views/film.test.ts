import { beforeAll, describe, expect, it } from "vitest";
import { filmView, keptChoice, type FilmDisplay } from "../../components/views/film/film.view.ts";
import { displayTree, loadViews, renderDisplay, renderHtml, showFrame } from "../../components/views/render.ts";
import { updateDisplay, type RenderOptions } from "../../components/views/render.ts";
import { build } from "../../components/views/tree.ts";
import { wordsOf } from "../../components/views/words.ts";
import { createDocument, toHtml } from "../../src/sandbox/inside/document.ts";

const words = wordsOf.en;
const film = (...values: number[]): FilmDisplay => ({
  kind: "film",
  at: "step",
  rows: ["head 1"],
  columns: ["subject", "entity"],
  signed: true,
  frames: values.map((value, i) => ({ at: 50 * i, values: [[value, 0]] })),
});
const display = film(0.125, -0.5, 0.25);

describe("filmView", () => {
  it("is the heatmap of the newest frame, or of the one that is chosen", () => {
    const written = (chosen?: number) => filmView(display, words, chosen).cells[0]!.written;
    expect([written(), written(0), written(1), written(2), written(9)]).toEqual([
      "0.25",
      "0.13",
      "−0.50",
      "0.25",
      "0.25",
    ]);
  });

  it("keeps one scale and one number of digits for all frames", () => {
    for (const chosen of [0, 1, 2]) expect(filmView(display, words, chosen).domain).toEqual([-0.5, 0.5]);
    const shares = film(0.125, 0.5);
    expect(filmView({ ...shares, signed: false }, words, 0).domain).toEqual([0, 1]);
    expect(filmView(film(1, 0.125), words, 0).cells[0]!.written).toBe("1.00");
  });

  it("says which moment it is, in each cell and of the whole", () => {
    const { cells, summary } = filmView(display, words, 1);
    expect(cells[0]!.says).toBe("step 50, head 1 → subject: −0.50");
    expect(summary).toBe(
      "The same heatmap at 3 moments, from step 0 to step 100; this is step 50. " +
        "Heatmap, 1 rows by 2 columns. The largest is head 1 → entity: 0.00.",
    );
    expect(filmView(film(1), words).summary).toMatch("followed over time; this is step 0.");
  });

  it("has every moment in its table; of a film with very many numbers only the one that is shown", () => {
    expect(filmView(display, words, 0).table).toEqual({
      header: ["step", "", "subject", "entity"],
      rows: [
        ["0", "head 1", "0.13", "0.00"],
        ["50", "head 1", "−0.50", "0.00"],
        ["100", "head 1", "0.25", "0.00"],
      ],
    });
    const long = film(...new Array<number>(2501).fill(1));
    expect(filmView(long, words, 1).table.rows).toEqual([["50", "head 1", "1", "0"]]);
  });
});

describe("keptChoice", () => {
  it("holds while frames arrive, and is let go when a new run begins", () => {
    expect(keptChoice(1, film(1, 2), film(1, 2, 3))).toBe(1);
    expect(keptChoice(1, film(1, 2), film(3, 2))).toBe(1);
    expect(keptChoice(0, film(1, 2), film(1))).toBeUndefined();
    expect(keptChoice(1, { kind: "text", text: "" }, film(1, 2))).toBeUndefined();
  });
});

describe("the film on the page", () => {
  beforeAll(loadViews);

  const locale = "en";
  const page = createDocument();
  const shown = (frame?: number, of = display) => toHtml(build(page, displayTree(of, { locale, frame })));
  const options: RenderOptions = { locale };

  it("has a native range with a name, which says the moment, and a word that plays", () => {
    const html = renderHtml(display, { locale: "zh-CN" });
    expect(html).toMatch(
      /<input type="range" min="0" max="2" step="1" value="2" aria-label="step" aria-valuetext="step 100"/,
    );
    expect(html).toMatch(
      /<button type="button" class="word film-play" data-play="播放" data-pause="暂停">播放<\/button>/,
    );
    expect(renderHtml(film(1), options)).toMatch(/hidden="">Play.* disabled=""/);
  });

  it("follows the newest frame until the reader chooses one, and again from the last one on", () => {
    const figure = renderDisplay(film(0.1), { document: page, locale });
    updateDisplay(figure, film(0.1, 0.2), options);
    expect(toHtml(figure)).toBe(shown(1, film(0.1, 0.2)));
    showFrame(figure, 0, locale);
    updateDisplay(figure, film(0.1, 0.2, 0.3), options);
    expect(toHtml(figure)).toBe(shown(0, film(0.1, 0.2, 0.3)));
    showFrame(figure, undefined, locale);
    updateDisplay(figure, film(0.1, 0.2, 0.3, 0.4), options);
    expect(toHtml(figure)).toBe(shown(3, film(0.1, 0.2, 0.3, 0.4)));
  });

  it("is followed from the start when a new run has fewer frames", () => {
    const figure = renderDisplay(display, { document: page, locale });
    showFrame(figure, 0, locale);
    updateDisplay(figure, film(0.4), options);
    updateDisplay(figure, film(0.4, 0.5), options);
    expect(toHtml(figure)).toBe(shown(1, film(0.4, 0.5)));
  });

  it("shows its last frame without a script, and brings all of them for one", () => {
    const html = renderHtml(display, options);
    expect(html).toContain("step 100, head 1 → subject: 0.25");
    const brought = /data-film="([^"]+)"/.exec(html)![1]!.replaceAll("&quot;", '"');
    expect(JSON.parse(brought)).toEqual(display);
    const built = build(page, displayTree(display, options)) as Element; // as the page got it from the build
    built.setAttribute("data-film", JSON.stringify(display));
    showFrame(built, 1, locale);
    built.removeAttribute("data-film");
    expect(toHtml(built)).toBe(shown(1));
  });

  it("refuses to show a frame of another figure", () => {
    const text = build(page, displayTree({ kind: "text", text: "" }, options)) as Element;
    expect(() => showFrame(text, 0, locale)).toThrow("expected the figure of a film");
  });

  it("puts the colours of heads beside the names of its rows", () => {
    const names = (html: string) => html.match(/<rect [^>]*fill="var\(--head-1\)"/g)?.length ?? 0;
    expect(names(renderHtml({ ...display, headColours: true }, options))).toBe(1);
    expect(names(renderHtml(display, options))).toBe(0);
  });
});
