// The search page: results in pages, facets with counts, order and export. All of its state is in the address, so that
// a search can be sent to someone and the back button leads back.
(() => {
  const page = document.querySelector(".mj-search-page")
  if (!page || !globalThis.MujazFind) return
  const { engine, make, counted, drawn, item, notes, suggestions, words, root } = MujazFind
  const FACETS = ["country", "actor", "topic", "publisher", "year"]
  const SIZE = 20
  const MOST = 1000 // results that an export holds
  const SHOWN = 8 // values of a facet that are shown before the reader asks for all
  const form = page.querySelector("form")
  const input = form.querySelector("input[type=search]")
  const status = page.querySelector("[role=status]")
  const around = page.querySelector(".mj-find__notes")
  const list = page.querySelector(".mj-hits")
  const aside = page.querySelector(".mj-facets")
  const more = page.querySelector(".mj-more")
  const order = page.querySelector("select")
  const exported = page.querySelector(".mj-export")
  const ordered = order.parentElement
  let asked = 0
  page.hidden = false

  const state = () => {
    const address = new URLSearchParams(location.search)
    return {
      query: address.get("q") ?? "",
      sort: address.get("sort") === "date" ? "date" : "relevance",
      filters: Object.fromEntries(FACETS.map(facet => [facet, address.getAll(facet)])),
      redo: address.get("as") ? { [address.get("as")]: true } : {},
    }
  }

  const go = change => {
    const next = { ...state(), redo: {}, ...change }
    const address = new URLSearchParams({ q: next.query })
    if (next.sort === "date") address.set("sort", "date")
    for (const facet of FACETS) for (const id of next.filters[facet] ?? []) address.append(facet, id)
    for (const way of Object.keys(next.redo)) address.set("as", way)
    try {
      history.pushState(null, "", `?${address}`)
    } catch {
      location.search = address
      return
    }
    render()
  }

  const again = redo => go(redo.query ? { query: redo.query } : { redo })
  const options = ({ sort, filters, redo }) => ({ sort, filters, ...redo })

  const beside = matchMedia("(min-width: 60em)") // where there is room beside the results; else facets stand above them
  const facet = (name, values, chosen) => {
    const group = make("details", "mj-facet")
    group.open = chosen.length > 0 || (values.length <= SHOWN && beside.matches)
    group.append(make("summary", "", words.facets[name]))
    const box = make("ul", "")
    values.slice(0, 60).forEach(({ id, label, count }, place) => {
      const row = make("li", place >= SHOWN && !chosen.includes(id) ? "mj-facet__rest" : "")
      const choice = make("label", "")
      const check = make("input", "")
      Object.assign(check, { type: "checkbox", name, value: id })
      check.checked = chosen.includes(id)
      check.addEventListener("change", () => {
        const now = state().filters
        go({ filters: { ...now, [name]: check.checked ? [...now[name], id] : now[name].filter(one => one !== id) } })
      })
      choice.append(check, make("bdi", name === "year" ? "mj-when" : "", label), make("span", "mj-facet__count mj-count", String(count)))
      row.append(choice)
      box.append(row)
    })
    group.append(box)
    return group
  }

  const add = async (search, now, offset) => {
    const answer = await search.search(now.query, { ...options(now), limit: SIZE, offset, facets: offset === 0 })
    const hits = answer.results.map(result => {
      const row = make("li", "")
      row.append(item(result, answer.words, search))
      return row
    })
    return { answer, hits }
  }

  const render = async () => {
    const now = state()
    const mine = ++asked
    input.value = now.query
    order.value = now.sort
    document.title = now.query ? `${now.query} · ${words.title}` : words.title
    if (!now.query.trim()) {
      list.replaceChildren()
      aside.replaceChildren()
      around.replaceChildren()
      status.textContent = ""
      more.hidden = exported.hidden = ordered.hidden = true
      return
    }
    const search = await engine()
    const { answer, hits } = await add(search, now, 0)
    if (mine !== asked) return
    list.replaceChildren(...hits)
    around.replaceChildren(...notes(answer, again), ...suggestions(answer, query => go({ query })))
    status.replaceChildren(counted(answer.total))
    const groups = FACETS.filter(name => answer.facets?.[name]?.length).map(name => facet(name, answer.facets[name], now.filters[name]))
    const { name, value } = aside.contains(document.activeElement) ? document.activeElement : {}
    aside.replaceChildren(...groups)
    if (name) [...aside.querySelectorAll("input")].find(one => one.name === name && one.value === value)?.focus()
    drawn(page)
    more.hidden = answer.total <= list.children.length
    exported.hidden = ordered.hidden = !answer.total
  }

  const failed = () => (status.textContent = words.failed)

  more.addEventListener("click", async () => {
    const search = await engine()
    const { answer, hits } = await add(search, state(), list.children.length)
    list.append(...hits)
    drawn(list)
    hits[0]?.querySelector("a").focus()
    more.hidden = answer.total <= list.children.length
  })
  form.addEventListener("submit", event => {
    event.preventDefault()
    go({ query: input.value.trim() })
  })
  order.addEventListener("change", () => go({ sort: order.value }))
  addEventListener("popstate", () => render().catch(failed))

  // A cell that a spreadsheet would run as a formula gets an apostrophe before it.
  const cell = text => `"${String(text).replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`
  exported.addEventListener("click", async () => {
    const now = state()
    const search = await engine()
    const { results } = await search.search(now.query, { ...options(now), limit: MOST })
    const rows = results.map(({ id, title, date, publisher, url, countries }) =>
      [id, title, date, publisher, new URL(root + url, location.href).href, countries.map(([code]) => code).join(" ")],
    )
    const text = [["id", "title", "date", "publisher", "url", "countries"], ...rows].map(row => row.map(cell).join(",")).join("\r\n")
    const link = make("a", "")
    link.href = URL.createObjectURL(new Blob(["\ufeff", text], { type: "text/csv" }))
    link.download = `mujaz-${new Date().toISOString().slice(0, 10)}.csv`
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 1000)
  })

  render().catch(failed)
})()
