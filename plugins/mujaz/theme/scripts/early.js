// Runs before the first paint, so that nothing flashes: applies the reader's choice of light or dark and of text size,
// and asks for the faces of every page at once. Browsers learn of them late, from the styles; text that is set anew
// then moves what stands below it. Not on a disk: files have no origin, and a browser would refuse each with a message.
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

  if (!location.protocol.startsWith("http")) return
  const here = document.currentScript.src
  for (const face of ["sans-600", "sans-400", "naskh-400"]) {
    const href = new URL(`../fonts/${face}.woff2`, here).href
    const link = Object.assign(document.createElement("link"), { rel: "preload", as: "font", type: "font/woff2", href })
    link.crossOrigin = "anonymous"
    document.head.append(link)
  }
})()
