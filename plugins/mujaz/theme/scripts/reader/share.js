// Handing a briefing on: by what the device offers, else by copying its address; or on paper.
(() => {
  const place = document.querySelector(".mj-share")
  if (!place) return
  const [button, print] = place.children
  const label = button.textContent

  button.addEventListener("click", async () => {
    const url = MujazAddress.page()
    if (navigator.share) {
      await navigator.share({ title: document.querySelector("h1").textContent, url }).catch(() => {}) // the reader thought better of it
      return
    }
    await MujazAddress.copy(url, button.dataset.copied)
    button.textContent = button.dataset.copied
    setTimeout(() => (button.textContent = label), 2500)
  })
  print.addEventListener("click", () => globalThis.print())
  button.hidden = !(navigator.share || navigator.clipboard)
  place.hidden = false
})()
