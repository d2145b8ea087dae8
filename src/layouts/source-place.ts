/** On a source page: the drawer of small windows, and a language switch that keeps the line. */
import { openAndClose } from "./drawer.ts";

const contents = document.querySelector<HTMLElement>(".contents");
if (contents) openAndClose(contents);

for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-other-language]")) {
  link.addEventListener("click", () => (link.hash = location.hash));
}
