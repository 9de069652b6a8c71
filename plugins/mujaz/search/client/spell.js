// Typing errors: the archive's words that one or two slips away lead to what was typed.
(function (M) {
  "use strict";
  const NEVER = 99;
  const LONGEST = 80; // letters; what is longer is neither a word nor a name
  // Letters that differ by dots alone, and rows of the Arabic keyboard: a slip between neighbours is likelier.
  const SHAPES = ["بتثني", "جحخ", "دذ", "رز", "سش", "صض", "طظ", "عغ", "فق", "كل", "ها"];
  const KEYS = "qwertyuiop[]asdfghjkl;'zxcvnm,./`YHN";
  const LETTERS = "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظذإأآ";
  const ROWS = [LETTERS.slice(0, 12), LETTERS.slice(12, 23), "ذيءورلايهوزظ"]; // the last as it is folded
  const near = new Map(); // letter -> the letters that are near to it
  const add = (one, other) => near.set(one, (near.get(one) || "") + other);
  for (const shape of SHAPES) for (const one of shape) for (const other of shape) add(one, other);
  for (const row of ROWS) {
    for (let at = 1; at < row.length; at++) add(row[at - 1], row[at]), add(row[at], row[at - 1]);
  }

  // The letters of a word as bits, to tell quickly that two words are too unlike.
  M.lettersOf = (word) => {
    let bits = 0;
    for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
    return bits;
  };

  // How many letters one of two words has and the other has not.
  M.unlikeLetters = function (one, other) {
    let count = 0;
    for (let bits = one ^ other; bits; bits &= bits - 1) count++;
    return count;
  };

  // Damerau and Levenshtein's distance in tenths of a slip; NEVER beyond `most` slips. A letter left out and two that
  // changed places are likelier than any one wrong letter of the many that could have been typed.
  M.slips = function (typed, word, most) {
    const LEFT_OUT = 7;
    const SWAPPED = 7;
    const extra = (at) => (typed[at] === typed[at - 1] ? 6 : 9);
    let [older, old, row] = rows;
    old.fill(NEVER, 0, word.length + 2);
    for (let j = 0; j <= Math.min(most, word.length); j++) old[j] = j * LEFT_OUT;
    for (let i = 0; i < typed.length; i++) {
      const neighbours = near.get(typed[i]) || "";
      const longer = extra(i);
      const from = Math.max(0, i - most); // places further apart than `most` are out of reach
      const to = Math.min(word.length, i + most + 1);
      row[from] = from ? NEVER : old[0] + longer;
      let least = row[from];
      for (let j = from; j < to; j++) {
        const same = typed[i] === word[j];
        let cost = old[j] + (same ? 0 : neighbours.includes(word[j]) ? 8 : 10);
        cost = Math.min(cost, old[j + 1] + longer, row[j] + LEFT_OUT);
        if (i && j && !same && typed[i] === word[j - 1] && typed[i - 1] === word[j]) {
          cost = Math.min(cost, older[j - 1] + SWAPPED);
        }
        row[j + 1] = cost;
        least = Math.min(least, cost);
      }
      if (to < word.length) row[to + 1] = NEVER;
      if (least > most * 10) return NEVER;
      [older, old, row] = [old, row, older];
    }
    return old[word.length];
  };
  const rows = [0, 1, 2].map(() => new Int32Array(LONGEST + 4).fill(NEVER));

  // How many slips are forgiven in a word of this length.
  M.forgiven = (word) => (word.length > LONGEST ? 0 : word.length >= 8 ? 2 : word.length >= 5 ? 1 : 0);

  // The words of a shard that are met, how often, in powers of two, and the letters of each as bits; kept with it.
  function candidates(part) {
    if (part.candidates) return part.candidates;
    const found = (part.candidates = { words: [], often: [], letters: [] });
    part.words.forEach((word, at) => {
      const often = part.often(at);
      if (!often) return;
      found.words.push(word);
      found.often.push(often);
      found.letters.push(M.lettersOf(word));
    });
    return found;
  }

  // Words of the lexicon within reach of what was typed: [{word, met, cost}]. Shard by shard, so that no task is long.
  M.corrections = async function (typed, lexicon, pause) {
    const most = M.forgiven(typed);
    if (!most) return [];
    const letters = M.lettersOf(typed);
    const found = [];
    const shards = Array.from({ length: lexicon.directory.length }, (_, number) => lexicon.shard(number));
    shards.forEach((shard) => shard.catch(() => {})); // the one that is waited for tells
    for (const one of shards) {
      const { words, often, letters: known } = candidates(await one);
      for (let at = 0; at < words.length; at++) {
        const word = words[at];
        if (Math.abs(word.length - typed.length) > most || M.unlikeLetters(known[at], letters) > 2 * most) continue;
        const cost = M.slips(typed, word, most);
        if (cost <= most * 10) found.push({ word, met: often[at], cost });
      }
      await pause();
    }
    return found;
  };

  // What was meant by letters typed with the other keyboard switched on (Ydvhk for إيران), or nothing.
  const toArabic = new Map([["b", "لا"], ["T", "لإ"], ["G", "لأ"], ["B", "لآ"]]);
  const toLatin = new Map();
  [...LETTERS].forEach((letter, at) => {
    toArabic.set(KEYS[at], letter);
    toLatin.set(letter, KEYS[at].toLowerCase());
  });

  M.otherKeyboard = function (text) {
    const latin = /[a-z]/i.test(text);
    if (latin && text === text.toUpperCase()) text = text.toLowerCase();
    if (!latin) text = text.replaceAll("لا", "b");
    const table = latin ? toArabic : toLatin;
    return [...text].map((key) => table.get(key) ?? table.get(key.toLowerCase()) ?? key).join("");
  };
})((globalThis.MujazSearch = globalThis.MujazSearch || {}));
