// Loading ahead. Once a first answer stands, and whenever the page has nothing else to do, the words of the archive are
// loaded one shard after the other, so that a next query goes straight to where its words stand. Only so much of them,
// and none where the reader saves data or the connection is slow.
(function (M) {
  "use strict";
  const MOST = 512000; // characters; the words of 20,000 briefings are 420,000

  const idle = () =>
    new Promise((resolve) => (globalThis.requestIdleCallback ? requestIdleCallback(resolve) : setTimeout(resolve, 50)));

  function thrifty() {
    const { saveData = false, effectiveType = "4g" } = navigator.connection || {};
    return saveData || effectiveType !== "4g";
  }

  M.loadAhead = async function (lexicon, shards) {
    if (thrifty()) return;
    const most = shards.loaded + MOST;
    for (let number = 0; number < lexicon.directory.length && shards.loaded < most; number++) {
      await idle();
      await lexicon.load(number);
    }
  };
})((globalThis.MujazSearch = globalThis.MujazSearch || {}));
