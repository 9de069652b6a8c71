// The button for light and dark. Without this script the page follows the system's setting and the button stays hidden.
(() => {
  const root = document.documentElement
  const system = matchMedia("(prefers-color-scheme: dark)")
  const button = document.querySelector(".mj-theme")
  if (!button) return

  const dark = () => (root.dataset.theme ?? (system.matches ? "dark" : "light")) === "dark"
  const show = () => button.setAttribute("aria-pressed", String(dark()))

  const choose = theme => {
    const asSystem = (theme === "dark") === system.matches
    if (asSystem) delete root.dataset.theme
    else root.dataset.theme = theme
    try {
      if (asSystem) localStorage.removeItem("mujaz.theme")
      else localStorage.setItem("mujaz.theme", theme)
    } catch {
      // The choice then holds for this page only.
    }
    show()
  }

  button.addEventListener("click", () => choose(dark() ? "light" : "dark"))
  system.addEventListener("change", show)
  button.hidden = false
  show()
})()
