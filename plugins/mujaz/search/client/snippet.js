// A piece of a briefing's text around the words that were searched for, with whole words marked: marking a part of an
// Arabic word would break its letters apart.
(function (M) {
  "use strict";
  const SIZE = 180;

  // [{text, mark}]: the piece of `text` that holds most of the wanted folded words.
  M.snippet = function (text, wanted, size = SIZE) {
    const tokens = [...M.tokens(text)];
    const hits = tokens.filter((token) => token.words.some((word) => wanted.has(word)));
    const start = startOf(text, tokens, hits, wanted, size);
    let end = Math.min(text.length, start + size);
    while (end < text.length && !/\s/.test(text[end])) end++;
    return marked(text, hits, start, end);
  };

  function startOf(text, tokens, hits, wanted, size) {
    let best = 0;
    let most = 0;
    hits.forEach((hit, at) => {
      const met = new Set();
      for (let next = at; next < hits.length && hits[next].end - hit.start < size * 0.8; next++) {
        for (const word of hits[next].words) if (wanted.has(word)) met.add(wanted.get?.(word) ?? word);
      }
      if (met.size > most) [most, best] = [met.size, hit.start];
    });
    if (best < size * 0.6) return 0;
    const from = best - size * 0.3;
    const sentence = text.slice(from, best).search(/[.!؟\n]\s*\S/u);
    if (sentence >= 0) return from + sentence + (/^[.!؟\n]\s*/u.exec(text.slice(from + sentence)) || [""])[0].length;
    const token = tokens.find((one) => one.start >= from);
    return token ? token.start : best;
  }

  function marked(text, hits, start, end) {
    const parts = [];
    let at = start;
    const plain = (to) => to > at && parts.push({ text: text.slice(at, to), mark: false });
    if (start > 0) parts.push({ text: "… ", mark: false });
    for (const hit of hits) {
      if (hit.start < at || hit.end > end) continue;
      plain(hit.start);
      parts.push({ text: text.slice(hit.start, hit.end), mark: true });
      at = hit.end;
    }
    plain(end);
    if (end < text.length) parts.push({ text: " …", mark: false });
    return parts;
  }
})((globalThis.MujazSearch = globalThis.MujazSearch || {}));
