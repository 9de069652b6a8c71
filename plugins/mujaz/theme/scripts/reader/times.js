// Dates and counts as a reader chose them: names of months, digits, the Hijri date beside. It rewrites what the page
// says of itself (dates, counts, names of periods), never the text of an article. MujazMonths comes from arabic/months.
globalThis.MujazTimes = (() => {
  const OWN = "time, .mj-when, .mj-period, .mj-count, .mj-reading, .mj-hijri, .mj-drawing .tick"
  const english = document.documentElement.lang === "en"
  const written = new WeakMap() // element → its HTML as the site wrote it
  const removed = new WeakMap() // <time> → the Hijri date that the site put beside it
  const added = new WeakMap() // <time> → the one put there for the reader

  const inDigits = text => text.replace(/[0-9]/g, digit => "٠١٢٣٤٥٦٧٨٩"[digit])

  const renamed = (text, from, to) => {
    const names = MujazMonths[from]
    if (!names || from === to) return text
    return text.replace(new RegExp(`(${names.join("|")})(?= \\d{4})`, "g"), name => MujazMonths[to][names.indexOf(name)])
  }

  // Days in the calendar of Umm al-Qura, by the table that the site is built with: two bits a month.
  const hijri = iso => {
    const { year, start, lengths } = MujazMonths.lunar
    let days = Date.parse(iso) / 86400000 - start
    if (days < 0) return ""
    const bytes = atob(lengths)
    for (let month = 0; month < 4 * bytes.length; month++) {
      const length = 28 + ((bytes.charCodeAt(month >> 2) >> (6 - 2 * (month & 3))) & 3)
      if (days < length) {
        const name = MujazMonths[english ? "hijriEnglish" : "hijri"][month % 12]
        return `${days + 1} ${name} ${year + Math.floor(month / 12)}${english ? " AH" : "هـ"}`
      }
      days -= length
    }
    return ""
  }

  const rewrite = (element, usual, chosen) => {
    if (!written.has(element)) written.set(element, element.innerHTML)
    element.innerHTML = written.get(element)
    const text = element.textContent
    const months = renamed(text, usual.months, chosen.months)
    const shown = chosen.digits === "arabic" ? inDigits(months) : months
    if (shown !== text) element.textContent = shown
  }

  const setBeside = (time, usual, chosen) => {
    const beside = time.nextElementSibling?.matches(".mj-hijri") ? time.nextElementSibling : undefined
    if (!chosen.hijri && beside) {
      if (!added.delete(time)) removed.set(time, beside)
      beside.remove()
    } else if (chosen.hijri && !beside) {
      const span = removed.get(time) ?? document.createElement("span")
      span.className = "mj-hijri"
      span.textContent ||= hijri(time.dateTime)
      if (!span.textContent) return
      if (!removed.has(time)) added.set(time, span)
      time.after(" ", span)
    }
  }

  // `usual` is how the site writes dates, `chosen` how the reader wants them: {months, digits, hijri}.
  return (usual, chosen, within = document) => {
    for (const time of within.querySelectorAll("time[datetime]"))
      if (/^\d{4}-\d\d-\d\d$/.test(time.dateTime)) setBeside(time, usual, chosen)
    for (const element of within.querySelectorAll(OWN))
      if (!element.closest(".mj-prose")) rewrite(element, usual, chosen)
  }
})()
