/** The page that was read last, so that the home page can lead back to it. Language-free: ids are shared. */
export interface Place {
  /** Folder name of the chapter. */
  chapter: string;
  /** Id of the section's heading, "" at the opening. */
  section: string;
}

const key = "manyheads:place";

export function writePlace(place: Place): void {
  try {
    localStorage.setItem(key, JSON.stringify(place));
  } catch {
    // Without storage there is nothing to come back to.
  }
}

export function readPlace(): Place | undefined {
  try {
    const place: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    return isPlace(place) ? place : undefined;
  } catch {
    return undefined;
  }
}

function isPlace(value: unknown): value is Place {
  const { chapter, section } = (value ?? {}) as Partial<Place>;
  return typeof chapter === "string" && typeof section === "string";
}
