// The button for light and dark. Without this script the page follows the system's setting and the button stays hidden.
(() => {
  const root = document.documentElement
  const system = matchMedia("(prefers-color-scheme: dark)")
  const button = document.querySelector(".mj-theme")
  if (!button) return

  const usual = () => (system.matches ? "dark" : "light")
  const now = () => root.dataset.theme ?? usual()
  const show = () => button.setAttribute("aria-pressed", String(now() === "dark"))

  button.addEventListener("click", () => {
    const theme = now() === "dark" ? "light" : "dark"
    if (theme === usual()) delete root.dataset.theme
    else root.dataset.theme = theme
    MujazChoices.keep("theme", theme, usual())
    show()
  })
  system.addEventListener("change", show)
  button.hidden = false
  show()
})()
