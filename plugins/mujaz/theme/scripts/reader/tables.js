// A long table is put in another order by the heads of its columns, as WAI-ARIA describes it: by names, numbers or dates,
// and the other way round when asked again. Without scripts it stays in the order in which it was written.
(() => {
  const FEW = 5 // rows that are seen at a glance
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true, ignorePunctuation: true })
  const THOUSANDS = /(?<=\p{Nd})[,\u066c](?=\p{Nd}{3})/gu
  const value = cell => cell.querySelector("time")?.dateTime ?? cell.textContent.trim().replace(THOUSANDS, "")

  const sort = (table, column, falling) => {
    const [body] = table.tBodies
    const rows = [...body.rows].map(row => ({ row, by: value(row.cells[column]) }))
    rows.sort((a, b) => collator.compare(a.by, b.by) * (falling ? -1 : 1))
    body.append(...rows.map(({ row }) => row))
  }

  for (const table of document.querySelectorAll(".mj-table")) {
    if (table.tBodies[0].rows.length <= FEW) continue
    const heads = [...table.tHead.rows[0].cells]
    heads.forEach((head, column) => {
      const button = document.createElement("button")
      button.type = "button"
      button.append(...head.childNodes)
      head.append(button)
      button.addEventListener("click", () => {
        const falling = head.getAttribute("aria-sort") === "ascending"
        heads.forEach(other => other.removeAttribute("aria-sort"))
        head.setAttribute("aria-sort", falling ? "descending" : "ascending")
        sort(table, column, falling)
      })
    })
  }
})()
