// Sharing a briefing: by what the device offers, else by copying its address.
(() => {
  const button = document.querySelector(".mj-share button")
  if (!button || !(navigator.share || navigator.clipboard)) return
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
  button.parentElement.hidden = false
})()
