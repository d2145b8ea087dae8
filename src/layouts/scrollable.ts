/** A formula or table that is larger than its place can be scrolled; then it must also be reachable by keyboard. */
const wide = ["mjx-container[display='true']", ".prose > table", ".view-scroll", "pre"].join(", ");

function makeReachable(): void {
  for (const element of document.querySelectorAll<HTMLElement>(wide)) {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
    if (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1) element.tabIndex = 0;
    else element.removeAttribute("tabindex");
  }
}

addEventListener("resize", makeReachable);
addEventListener("toggle", makeReachable, true); // what was folded had no size
void document.fonts.ready.then(makeReachable);
