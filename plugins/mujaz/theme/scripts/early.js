// Runs before the first paint, so that nothing flashes: applies the reader's choice of light or dark.
(() => {
  const root = document.documentElement
  root.classList.replace("no-js", "js")
  try {
    const theme = localStorage.getItem("mujaz.theme")
    if (theme === "light" || theme === "dark") root.dataset.theme = theme
  } catch {
    // No storage, no choice: the system's setting holds.
  }
})()
