/** A formula or table that is wider than its column can be scrolled; then it must also be reachable by keyboard. */
const wide = ["mjx-container[display='true']", ".prose > table", ".view-scroll", "pre"].join(", ");

function makeReachable(): void {
  for (const element of document.querySelectorAll<HTMLElement>(wide)) {
    if (element.scrollWidth > element.clientWidth + 1) element.tabIndex = 0;
    else element.removeAttribute("tabindex");
  }
}

addEventListener("resize", makeReachable);
void document.fonts.ready.then(makeReachable);
