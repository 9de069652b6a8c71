// Loading ahead. Once a first answer stands, and whenever the page has nothing else to do, the words of the archive and
// then the cards of results, the newest first, are loaded, so that a next query goes straight to where its words stand
// and shows what it finds there. Only so much of them, less on a mobile connection, and none where the reader saves data
// or the connection is slow.
(function (M) {
  "use strict";
  const MOST = 1500000; // characters; of 20,000 briefings the words are 420,000
  const MOST_MOBILE = 500000;
  const TOGETHER = 4; // shards that are asked for at once

  const idle = () =>
    new Promise((resolve) => (globalThis.requestIdleCallback ? requestIdleCallback(resolve) : setTimeout(resolve, 50)));

  function allowed() {
    const { saveData = false, effectiveType = "4g", type } = navigator.connection || {};
    if (saveData || effectiveType !== "4g") return 0;
    return type === "cellular" ? MOST_MOBILE : MOST;
  }

  M.loadAhead = async function (engine) {
    const { lexicon, shards, manifest } = engine;
    const most = shards.loaded + allowed();
    const may = async () => {
      await idle();
      return shards.loaded < most;
    };
    const words = Array.from({ length: lexicon.directory.length }, (_, number) => number);
    while (words.length && (await may())) await Promise.all(words.splice(0, TOGETHER).map((number) => lexicon.load(number)));
    for (let left = Math.ceil(manifest.briefings / manifest.sizes.series); left && (await may()); left--) await loadCards(engine, left - 1);
  };

  // A series comes in one file, since its blocks are many; each is kept as if it had been loaded alone.
  async function loadCards(engine, series) {
    const { shards, manifest: { sizes, cards } } = engine;
    const bytes = await shards.fetch(M.shardName("cards", "all-" + series, cards, series));
    let number = series * sizes.series;
    for (let start = 0, end = 0; start < bytes.length; start = end, number += sizes.card) {
      end = M.afterLines(bytes, start, sizes.card);
      shards.keep(engine.blockName("cards", number, sizes.card), bytes.slice(start, end));
    }
  }
})((globalThis.MujazSearch = globalThis.MujazSearch || {}));
