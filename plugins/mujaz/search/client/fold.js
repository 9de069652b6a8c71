// Folding: one spelling for what people write in many, by the table that Python wrote. Words are runs of letters or of
// digits, and part where the two meet («18جانفي»), as «عبدالله» does (tokens.py).
(function (M) {
  "use strict";
  const WORD = /\p{Nd}+|[وفبكل]?عبد(?=ال[\p{L}]{2})|[\p{L}\p{Nl}\p{No}]+/gu;
  const LOOSE = /[\p{L}\p{M}\p{N}\u0640\u200c\u200d]+/gu;
  // Blocks of letters with marks, and of Arabic letters as they are joined; also in manifest.py.
  const DECOMPOSED = /[A-Z\u00c0-\u024f\u1e00-\u1eff\ufb50-\ufdff\ufe70-\ufefc]/;
  let folding, spelling;

  function prepare() {
    folding = new Map();
    spelling = new Map();
    for (const [first, run] of M.tables.fold) {
      run.forEach((to, at) => {
        const letter = String.fromCodePoint(first + at);
        folding.set(letter, to);
        const changes = letter >= "\u0620" && letter <= "\u06ff" && /\p{L}/u.test(to);
        if (!changes) spelling.set(letter, to);
      });
    }
  }

  function translate(text, table) {
    let out = "";
    for (const letter of text) out += table.get(letter) ?? (DECOMPOSED.test(letter) ? decomposed(letter, table) : letter);
    return out;
  }

  // What the table leaves out: a letter without its marks.
  function decomposed(letter, table) {
    const plain = letter.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    const to = plain === letter ? letter : translate(plain, folding);
    table.set(letter, to);
    return to;
  }

  // A text in the one spelling that is compared.
  M.fold = function (text) {
    if (!folding) prepare();
    return translate(text, folding);
  };

  // A text as it was spelt, without marks: hamzas, teh marbuta and alef maqsura stay.
  M.spelt = function (text) {
    if (!folding) prepare();
    return translate(text, spelling);
  };

  // The folded words of a text.
  M.words = (text) => M.fold(text).match(WORD) || [];

  // The same words as they were spelt; both lists are of one length.
  M.spellings = (text) => M.spelt(text).match(WORD) || [];

  // Where words stand in a text that is shown: whole words with their marks, and the folded words in each.
  M.tokens = function* (text) {
    for (const found of text.matchAll(LOOSE)) {
      yield { start: found.index, end: found.index + found[0].length, words: M.words(found[0]) };
    }
  };
})((globalThis.MujazSearch = globalThis.MujazSearch || {}));
