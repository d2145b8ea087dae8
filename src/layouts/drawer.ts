/** The contents in small windows: a drawer that its button, Escape and a chosen link close again. */
export function openAndClose(contents: HTMLElement): void {
  const button = contents.querySelector<HTMLButtonElement>(".contents-button");
  const show = (open: boolean) => {
    contents.dataset["drawer"] = open ? "open" : "closed";
    button?.setAttribute("aria-expanded", String(open));
  };
  show(false);
  button?.addEventListener("click", () => show(contents.dataset["drawer"] === "closed"));
  contents.addEventListener("click", (event) => {
    if ((event.target as Element).closest(".contents-sections a")) show(false);
  });
  contents.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || contents.dataset["drawer"] === "closed") return;
    show(false);
    button?.focus();
  });
}
