// From a word to the forms that are searched for it, each with how near it is to what was typed.
(function (M) {
  "use strict";

  // The steps of nearness; between two of them nothing else counts (rank.js).
  M.NEAR = { exact: 8, article: 7, clitic: 6, pronoun: 5, entity: 4.5, inflected: 4, plural: 3, begun: 2.5, corrected: 1 };

  const TEH = "\u062a";
  const HEH = "\u0647";

  // Whether one of two bases is the other with an attached pronoun, or both are one word with one.
  function differByPronoun(one, other) {
    const cores = (base) => {
      const found = [base];
      for (const pronoun of M.tables.pronouns) {
        if (!base.endsWith(pronoun) || base.length - pronoun.length < 3) continue;
        const core = base.slice(0, base.length - pronoun.length);
        found.push(core);
        if (core.endsWith(TEH)) found.push(core.slice(0, -1) + HEH);
      }
      return found;
    };
    const known = new Set(cores(one));
    return cores(other).some((core) => known.has(core));
  }

  function nearness(form, typed, base) {
    if (form.text === typed) return M.NEAR.exact;
    if (form.base === base) {
      const plain = (proclitic) => proclitic === "" || proclitic === M.tables.definite[0];
      const typedPlain = plain(typed.slice(0, typed.length - base.length));
      return typedPlain && plain(form.proclitic) ? M.NEAR.article : M.NEAR.clitic;
    }
    return differByPronoun(form.base, base) ? M.NEAR.pronoun : M.NEAR.inflected;
  }

  // Every form of a group for a typed word, the typed form's base given or found among them.
  function fromGroup(group, typed, base) {
    const own = group.forms.find((form) => form.text === typed);
    const basis = own ? own.base : base;
    return group.forms.map((form) => ({ form, near: nearness(form, typed, basis) }));
  }

  M.Expander = class {
    constructor(lexicon, groups, sounds, pause) {
      Object.assign(this, { lexicon, groups, sounds, pause });
    }

    // {forms: [{form, near}], leads, known} of a word that the archive may know.
    async word(typed) {
      const entry = await this.lexicon.get(typed);
      const found = { forms: [], leads: entry ? entry.leads : [], known: Boolean(entry && entry.stems.length) };
      if (found.known) await this.addStems(found, entry, typed, this.baseOf(entry, typed));
      else await this.addRelated(found, typed);
      return found;
    }

    // A word that leads to a name's group, marked by a star, is its own base.
    baseOf(entry, typed) {
      return typed;
    }

    async addStems(found, entry, typed, base) {
      for (const stem of entry.stems) {
        const group = await this.groups.get(stem);
        found.forms.push(...fromGroup(group, typed, base));
        for (const link of group.links) {
          const other = await this.groups.get(link.stem);
          if (other) for (const form of other.forms) found.forms.push({ form, near: M.NEAR.plural, link });
        }
      }
    }

    // A form that is not met: the same word under other clitics, else with another ending.
    async addRelated(found, typed) {
      const bases = this.withoutClitics(typed);
      const known = (await Promise.all(bases.map((base) => this.lexicon.get(base)))).filter((entry) => entry?.stems.length);
      let best = most(known);
      if (!best) best = most(await this.otherEndings([typed, ...bases]));
      if (!best) return;
      found.known = true;
      await this.addStems(found, best, typed, best.word);
      for (const one of found.forms) one.near = Math.min(one.near, M.NEAR.clitic);
    }

    withoutClitics(typed) {
      const { bare, definite } = M.tables;
      const bases = [];
      for (const proclitic of [...bare, ...definite]) {
        const base = typed.slice(proclitic.length);
        if (proclitic && typed.startsWith(proclitic) && base.length >= 3) bases.push(base);
      }
      return bases;
    }

    async otherEndings(bases) {
      const words = new Set();
      for (const base of bases) {
        for (const [ending, partners] of [...Object.entries(M.tables.endings), ...M.tables.pronouns.map((p) => [p, []])]) {
          const stem = base.slice(0, base.length - ending.length);
          if (!base.endsWith(ending) || stem.length < 3) continue;
          words.add(stem);
          if (stem.endsWith(TEH)) words.add(stem.slice(0, -1) + HEH);
          for (const partner of partners) words.add(stem + partner);
        }
      }
      const entries = await Promise.all([...words].map((word) => this.lexicon.get(word)));
      return entries.filter((entry) => entry?.stems.length && entry.met);
    }

    // Words that begin with what has been typed so far.
    async begun(typed) {
      const forms = [];
      for (const entry of await this.lexicon.completions(typed, 8)) {
        for (const stem of entry.stems) {
          const group = await this.groups.get(stem);
          for (const form of group.forms) {
            if (form.base.startsWith(typed) || form.text.startsWith(typed)) forms.push({ form, near: M.NEAR.begun });
          }
        }
      }
      return forms;
    }

    // What a word that finds nothing may have been meant to be: [{word, cost, how}], the likeliest first.
    async guesses(typed) {
      const latin = /[a-z]/.test(typed);
      const found = latin ? await this.latin(typed) : await this.arabic(typed);
      const score = (guess) => guess.cost - 0.5 * guess.met;
      found.sort((a, b) => score(a) - score(b) || (a.word < b.word ? -1 : 1));
      const near = found.filter((guess) => guess.cost <= found[0].cost + 3);
      return near.slice(0, 4);
    }

    async latin(typed) {
      const words = await this.sounds.with(M.latinSkeletons(typed));
      const limit = 2 + typed.length * 0.8;
      return words
        .map(({ word, met }) => ({ word, met, cost: M.latinUnlike(typed, word), how: "sound" }))
        .filter((guess) => guess.cost <= limit);
    }

    async arabic(typed) {
      const found = [];
      for (const base of [typed, ...this.withoutClitics(typed)]) {
        if (base.length < 4) continue;
        for (const { word, met } of await this.sounds.with([M.skeleton(base)])) {
          const cost = M.arabicUnlike(base, word);
          if (cost <= 4) found.push({ word, met, cost: cost + (base === typed ? 0 : 1), how: "sound" });
        }
      }
      const slips = await M.corrections(typed, this.lexicon, this.pause);
      found.push(...slips.map((slip) => ({ ...slip, how: "slip" })));
      const best = new Map();
      for (const guess of found) {
        if (!(best.get(guess.word)?.cost <= guess.cost)) best.set(guess.word, guess);
      }
      return [...best.values()];
    }
  };

  const most = (entries) => entries.sort((a, b) => b.met - a.met || (a.word < b.word ? -1 : 1))[0];
})((globalThis.MujazSearch = globalThis.MujazSearch || {}));
