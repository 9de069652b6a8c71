// A card for a name in a briefing: name, role or kind, how often it is mentioned, as the table below the text has it.
// It shows on hover and on focus; where there is no mouse the first tap shows it, with the link in it, and a second one
// follows. Escape closes it, the pointer may move onto it, and it stays until the reader leaves (WCAG 1.4.13).
(() => {
  const rows = new Map()
  for (const row of document.querySelectorAll('[aria-labelledby="entities"] tbody tr')) {
    const link = row.querySelector("a")
    if (link) rows.set(link.href, row)
  }
  const text = document.querySelector(".mj-page--briefing .mj-prose")
  if (!text || !rows.size) return

  const AFTER = 350 // ms before a pointer that rests on a name shows its card, and a shorter wait before it goes
  const GONE = 200
  const GAP = 6
  const card = document.createElement("div")
  card.className = "mj-card"
  card.id = "mj-card"
  card.hidden = true
  text.after(card)
  let shown // the link whose card is shown
  let wait
  let touched = false

  const nameOf = target => target.closest?.(".mj-prose a[href]")
  const later = (deed, time) => {
    clearTimeout(wait)
    wait = setTimeout(deed, time)
  }

  const hide = () => {
    clearTimeout(wait)
    shown?.removeAttribute("aria-describedby")
    shown = undefined
    card.hidden = true
  }

  const line = (cell, className) => {
    const element = document.createElement("p")
    element.className = className
    element.append(...cell.cloneNode(true).childNodes)
    return element
  }

  // Below the line that the name stands in, or above it where the window ends.
  const place = link => {
    const box = link.getClientRects()[0]
    const frame = card.offsetParent.getBoundingClientRect()
    const { width, height } = card.getBoundingClientRect()
    const edge = document.documentElement.clientWidth - width - GAP
    const start = getComputedStyle(link).direction === "rtl" ? box.right - width : box.left
    const above = box.bottom + GAP + height > innerHeight && box.top > height + GAP
    card.style.left = `${Math.max(GAP, Math.min(start, edge)) - frame.left}px`
    card.style.top = `${(above ? box.top - height - GAP : box.bottom + GAP) - frame.top}px`
  }

  const show = (link, tapped = false) => {
    const row = rows.get(link.href)
    if (!row || shown === link) return
    hide()
    const [name, ...more] = row.cells
    card.replaceChildren(line(name, "mj-card__name"), ...more.filter(cell => cell.textContent).map(cell => line(cell, "mj-card__note")))
    const inside = card.querySelector("a")
    if (!tapped) inside.replaceWith(...inside.childNodes)
    shown = link
    card.hidden = false
    link.setAttribute("aria-describedby", card.id)
    place(link)
  }

  text.addEventListener("pointerover", ({ target, pointerType }) => {
    touched = pointerType === "touch"
    const link = nameOf(target)
    if (link && !touched) later(() => show(link), AFTER)
  })
  text.addEventListener("pointerout", ({ target, pointerType }) => {
    if (pointerType !== "touch" && nameOf(target)) later(hide, GONE)
  })
  card.addEventListener("pointerenter", () => clearTimeout(wait))
  card.addEventListener("pointerleave", ({ pointerType }) => pointerType !== "touch" && later(hide, GONE))
  text.addEventListener("pointerdown", ({ pointerType }) => (touched = pointerType === "touch"), true)

  text.addEventListener("focusin", ({ target }) => {
    const link = nameOf(target)
    if (link?.matches(":focus-visible") && !touched) show(link)
  })
  text.addEventListener("focusout", ({ relatedTarget }) => card.contains(relatedTarget) || later(hide, GONE))
  text.addEventListener("click", event => {
    const link = nameOf(event.target)
    if (!link || !touched || shown === link || !rows.has(link.href) || !event.detail) return
    event.preventDefault()
    clearTimeout(wait)
    show(link, true)
  })
  document.addEventListener("pointerdown", ({ target }) => shown && !card.contains(target) && nameOf(target) !== shown && hide())
  document.addEventListener("keydown", ({ key }) => key === "Escape" && hide())
})()
