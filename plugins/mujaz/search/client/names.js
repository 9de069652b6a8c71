// Names of entities that are nearly what was typed: with a slip, in other letters, in another spelling; one word or several.
(function (M) {
  "use strict";
  const MARGIN = 2; // tenths of a slip by which a second entity may be less likely than the first
  const MOST = 8; // words of a name
  const SHORT = 5; // letters; what is near to fewer is another word («note» is not NATO)
  const ARTICLE = /^\u0627\u0644(?=...)|^(?:al|el|the)$/;

  M.Names = class {
    constructor(manifest, shards, pause) {
      Object.assign(this, { manifest, shards, pause });
    }

    load() {
      const parse = (bytes) => {
        const reader = new M.Reader(bytes, this.manifest.alphabet);
        const rows = [];
        for (let name = ""; !reader.done; ) {
          name = reader.after(name);
          const code = reader.number();
          rows.push({ name, entity: code >> 1, strong: Boolean(code & 1), met: reader.byte(), latin: /[a-z]/.test(name) });
        }
        return rows;
      };
      return Promise.all(this.manifest.names.map((name) => this.shards.get("names/" + name, parse)));
    }

    // Entities with a name near to the words, the likeliest first: [{entity, score}]. A weak name counts where it is the
    // whole query; where words are `spelt` as the archive has them, only other spellings of them count.
    async near(words, { whole, spelt }) {
      const typed = words.join("");
      const unlike = new Unlike([typed, words.map((word) => word.replace(ARTICLE, "")).join("")], spelt);
      if (typed.length < SHORT) return [];
      const best = new Map();
      for (const rows of await this.load()) {
        for (const row of rows) {
          if (!row.strong && !whole) continue;
          const cost = unlike.to(row);
          if (cost === undefined) continue;
          const score = cost - M.FREQUENT * row.met;
          if (!(best.get(row.entity)?.score <= score)) best.set(row.entity, { entity: row.entity, cost, score });
        }
        await this.pause();
      }
      const found = [...best.values()].sort((a, b) => a.score - b.score || a.entity - b.entity);
      return found.filter((one) => one.score <= found[0].score + MARGIN).slice(0, 2);
    }
  };

  // A Latin name without what romanisations differ in most: vowels' letters, doubled consonants, an h.
  const WAYS = [[/ou|oo|o/g, "u"], [/ee|ie|y|e/g, "i"], [/ph/g, "f"], [/ck|c|q/g, "k"], [/dj/g, "j"], [/w/g, "v"], [/([dgkt])h/g, "$1"], [/h$/, ""], [/(.)\1/g, "$1"]];
  const romanised = (name) => WAYS.reduce((text, [from, to]) => text.replace(from, to), name);

  // What is against names being the typed one, in tenths of a slip; undefined beyond what is forgiven.
  class Unlike {
    constructor(typed, spelt) {
      this.typed = [...new Set(typed)].filter((one) => one.length > 3);
      this.latin = /[a-z]/.test(typed[0]);
      this.spelt = spelt;
      this.bones = new Set(this.typed.flatMap((one) => (this.latin ? M.latinSkeletons(one) : [M.skeleton(one)])));
    }

    to(row) {
      const sounds = !row.latin && this.bones.has((row.bones ??= M.skeleton(row.name)));
      const costs = this.typed.map((typed) => Math.min(sounds ? this.sound(typed, row.name) : Infinity, this.slips(typed, row), this.romanised(typed, row)));
      const least = Math.min(...costs);
      return least === Infinity ? undefined : least;
    }

    sound(typed, name) {
      const cost = this.latin ? M.latinUnlike(typed, name) * 2 : M.arabicUnlike(typed, name);
      return cost <= (this.latin ? 4 + typed.length * 1.6 : this.spelt ? 6 : 12) ? cost : Infinity;
    }

    slips(typed, row) {
      const most = M.forgiven(typed);
      if (this.spelt || row.name.length < SHORT || row.latin !== this.latin || Math.abs(row.name.length - typed.length) > most || !most) return Infinity;
      row.letters ??= M.lettersOf(row.name);
      if (M.unlikeLetters(row.letters, M.lettersOf(typed)) > 2 * most) return Infinity;
      const cost = M.slips(typed, row.name, most);
      return cost <= most * 10 ? cost : Infinity;
    }

    // In Latin letters, what is against another romanisation of the same name.
    romanised(typed, row) {
      if (!this.latin || !row.latin) return Infinity;
      row.plain ??= romanised(row.name);
      const plain = romanised(typed);
      if (Math.abs(row.plain.length - plain.length) > 1 || plain.length < 4) return Infinity;
      const cost = M.slips(plain, row.plain, 1);
      return cost <= 10 ? 2 + cost : Infinity;
    }
  }

  // The runs of a query's words that may be a name, the longest first: [from, to].
  M.runs = function (clauses) {
    const free = (clause) => !clause.phrase && !clause.not;
    const found = [];
    for (let size = Math.min(MOST, clauses.length); size > 1; size--) {
      for (let from = 0; from + size <= clauses.length; from++) {
        const run = clauses.slice(from, from + size);
        if (run.every(free) && run.some((clause) => !clause.met)) found.push([from, from + size]);
      }
    }
    return found;
  };
})((globalThis.MujazSearch = globalThis.MujazSearch || {}));
