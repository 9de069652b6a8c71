// The reader's settings: size of the text, names of months, digits, the Hijri date. The panel opens from a button of the
// header; without this script it stays hidden and the page is as the site has it.
(() => {
  const panel = document.querySelector(".mj-settings")
  if (!panel) return
  const root = document.documentElement
  const form = panel.querySelector("form")
  const button = panel.querySelector("summary")
  const usual = { size: "usual", digits: "latin", months: form.dataset.months, hijri: form.dataset.hijri }
  const names = Object.keys(usual)

  const chosen = () => {
    const data = new FormData(form)
    const value = name => (name === "hijri" ? String(data.has(name)) : data.get(name)) ?? usual[name]
    return Object.fromEntries(names.map(name => [name, value(name)]))
  }
  const spoken = ({ months, digits, hijri }) => ({ months, digits, hijri: hijri === "true" })
  const dress = within => {
    const now = chosen()
    if (now.size === usual.size) delete root.dataset.size
    else root.dataset.size = now.size
    MujazTimes(spoken(usual), spoken(now), within)
  }

  for (const name of names) {
    const value = MujazChoices.read(name) ?? usual[name]
    const input = form.elements[name]
    if (name === "hijri") input.checked = value === "true"
    else if (input) input.value = value
  }
  form.addEventListener("change", ({ target: { name } }) => {
    dress()
    MujazChoices.keep(name, chosen()[name], usual[name])
  })
  form.addEventListener("submit", event => event.preventDefault())

  const close = () => (panel.open = false)
  panel.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !panel.open) return
    close()
    button.focus()
  })
  panel.addEventListener("focusout", ({ relatedTarget }) => relatedTarget && !panel.contains(relatedTarget) && close())
  document.addEventListener("click", ({ target }) => !panel.contains(target) && close())

  // Lists that scripts draw later, such as results of a search, are dressed when they say so.
  document.addEventListener("mujaz:drawn", ({ target }) => dress(target))

  panel.hidden = false
  if (names.some(name => chosen()[name] !== usual[name])) dress()
})()
