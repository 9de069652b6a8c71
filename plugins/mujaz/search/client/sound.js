// How words sound: consonant skeletons to find candidates by, and how unlike two spellings are.
(function (M) {
  "use strict";
  const NEVER = 99;
  let table;

  // "تش ش1 _3" -> [["تش", 0], ["ش", 1], ["", 3]]
  const choices = (text) =>
    text.split(" ").map((one) => [one.replace(/[\d_]/g, ""), Number(/\d/.exec(one)?.[0] || 0)]);

  function prepare() {
    const { signs, pairs, latin, loose, swaps } = M.sounds;
    table = { sign: new Map(), pairs, loose, swaps: new Map(), units: [] };
    for (const [sign, letters] of Object.entries(signs)) {
      for (const letter of letters.split(" ")) table.sign.set(letter, sign);
    }
    for (const sign of Object.values(pairs)) table.sign.set(sign, sign);
    for (const [pair, cost] of Object.entries(swaps)) {
      table.swaps.set(pair, cost).set(pair[1] + pair[0], cost);
    }
    for (const [unit, text] of Object.entries(latin)) table.units.push({ unit, to: choices(text) });
    table.units.sort((a, b) => b.unit.length - a.unit.length);
  }

  // The consonants of an Arabic word, a doubled letter once (sound.py, skeleton).
  M.skeleton = function (word) {
    if (!table) prepare();
    for (const [pair, sign] of Object.entries(table.pairs)) word = word.replaceAll(pair, sign);
    let out = "";
    let before = "";
    for (const letter of word) {
      if (letter !== before) out += table.sign.get(letter) || "";
      before = letter;
    }
    return out;
  };

  // A Latin word as units («sh», «a»), a doubled consonant once; «^a» and «a$» are units of its start and end.
  function units(word) {
    word = `^${word.replace(/([^aeioud])(?<!il)\1/g, "$1")}$`;
    const found = [];
    for (let at = 0; at < word.length; ) {
      const unit = table.units.find((one) => word.startsWith(one.unit, at));
      if (unit) found.push(unit);
      at += unit ? unit.unit.length : 1;
    }
    return found;
  }

  // A word without an article, which French writes onto a name, too («Elgharbi», «Essebsi»).
  const ARTICLE = /^\u0627\u0644(?=...)|^(?:the|[ae]l)$|^[ae]l(?=[^aeiou]..)|^e(?=ch|([^aeiou])\1)/;
  M.bare = (word) => word.replace(ARTICLE, "");
  const ways = (word) => [...new Set([word, M.bare(word)])];

  // The skeletons that a Latin word may have in Arabic; none of letters that cannot be spoken («CNSS»).
  M.latinSkeletons = function (word) {
    if (!table) prepare();
    if (!/[aeiouy]/.test(word)) return [];
    return [...new Set(ways(word).flatMap(skeletons))].filter(Boolean);
  };

  function skeletons(word) {
    let found = [""];
    for (const { to } of units(word)) {
      const bones = [...new Set(to.map(([letters]) => M.skeleton(letters)))];
      if (found.length * bones.length > 32) bones.length = 1;
      found = found.flatMap((start) => bones.map((bone) => start + bone));
    }
    return found;
  }

  // What is against an Arabic word being the Latin one, in tenths of a slip; Infinity where hardly any of it is heard.
  M.latinUnlike = function (latin, word) {
    if (!table) prepare();
    const cost = 2 * Math.min(...ways(latin).map((way) => unlike(way, word)));
    return cost <= 4 + latin.length * 1.6 ? cost : Infinity;
  };

  function unlike(latin, word) {
    let row = new Array(word.length + 1).fill(NEVER);
    row[0] = 0;
    spread(row, word);
    units(latin).forEach(({ to }, number) => {
      const next = new Array(word.length + 1).fill(NEVER);
      for (let at = 0; at <= word.length; at++) {
        if (row[at] >= NEVER) continue;
        for (const [letters, cost] of to) {
          if (!word.startsWith(letters, at)) continue;
          const end = at + letters.length;
          const missing = !letters && !number ? 4 : 0; // a name does not lose its first sound
          next[end] = Math.min(next[end], row[at] + cost + missing);
        }
      }
      spread(next, word);
      row = next;
    });
    return row[word.length];
  }

  function spread(row, word) {
    for (let at = 0; at < word.length; at++) {
      const cost = table.loose[word[at]] / 3 || (at > 1 && word[at] === word[at - 1] ? 1 : NEVER);
      row[at + 1] = Math.min(row[at + 1], row[at] + cost);
    }
  }

  // What is against two Arabic words being spellings of one.
  M.arabicUnlike = function (one, other) {
    if (!table) prepare();
    const drop = (word, at) => table.loose[word[at]] ?? (word[at] === word[at - 1] ? 3 : NEVER);
    let row = [0];
    for (let j = 0; j < other.length; j++) row.push(row[j] + drop(other, j));
    for (let i = 0; i < one.length; i++) {
      const next = [row[0] + drop(one, i)];
      for (let j = 0; j < other.length; j++) {
        const swap = one[i] === other[j] ? 0 : table.swaps.get(one[i] + other[j]) ?? NEVER;
        next.push(Math.min(row[j] + swap, row[j + 1] + drop(one, i), next[j] + drop(other, j)));
      }
      row = next;
    }
    return row[other.length];
  };

  M.Sounds = class {
    constructor(manifest, shards) {
      this.directory = new M.Directory("sounds", manifest);
      this.shards = shards;
      this.parse = (bytes) => {
        const reader = new M.Reader(bytes, manifest.alphabet);
        const found = new Map();
        let word = "";
        while (!reader.done) {
          word = reader.after(word);
          const bones = M.skeleton(word);
          if (!found.has(bones)) found.set(bones, []);
          found.get(bones).push({ word, met: reader.byte() });
        }
        return found;
      };
    }

    // The archive's words with one of these skeletons.
    async with(skeletons) {
      const name = (bones) => this.directory.name(this.directory.place(bones));
      const shards = await Promise.all(skeletons.map((bones) => this.shards.get(name(bones), this.parse)));
      return skeletons.flatMap((bones, at) => shards[at].get(bones) || []);
    }
  };
})((globalThis.MujazSearch = globalThis.MujazSearch || {}));
