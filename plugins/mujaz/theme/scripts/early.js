// Runs before the first paint, so that nothing flashes: applies the reader's choice of light or dark and of text size.
(() => {
  const root = document.documentElement
  root.classList.replace("no-js", "js")
  try {
    const { "mujaz.theme": theme, "mujaz.size": size } = localStorage
    if (theme === "light" || theme === "dark") root.dataset.theme = theme
    if (size) root.dataset.size = size
  } catch {
    // No storage, no choice: the system's setting holds.
  }
})()
