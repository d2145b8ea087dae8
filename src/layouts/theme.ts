/** The switch between day, night and the system's choice; remembered, and the same in all open tabs. */
const key = "manyheads:theme";
const themes = ["system", "light", "dark"] as const;
type Theme = (typeof themes)[number];

function currentTheme(): Theme {
  const theme = document.documentElement.dataset["theme"];
  return theme === "light" || theme === "dark" ? theme : "system";
}

function wear(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
  for (const button of switches()) nameTheme(button, theme);
}

function switches(): NodeListOf<HTMLButtonElement> {
  return document.querySelectorAll("button[data-theme-switch]");
}

/** The words come from the page, in its language: `data-system`, `data-light`, `data-dark`. */
function nameTheme(button: HTMLButtonElement, theme: Theme): void {
  const place = button.querySelector("[data-theme-name]");
  if (place) place.textContent = button.dataset[theme] ?? theme;
}

function remember(theme: Theme): void {
  try {
    localStorage.setItem(key, theme);
  } catch {
    // Without storage the choice holds for this page.
  }
}

function next(theme: Theme): Theme {
  return themes[(themes.indexOf(theme) + 1) % themes.length] ?? "system";
}

for (const button of switches()) {
  nameTheme(button, currentTheme());
  button.hidden = false;
  button.addEventListener("click", () => {
    const theme = next(currentTheme());
    wear(theme);
    remember(theme);
  });
}

addEventListener("storage", (event) => {
  if (event.key === key) wear(themes.find((theme) => theme === event.newValue) ?? "system");
});
