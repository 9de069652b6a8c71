// A network that is wider than the screen shows its middle first, where the name stands that it is about.
(() => {
  for (const box of document.querySelectorAll(".mj-drawing--network .mj-scroll")) {
    const way = getComputedStyle(box).direction === "rtl" ? -1 : 1
    box.scrollLeft = (way * (box.scrollWidth - box.clientWidth)) / 2
  }
})()
