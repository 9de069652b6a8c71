// The search box of every page: a combobox (WAI-ARIA 1.2) with results live under it. The engine and its index are not
// loaded before the reader turns to the box. Without this script the form leads to the names from A to Z.
(() => {
  const form = document.querySelector(".mj-find")
  if (!form) return
  const { root, page } = form.dataset
  const words = JSON.parse(form.dataset.words)
  const plural = new Intl.PluralRules(words.lang)
  let opened

  const script = address =>
    new Promise((resolve, reject) => {
      const element = document.createElement("script")
      element.src = address
      element.onload = resolve
      element.onerror = reject
      document.head.append(element)
    })

  // The engine, loaded at the first call.
  const engine = () => {
    opened ??= script(`${root}search/mujaz-search.js`).then(() =>
      MujazSearch.open({ load: MujazSearch.browserLoader(`${root}search/`) }),
    )
    opened.catch(() => (opened = undefined))
    return opened
  }

  const make = (tag, className, text = "") => {
    const element = document.createElement(tag)
    element.className = className
    element.textContent = text
    return element
  }

  const counted = number => make("span", "mj-count", words.counts[plural.select(number)].replace("{n}", number))

  // Says to whoever dresses dates and digits as the reader chose them (reader/panel.js) that there are new ones.
  const drawn = element => element.dispatchEvent(new CustomEvent("mujaz:drawn", { bubbles: true }))

  const day = iso => {
    const [year, month, date] = iso.split("-").map(Number)
    const when = make("time", "", date ? `${date} ${words.months[month - 1]} ${year}` : iso)
    when.dateTime = iso
    return when
  }

  // The address of a result: the briefing's, with the forms that matched, so that they can be marked there.
  const address = (result, found) => {
    const forms = [...found.keys()].slice(0, 12).join(" ")
    return root + result.url + (forms ? `?mark=${encodeURIComponent(forms)}` : "")
  }

  // One result as it is shown: title, date and outlet, countries, and a snippet with whole words marked.
  const item = (result, found, search) => {
    const link = make("a", "mj-hit")
    link.href = address(result, found)
    link.append(make("span", "mj-hit__title", result.title))
    const facts = make("span", "mj-hit__facts")
    if (result.date) facts.append(day(result.date))
    if (result.publisher) facts.append(make("bdi", "", result.publisher))
    for (const [, name] of result.countries.slice(0, 3)) facts.append(make("span", "mj-hit__chip", name))
    const snippet = make("span", "mj-hit__text")
    link.append(facts, snippet)
    search
      .snippet(result, found)
      .then(parts => snippet.append(...parts.map(part => (part.mark ? make("mark", "", part.text) : part.text))))
      .catch(() => snippet.remove())
    return link
  }

  // What stands in quotation marks keeps its own direction: Latin and digits in an Arabic sentence, and the other way round.
  const isolated = text => text.replace(/([«“])([^»”]*)([»”])/g, "$1\u2068$2\u2069$3")

  // How a query was read, and the way back: a button that asks again with the note's own options. That nothing was found
  // is said by the count.
  const notes = (answer, again) =>
    answer.notes.filter(note => note.code !== "nothing").map(note => {
      const line = make("p", "mj-find__note", isolated(note.text))
      if (note.redo) {
        const button = make("button", "mj-find__redo", words.redo)
        button.type = "button"
        button.addEventListener("click", () => again(note.redo))
        line.append(" ", button)
      }
      return line
    })

  // What to try where nothing was found.
  const suggestions = (answer, ask) => {
    const line = make("p", "mj-find__note", words.nearest)
    for (const word of new Set(answer.suggestions)) {
      const button = make("button", "mj-find__redo")
      button.type = "button"
      button.append(make("bdi", "", word))
      button.addEventListener("click", () => ask(word))
      line.append(" ", button)
    }
    return answer.suggestions.length ? [line] : []
  }

  globalThis.MujazFind = { engine, make, counted, drawn, item, notes, suggestions, words, root }

  const input = form.querySelector("input")
  const panel = form.querySelector(".mj-find__panel")
  const list = form.querySelector("[role=listbox]")
  const status = form.querySelector("[role=status]")
  const all = form.querySelector(".mj-find__all")
  const around = form.querySelector(".mj-find__notes")
  const narrow = matchMedia("(max-width: 44em)")
  let asked = 0
  let answered = "" // the query whose results stand in the list
  let at = -1

  form.action = page
  input.setAttribute("role", "combobox")
  form.querySelector(".mj-find__open").hidden = false

  const options = () => [...list.children]
  const select = next => {
    const shown = options()
    at = shown.length ? (next + shown.length + 1) % (shown.length + 1) : -1
    if (at === shown.length) at = -1
    shown.forEach((option, place) => option.setAttribute("aria-selected", String(place === at)))
    if (at >= 0) {
      input.setAttribute("aria-activedescendant", shown[at].id)
      shown[at].scrollIntoView({ block: "nearest" })
    } else input.removeAttribute("aria-activedescendant")
  }

  const show = open => {
    panel.hidden = !open
    input.setAttribute("aria-expanded", String(open))
    if (!open) select(-1)
  }

  // On a phone the box takes the screen, and the back button closes it.
  const whole = open => {
    const takes = open && narrow.matches
    form.classList.toggle("mj-find--whole", takes)
    document.documentElement.classList.toggle("mj-still", takes)
    if (takes && !history.state?.whole) history.pushState({ whole: true }, "")
  }

  // From a result the back button leads to the box as it was left.
  const remember = () => history.replaceState({ ...history.state, find: input.value }, "")
  const restore = ({ find, whole: open }) => {
    if (find === undefined && !open) return
    input.value = find ?? ""
    whole(Boolean(open))
    input.focus()
    ask()
  }

  const hide = () => {
    asked++ // an answer that is still on its way does not open the box again
    show(false)
    whole(false)
  }

  const close = () => {
    hide()
    if (history.state?.whole) history.back()
    else if (history.state?.find !== undefined) history.replaceState(null, "")
  }

  const ask = async redo => {
    const query = input.value.trim()
    const mine = ++asked
    if (!/[\p{L}\p{N}]/u.test(query)) {
      list.replaceChildren()
      return show(false)
    }
    try {
      const search = await engine()
      const answer = await search.search(query, { limit: 8, prefix: true, wanted: () => mine === asked, ...redo })
      if (mine !== asked) return
      const hits = answer.results.map((result, place) => {
        const option = make("li", "mj-find__option")
        option.id = `mj-option-${place}`
        option.setAttribute("role", "option")
        option.setAttribute("aria-selected", "false")
        const link = item(result, answer.words, search)
        link.tabIndex = -1
        option.append(link)
        return option
      })
      list.replaceChildren(...hits)
      answered = query
      around.replaceChildren(...notes(answer, ask), ...suggestions(answer, word => ((input.value = word), ask())))
      if (!answer.total) around.append(make("p", "mj-find__note", words.hint))
      status.replaceChildren(counted(answer.total))
      all.hidden = !answer.total
      drawn(panel)
      select(-1)
    } catch {
      status.textContent = words.failed
    }
    show(true)
  }

  input.addEventListener("focus", () => {
    whole(true)
    engine()
      .then(search => search.ready)
      .catch(() => {})
    if (list.children.length) show(true)
  })
  input.addEventListener("input", () => ask())
  input.addEventListener("keydown", event => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!panel.hidden) select(at + (event.key === "ArrowDown" ? 1 : at < 0 ? 0 : -1))
      else if (answered && answered === input.value.trim()) show(true)
      else ask()
      event.preventDefault()
    } else if ((event.key === "Home" || event.key === "End") && at >= 0) {
      event.preventDefault() // before one is chosen, they move in the text
      select(event.key === "Home" ? 0 : list.children.length - 1)
    } else if (event.key === "Enter" && at >= 0) {
      event.preventDefault()
      options()[at].querySelector("a").click()
    } else if (event.key === "Escape") {
      event.preventDefault()
      if (panel.hidden && input.value) {
        input.value = ""
        ask()
      } else if (panel.hidden) input.blur()
      close()
    }
  })
  form.addEventListener("focusout", event => {
    if (event.relatedTarget && !form.contains(event.relatedTarget)) close()
  })
  document.addEventListener("pointerdown", event => {
    if (!form.contains(event.target)) close()
  })
  form.querySelector(".mj-find__open").addEventListener("click", () => {
    whole(true)
    input.focus()
  })
  form.querySelector(".mj-find__close").addEventListener("click", () => {
    close()
    form.querySelector(".mj-find__open").focus()
  })
  list.addEventListener("click", remember)
  addEventListener("popstate", () => history.state?.whole || hide())
  document.addEventListener("keydown", event => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]")
    const slash = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey
    const combination = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey)
    if (!slash && !combination) return
    event.preventDefault()
    whole(true)
    input.focus()
    input.select()
  })
  restore(history.state ?? {})
})()
