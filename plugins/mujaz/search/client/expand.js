// From a word to the forms that are searched for it, each with how near it is to what was typed.
(function (M) {
  "use strict";
  // The steps of nearness; between two of them nothing else counts (rank.js).
  M.NEAR = {
    exact: 12,
    article: 11, // with or without it
    clitic: 10, // under others
    pronoun: 9, // what was typed, with an attached pronoun
    bare: 8, // without the one that was typed, or with another
    inflected: 7, // number, case, tense
    gender: 6, // the feminine of a masculine, or the other way round
    entity: 5, // the briefing names the entity that the word names
    plural: 4, // broken
    kin: 3, // forms of that plural or singular
    begun: 2, // goes on where typing has stopped so far; what was guessed comes after it (core.js)
  };

  const [TEH, HEH] = "\u062a\u0647";
  const FUTURE = /\u0633$/; // seen
  const FEMININE = /^(?:\u064a?\u0647$|\u062a|\u0627\u062a)/; // heh, a nisba's too, or what starts with teh or alef and teh

  // The words that a base may be with a pronoun taken off.
  function withoutPronoun(base) {
    const found = [];
    for (const pronoun of M.tables.pronouns) {
      if (!base.endsWith(pronoun) || base.length - pronoun.length < 3) continue;
      const core = base.slice(0, base.length - pronoun.length);
      found.push(core);
      if (core.endsWith(TEH)) found.push(core.slice(0, -1) + HEH);
    }
    return found;
  }

  function nearness(form, typed, base, proclitic, stem) {
    if (form.text === typed) return M.NEAR.exact;
    if (FUTURE.test(form.proclitic) !== FUTURE.test(proclitic)) return M.NEAR.inflected;
    if (form.base === base) {
      const plain = (letters) => letters === "" || letters === M.tables.definite[0];
      return plain(proclitic) && plain(form.proclitic) ? M.NEAR.article : M.NEAR.clitic;
    }
    const [own, other] = [withoutPronoun(base), withoutPronoun(form.base)];
    if (other.includes(base)) return M.NEAR.pronoun;
    if (own.includes(form.base) || own.some((core) => other.includes(core))) return M.NEAR.bare;
    const feminine = (word) => FEMININE.test(word.startsWith(stem) ? word.slice(stem.length) : word.slice(-1));
    return feminine(form.base) === feminine(base) ? M.NEAR.inflected : M.NEAR.gender;
  }

  const plural = (near) => (near >= M.NEAR.clitic ? M.NEAR.plural : M.NEAR.kin);

  // Every form of a group for a typed word, the typed form's base given or found among them.
  function fromGroup(group, typed, base) {
    const own = group.forms.find((form) => form.text === typed);
    const basis = own ? own.base : base;
    const proclitic = typed.endsWith(basis) ? typed.slice(0, typed.length - basis.length) : "";
    return group.forms.map((form) => ({ form, near: nearness(form, typed, basis, proclitic, group.stem) }));
  }

  M.Expander = class {
    constructor(lexicon, groups, more) {
      Object.assign(this, { lexicon, groups, more });
    }

    // {forms: [{form, near}], leads, known} of a word that the archive may know.
    async word(typed) {
      const entry = await this.lexicon.get(typed);
      const found = { forms: [], leads: entry ? entry.leads : [], known: Boolean(entry && (entry.stems.length || entry.see.length)) };
      if (found.known) found.forms = await this.ofStems(entry, typed, typed);
      else if (!found.leads.length || !/[a-z]/.test(typed)) {
        await this.more();
        await this.addRelated(found, typed);
      }
      const others = await Promise.all((entry?.see || []).map((other) => this.other(typed, other)));
      found.forms.push(...others.flat());
      return found;
    }

    // Another word that is meant by this one: the Arabic of a Latin word, the singular of a plural that is not met.
    async other(typed, other) {
      const latin = /[a-z]/.test(typed);
      const forms = await this.ofStems(await this.lexicon.get(other), other, other);
      const step = (near) => (latin ? near - 2 : plural(near));
      return forms.map(({ form, near }) => ({ form, near: step(near) }));
    }

    // The forms of an entry's stems; what they need is asked for at once.
    async ofStems(entry, typed, base) {
      return (await Promise.all(entry.stems.map((stem) => this.ofStem(stem, typed, base)))).flat();
    }

    async ofStem(stem, typed, base) {
      const group = await this.groups.get(stem);
      const forms = fromGroup(group, typed, base);
      const near = new Set(forms.filter((one) => one.near >= M.NEAR.inflected).map((one) => one.form.base).concat(base));
      const links = group.links.filter((link) => near.has(link.base));
      return forms.concat(...(await Promise.all(links.map((link) => this.linked(link)))));
    }

    async linked({ stem, other }) {
      const forms = fromGroup(await this.groups.get(stem), other, other);
      return forms.filter((one) => one.near >= M.NEAR.inflected).map(({ form, near }) => ({ form, near: plural(near) }));
    }

    // Words that begin with what has been typed so far.
    async begun(typed) {
      const entries = await this.lexicon.completions(typed, 8);
      const groups = await Promise.all(entries.flatMap((entry) => entry.stems).map((stem) => this.groups.get(stem)));
      const begins = (form) => form.base.startsWith(typed) || form.text.startsWith(typed);
      return groups.flatMap((group) => group.forms.filter(begins).map((form) => ({ form, near: M.NEAR.begun })));
    }
  };
})((globalThis.MujazSearch = globalThis.MujazSearch || {}));
