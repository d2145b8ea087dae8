/** Where there is no margin, a note must not cut its sentence in two: it moves behind the paragraph it belongs to. */
const noMargin = matchMedia("(max-width: 68.75rem)");
const places = new Map<Element, Comment>();

function settle(): void {
  for (const note of document.querySelectorAll(".prose > p > .note")) {
    const place = places.get(note) ?? mark(note);
    if (noMargin.matches) place.parentElement?.append(note);
    else place.after(note);
  }
}

/** Where the note stands in the text, for when the margin comes back. */
function mark(note: Element): Comment {
  const place = document.createComment("note");
  note.before(place);
  places.set(note, place);
  return place;
}

settle();
noMargin.addEventListener("change", settle);
