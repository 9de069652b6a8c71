// What a word that finds nothing, or little, may have been meant to be.
(function (M) {
  "use strict";
  // Tenths of a slip that a word gains each time it is met twice as often; what is typed in Latin is mostly a name, and
  // names are not the most frequent words.
  M.FREQUENT = 0.5;
  M.FREQUENT_NAME = 0.15;
  const SOUND = 2; // tenths of a slip: a slip of the finger is likelier than another spelling of the same sounds

  M.Guesser = class {
    constructor(manifest, shards, expander, pause) {
      this.expander = expander;
      this.lexicon = expander.lexicon;
      this.sounds = new M.Sounds(manifest, shards);
      this.pause = pause;
    }

    // What a word may have been meant to be: [{word, cost, how}], the likeliest first. `word` keeps the typed clitics.
    async guesses(typed) {
      if (/[a-z]/.test(typed)) return inOrder(await this.latin(typed), M.FREQUENT_NAME);
      return inOrder(await this.arabic(typed));
    }

    // Other spellings of a word that the archive has, but rarely: names written with other vowels or another g.
    async otherSpellings(typed, met) {
      const found = typed.length < 5 ? [] : await this.alike(typed, 6);
      return inOrder(found.filter((guess) => guess.word !== typed && guess.met > met + 1));
    }

    // A word as the two that were written together in it, the likelier the rarer of them is met.
    async split(typed) {
      if (/[a-z]/.test(typed)) return this.splitLatin(typed);
      const found = [];
      for (let at = 3; at <= typed.length - 3; at++) {
        const parts = [typed.slice(0, at), typed.slice(at)];
        const entries = await Promise.all(parts.map((part) => this.lexicon.get(part)));
        if (entries.every((entry) => entry?.met && entry.stems.length)) {
          found.push({ parts, met: Math.min(...entries.map((entry) => entry.met)) });
        }
      }
      return found.sort((a, b) => b.met - a.met)[0]?.parts;
    }

    // «Abdennour», «Noureddine»: names of two words, which Latin writes as one.
    async splitLatin(typed) {
      const [, servant, name, faith] = /^(abd[aeou]l?)?(...+?)([aeou]dd?ine?)?$/.exec(typed) || [];
      if (!servant && !faith) return undefined;
      const [best] = inOrder(await this.latin(name), M.FREQUENT_NAME);
      return best && (servant ? ["عبد", "ال" + best.word] : [best.word, "الدين"]);
    }

    async latin(typed) {
      const words = await this.sounds.with(M.latinSkeletons(typed));
      return words
        .map(({ word, met }) => ({ word, met, cost: M.latinUnlike(typed, word) }))
        .filter((guess) => guess.cost < Infinity);
    }

    async arabic(typed) {
      const found = (await Promise.all(["", ...this.expander.proclitics(typed)].map((before) => this.alike(typed, 12, before)))).flat();
      found.push(...(await M.corrections(typed, this.lexicon, this.pause)));
      const best = new Map();
      for (const guess of found) {
        if (!(best.get(guess.word)?.cost <= guess.cost)) best.set(guess.word, guess);
      }
      return [...best.values()];
    }

    // Words that sound like the typed one, behind a proclitic that is not compared.
    async alike(typed, most, before = "") {
      const base = typed.slice(before.length);
      if (base.length < 4) return [];
      const words = await this.sounds.with([M.skeleton(base)]);
      return words
        .map(({ word, met }) => ({ word: before + word, met, cost: M.arabicUnlike(base, word) + SOUND }))
        .filter((guess) => guess.cost <= most + SOUND);
    }
  };

  function inOrder(guesses, frequent = M.FREQUENT) {
    for (const guess of guesses) guess.score = guess.cost - frequent * guess.met;
    return guesses.sort((a, b) => a.score - b.score || (a.word < b.word ? -1 : 1));
  }
})((globalThis.MujazSearch = globalThis.MujazSearch || {}));
