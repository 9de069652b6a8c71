// What the engine does with a word that it does not know, or that finds little. Loaded when one is met.
(function (M) {
  "use strict";
  const MARGIN = 3; // tenths of a slip by which other guesses may be less likely than the first
  const NAME = 5; // the same for a name, which is likelier to be looked for than a word
  const GUESSES = 5;
  const GUESSED = 0.2; // what a step is worth in a word that was guessed: all of them are below the lowest step
  const TEH = "\u062a";
  const HEH = "\u0647";

  Object.assign(M.Engine.prototype, {
    // A query of which nothing is known may have been typed with the other keyboard switched on.
    async otherKeyboard(query) {
      const other = M.otherKeyboard(query);
      if (other === query) return undefined;
      const words = M.words(other);
      const entries = await Promise.all(words.map((word) => this.lexicon.get(word)));
      const latin = /[a-z]/.test(other);
      const fits = (entry, at) => words[at].length > 2 && entry && (entry.met || (latin && entry.leads.length));
      return entries.length && entries.every(fits) ? other : undefined;
    },

    // A form that the archive does not have is searched as what it may have been meant to be, where it finds little; a
    // Latin word, by its sound; a rare word, in other spellings, too.
    async addGuesses(clause, { plain, alone }, answer) {
      const typed = clause.words[0];
      const latin = /[a-z]/.test(typed);
      const met = clause.scores.met;
      const rare = clause.known && !latin;
      if (latin && clause.entities) return;
      const names = plain || clause.entities ? [] : await this.names.near([typed], { whole: alone, spelt: rare });
      const all = rare ? await this.guesser.otherSpellings(typed, Math.log2(met)) : await this.guesser.guesses(typed);
      if (names.length && !(names[0].score > Math.min(...all.map((guess) => guess.score)) + (latin ? MARGIN : NAME))) {
        for (const { entity } of names) await this.addNamed([clause], entity, answer);
        for (const entity of clause.entities) M.addEntity([clause], entity);
      }
      if (!met && !latin && !clause.entities) await this.addSplit(clause, answer);
      const others = all.filter((guess) => guess.word !== typed && !clause.forms.some(({ form }) => form.text === guess.word));
      const guesses = others.filter((guess) => guess.score <= others[0].score + MARGIN).slice(0, GUESSES);
      for (const guess of guesses) {
        const { forms } = await this.expander.word(guess.word);
        for (const { form, near } of forms) {
          const step = near * GUESSED - (guess.score - guesses[0].score) * 0.05;
          clause.forms.push({ form, near: step });
          clause.scores.addForm(form, step, "", GUESSED);
        }
      }
      if (guesses.length) {
        const found = guesses.map((guess) => guess.word).join("»، «");
        answer.notes.push(M.note(met ? "also" : "corrected", clause.spelt[0], found, { exact: true }));
      }
    },

    // The entity of a name that is spelt as a form of other words happens to be («بورمه», which is no tumour).
    async addNameOf(clause, { plain, verbatim, alone }, answer) {
      if (plain || verbatim) return;
      for (const { entity } of await this.names.near(clause.words, { whole: alone, spelt: true })) {
        await this.addNamed([clause], entity, answer);
        M.addEntity([clause], clause.entities.at(-1), M.NEAR.exact);
      }
    },

    // The entities of names that are nearly words of the query, one of which is not met.
    async addNearly(clauses, answer) {
      for (const [from, to] of M.runs(clauses)) {
        const run = clauses.slice(from, to);
        if (run.some((clause) => clause.entities)) continue;
        const found = await this.names.near(run.map((clause) => clause.words[0]), { whole: run.length === clauses.length });
        for (const { entity } of found) await this.addNamed(run, entity, answer);
        if (found.length) run.forEach((clause) => (clause.nearly = true));
      }
    },

    // Two words of the archive that were typed as one (سنابشات) are searched as a phrase.
    async addSplit(clause, answer) {
      const parts = await this.guesser.split(clause.words[0]);
      if (!parts) return;
      const phrase = { words: parts, spelt: parts, phrase: true, not: false, scores: clause.scores };
      await this.expand(phrase);
      await this.scorePhrase(phrase);
      if (!clause.scores.met) return;
      parts.forEach((word) => answer.words.set(word, clause.words[0]));
      answer.notes.push(M.note("corrected", clause.spelt[0], parts.join(" "), { exact: true }));
    },

    // What to try where nothing was found: a phrase as words, names and words of the archive that begin alike.
    async addSuggestions(clauses, answer) {
      answer.notes.push(M.note("nothing", answer.query, ""));
      const typed = clauses.filter((one) => !one.not);
      if (typed.some((one) => one.phrase)) answer.suggestions.push(typed.flatMap((one) => one.spelt).join(" "));
      for (const { spelt, words } of typed.filter((one) => !one.phrase && !one.scores.met)) {
        answer.notes.push(M.note("unknown", spelt[0], ""));
        answer.suggestions.push(...(await this.namesBegun(words[0])), ...(await this.wordsBegun(words[0])));
      }
    },

    async namesBegun(word) {
      const rows = (await this.names.load()).flat().filter(({ name, strong }) => strong && name.startsWith(word.slice(0, 3)));
      const numbers = new Set(rows.sort((a, b) => b.met - a.met).map(({ entity }) => entity));
      return (await Promise.all([...numbers].slice(0, 3).map((number) => this.entities.get(number)))).map(({ name }) => name);
    },

    async wordsBegun(word) {
      for (const size of [4, 3]) {
        const begun = await this.lexicon.completions(word.slice(0, size), 3);
        if (begun.length) return begun.map((entry) => entry.word);
      }
      return [];
    },
  });

  Object.assign(M.Expander.prototype, {
    // A form that is not met: the same word under other clitics, else with another ending.
    async addRelated(found, typed) {
      const bases = this.proclitics(typed).map((before) => typed.slice(before.length));
      const known = (await Promise.all(bases.map((base) => this.lexicon.get(base)))).filter((entry) => entry?.stems.length);
      let best = most(known);
      if (!best) best = most(await this.otherEndings([typed, ...bases]));
      if (!best) return;
      found.forms = await this.ofStems(best, typed, best.word);
      found.known = false; // this very form is not met
      for (const one of found.forms) one.near = Math.min(one.near, M.NEAR.clitic);
    },

    // The proclitics that a word may start with.
    proclitics(typed) {
      const fits = (one) => one && typed.startsWith(one) && typed.length - one.length >= 3;
      return [...M.tables.bare, ...M.tables.definite].filter(fits);
    },

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
    },
  });

  const most = (entries) => entries.sort((a, b) => b.met - a.met || (a.word < b.word ? -1 : 1))[0];
})((globalThis.MujazSearch = globalThis.MujazSearch || {}));
