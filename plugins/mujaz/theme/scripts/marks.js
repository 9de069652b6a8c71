// Marks the words that a reader searched for on the page that search led to («?mark=…»), and takes the marks off again.
// Marks are highlights (CSS Custom Highlight API): the text stays whole, so that Arabic letters stay joined.
(() => {
  const wanted = new URLSearchParams(location.search).get("mark")
  const text = document.querySelector(".mj-prose")
  if (!wanted || !text || !globalThis.Highlight || !CSS.highlights || !globalThis.MujazFind) return
  const { engine, make, words } = MujazFind
  const forms = new Set(wanted.split(" "))

  const ranges = () => {
    const found = []
    const nodes = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
    while (nodes.nextNode()) {
      const node = nodes.currentNode
      for (const token of MujazSearch.tokens(node.data)) {
        if (!token.words.some(word => forms.has(word))) continue
        const range = new Range()
        range.setStart(node, token.start)
        range.setEnd(node, token.end)
        found.push(range)
      }
    }
    return found
  }

  const clear = () => {
    CSS.highlights.delete("mj-found")
    document.querySelector(".mj-marks")?.remove()
    const bare = new URL(location.href)
    bare.searchParams.delete("mark")
    try {
      history.replaceState(null, "", bare)
    } catch {
      // The address keeps its words; a reload marks them again.
    }
  }

  engine()
    .then(search => search.ready)
    .then(() => {
      const found = ranges()
      if (!found.length) return
      CSS.highlights.set("mj-found", new Highlight(...found))
      const line = make("p", "mj-marks", words.marked)
      const button = make("button", "mj-find__redo", words.unmark)
      button.type = "button"
      button.addEventListener("click", clear)
      line.append(" ", button)
      text.before(line)
    })
    .catch(() => {})
})()
