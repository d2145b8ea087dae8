/**
 * Where the reader is: shown in the contents while scrolling, remembered for the home page,
 * and carried along when the reader changes the language.
 */
import { openAndClose } from "./drawer.ts";
import { writePlace } from "./remembered-place.ts";

const article = document.querySelector<HTMLElement>("article.prose");
const contents = document.querySelector<HTMLElement>(".contents");
if (article && contents) follow(article, contents);

function follow(article: HTMLElement, contents: HTMLElement): void {
  let waiting = false;
  const update = () => {
    waiting = false;
    const section = lastAbove([...article.querySelectorAll<HTMLElement>(":scope > h2[id]")]);
    showProgress(contents, readShare(article));
    markSection(contents, section?.id);
    const { chapter } = article.dataset;
    if (chapter !== undefined) writePlace({ chapter, section: section?.id ?? "" });
  };
  const schedule = () => {
    if (!waiting) requestAnimationFrame(update);
    waiting = true;
  };
  addEventListener("scroll", schedule, { passive: true });
  addEventListener("resize", schedule, { passive: true });
  update();
  carryPlace(article);
  openAndClose(contents);
}

/** The last of the elements, in page order, that begins in the upper third of the window or before. */
function lastAbove(elements: readonly HTMLElement[]): HTMLElement | undefined {
  return elements.findLast((element) => element.getBoundingClientRect().top < innerHeight / 3);
}

/** How much of the article has passed the bottom of the window, 0 to 1. */
function readShare(article: HTMLElement): number {
  const { top, height } = article.getBoundingClientRect();
  const unread = Math.max(0, top + height - innerHeight);
  const room = Math.max(1, height - innerHeight + article.offsetTop);
  return scrollY <= 0 ? 0 : Math.min(1, Math.max(0, 1 - unread / room));
}

function showProgress(contents: HTMLElement, share: number): void {
  contents.style.setProperty("--read", share.toFixed(3));
}

function markSection(contents: HTMLElement, id: string | undefined): void {
  for (const link of contents.querySelectorAll<HTMLAnchorElement>(".contents-sections a")) {
    if (link.hash !== (id ? `#${id}` : "#text")) link.removeAttribute("aria-current");
    else if (!link.hasAttribute("aria-current")) nameSection(contents, link);
  }
}

function nameSection(contents: HTMLElement, link: HTMLAnchorElement): void {
  link.setAttribute("aria-current", "true");
  const place = contents.querySelector(".contents-place");
  if (place) place.textContent = link.textContent;
}

/** Ids are the same in both languages: the nearest one above the eye becomes the fragment of the other page. */
function carryPlace(article: HTMLElement): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-other-language]")) {
    link.addEventListener("click", () => {
      const anchor = lastAbove([...article.querySelectorAll<HTMLElement>(":scope > [id]")]);
      link.hash = anchor && scrollY > 0 ? anchor.id : "";
    });
  }
}
