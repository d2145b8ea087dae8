/** One polite line for the whole page: short, and only at ends, so that a screen reader is told and not flooded. */
let place: HTMLElement | undefined;

export function announce(sentence: string): void {
  if (!place) {
    place = document.createElement("p");
    place.className = "visually-hidden";
    place.setAttribute("role", "status");
    document.body.append(place);
  }
  place.textContent = sentence.trim();
}
