// Names of entities that are nearly what was typed: with a slip, in other letters, in another spelling; one word or several.
(function (M) {
  "use strict";
  const MARGIN = 2; // tenths of a slip by which a second entity may be less likely than the first
  const MOST = 8; // words of a name
  const SHORT = 5; // letters; what is near to fewer is another word («note» is not NATO)
  const ARTICLE = 8; // tenths of a slip: an article with a slip in it, and such articles
  const SPOILT = /^(?:\u0627?[\u0627\u062a\u0644]\u0644|[\u0627\u0644]\u0627|\u0627\u0628|[\u0627\u0644])(?=...)/;

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
    // whole query; where words are `spelt` as the archive has them, only other spellings of them count. Nothing at all
    // where the nearest is a country that the archive does not name: «ألبانيا» is no slip of «ألمانيا».
    async near(words, { whole, spelt }) {
      const bare = words.map(M.bare).join("");
      if (bare.length < SHORT - 1) return [];
      const unlike = new Unlike([bare, words.map((word) => word.replace(SPOILT, "")).join("")], spelt);
      const best = new Map();
      for (const rows of await this.load()) {
        for (const row of rows) {
          if (!row.strong && !whole) continue;
          const cost = unlike.to(row);
          if (cost === undefined) continue;
          const score = cost - (unlike.latin ? M.FREQUENT_NAME : M.FREQUENT) * row.met;
          if (!(best.get(row.entity)?.score <= score)) best.set(row.entity, { entity: row.entity, met: row.met, score });
        }
        await this.pause();
      }
      const found = [...best.values()].sort((a, b) => a.score - b.score || a.entity - b.entity);
      if (found[0]?.met === 0) return undefined;
      return found.filter((one) => one.met && one.score <= found[0].score + MARGIN).slice(0, 2);
    }
  };

  // What is against names being the typed one, in tenths of a slip; undefined beyond what is forgiven.
  class Unlike {
    constructor(typed, spelt) {
      this.typed = [...new Set(typed)].filter((one) => one.length >= SHORT - 1);
      this.latin = /[a-z]/.test(typed[0]);
      this.spelt = spelt;
      this.bones = new Set(this.typed.flatMap((one) => (this.latin ? M.latinSkeletons(one) : [M.skeleton(one)])));
    }

    to(row) {
      const sounds = !row.latin && this.bones.has((row.bones ??= M.skeleton(row.name)));
      const costs = this.typed.map((typed, at) => {
        const heard = sounds && typed.length >= SHORT ? this.sound(typed, row.name) : Infinity;
        return at * ARTICLE + Math.min(heard, this.slips(typed, row));
      });
      const least = Math.min(...costs);
      return least === Infinity ? undefined : least;
    }

    sound(typed, name) {
      if (this.latin) return M.latinUnlike(typed, name);
      const cost = M.arabicUnlike(typed, name);
      return cost <= Math.min(this.spelt ? 6 : 12, typed.length * 1.6) ? cost : Infinity;
    }

    slips(typed, row) {
      if (typed === row.name) return 0;
      const most = M.forgiven(typed) || 1; // one letter left out of five leaves four
      if (this.spelt || row.name.length < SHORT || row.latin !== this.latin || Math.abs(row.name.length - typed.length) > most) return Infinity;
      row.letters ??= M.lettersOf(row.name);
      if (M.unlikeLetters(row.letters, M.lettersOf(typed)) > 2 * most) return Infinity;
      const cost = M.slips(typed, row.name, most);
      return cost <= most * 10 ? cost : Infinity;
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
