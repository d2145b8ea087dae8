/** On the home page: a link back to the place that was read last, if it is still in the book. */
import { readPlace } from "./remembered-place.ts";

const line = document.querySelector<HTMLElement>("[data-continue]");
const place = readPlace();
const chapters = line?.querySelector("template")?.content;
const found = place && chapters?.querySelector<HTMLAnchorElement>(`a[data-chapter="${CSS.escape(place.chapter)}"]`);
if (line && place && found) {
  const link = document.importNode(found, true); // within the template it has no base address
  link.hash = place.section;
  line.querySelector("a")?.replaceWith(link);
  line.hidden = false;
}
