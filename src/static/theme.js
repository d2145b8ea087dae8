// Runs before the first paint, so that a remembered choice of paper does not flash.
try {
  const theme = localStorage.getItem("manyheads:theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be closed to us in a frame; the system's choice holds then.
}
