// A quiet ¶ before each paragraph and heading of a briefing: it leads to that place and copies its address. The sign is
// drawn by the style sheet, so that the text stays what it is when it is copied.
globalThis.MujazAddress = (() => {
  // What can be sent to others: on a disk the address that the page has on the web, where it has one.
  const page = () => {
    const canonical = document.querySelector('link[rel="canonical"]')?.href
    return location.protocol === "file:" && canonical ? canonical : location.href.split("#")[0]
  }
  const status = document.createElement("p")
  status.className = "mj-said"
  status.setAttribute("role", "status")

  const say = words => {
    status.textContent = words
    setTimeout(() => (status.textContent = ""), 2500)
  }
  const copy = (address, words) => navigator.clipboard?.writeText(address).then(() => say(words), () => {})
  const text = document.querySelector(".mj-page--briefing .mj-prose")
  const { copied, place } = text?.dataset ?? {}
  if (!text) return { page, copy }
  text.after(status)

  for (const block of text.querySelectorAll(":is(p, h2, h3, h4)[id]")) {
    const link = document.createElement("a")
    link.className = "mj-here"
    link.href = `#${block.id}`
    link.setAttribute("aria-label", place)
    link.addEventListener("click", () => copy(`${page()}#${block.id}`, copied))
    block.prepend(link)
  }
  return { page, copy }
})()
