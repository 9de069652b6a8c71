// What the engine does with a word that it does not know, or that finds little. Loaded when one is met.
(function (M) {
  "use strict";
  const MARGIN = 5; // tenths of a slip by which other guesses may be less likely than the first
  const LATIN = 3; // the same for the Arabic of a Latin word, and for a name in Latin letters
  const NAME = 5; // the same for a name, which is likelier to be looked for than a word
  const GUESSES = 8;
  const TOLD = 4; // guesses that the note names
  const NEVER = 99;
  const SURE = -2; // what must be against a form that is not met before guesses are made beside it
  const TURN = 0.4; // tenths of a slip that a result of a guess is less likely than the one before it
  const MOST_LOST = 0.8; // of a step, that a result may lose by waiting for its turn
  const GUESSED = 0.2; // what a step is worth in a word that was guessed: all of them are below the lowest step
  const OTHER_FORM = 3; // against a form that is not met, of which others are, in tenths of a slip
  const OTHER_LETTER = 8; // the same where nothing but a last letter shows that it is a form of them
  const [TEH, HEH, SEEN] = "\u062a\u0647\u0633";
  const IMPERFECT = /^[\u064a\u062a\u0646\u0627]/; // what a verb starts with after the seen of the future

  Object.assign(M.Engine.prototype, {
    // A query of which not all is known may have been typed with the other keyboard switched on.
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
      if (latin && clause.entities && !clause.nearly) return;
      const names = plain || clause.entities ? [] : await this.names.near([typed], { whole: alone, spelt: rare });
      if (!names) return;
      const all = rare ? await this.guesser.otherSpellings(typed, Math.log2(met)) : await this.guesser.guesses(typed);
      if (names.length && !(names[0].score > Math.min(...all.map((guess) => guess.score)) + (latin ? LATIN : NAME))) {
        for (const { entity } of names) await this.addNamed([clause], entity, answer);
        for (const entity of clause.entities) M.addEntity([clause], entity);
      }
      if (!met && !clause.entities) await this.addSplit(clause, answer);
      await this.addInTurn(clause, all, answer);
    },

    // Guesses that are likely enough beside the best one and beside what the word may be otherwise. Their results take
    // turns, the likelier guess first, so that one that many briefings hold does not hide one that few do.
    async addInTurn(clause, all, answer) {
      const line = clause.scores.inLine();
      const against = clause.forms[0]?.against ?? NEVER;
      const known = new Set(clause.forms.map(({ form }) => form.text)).add(clause.words[0]);
      const others = all.filter((guess) => !known.has(guess.word));
      const least = Math.min(others[0]?.score, against);
      const margin = /[a-z]/.test(clause.words[0]) ? LATIN : MARGIN;
      const guesses = others.filter((guess) => guess.score <= least + margin).slice(0, GUESSES);
      for (const guess of guesses) {
        const { forms } = await this.expander.word(guess.word);
        for (const { form, near } of forms) {
          const own = new M.Scores(this.manifest.briefings);
          own.addForm(form, near * GUESSED, "", GUESSED);
          own.inLine().forEach((number, turn) => {
            const cost = guess.score + (near === M.NEAR.exact ? turn * TURN : 0);
            const place = Math.max(0, Math.ceil((cost - against) / TURN));
            const before = near === M.NEAR.exact && against < NEVER && line[place];
            const step = own.of[number] - Math.min(MOST_LOST, (cost - least) * 0.05);
            clause.scores.set(number, before ? clause.scores.of[before] + 0.001 : step);
          });
          clause.forms.push({ form, near: near * GUESSED, guessed: near >= M.NEAR.clitic });
        }
      }
      if (guesses.length) {
        const found = guesses.slice(0, TOLD).map((guess) => guess.word).join("»، «");
        answer.notes.push(M.note(line.length ? "also" : "corrected", clause.spelt[0], found, { exact: true }));
      }
    },

    // A form that is not met, of which others are, may be the name of an entity that is spelt so («بورمه», which is no
    // tumour), or another word with a slip in it.
    async addNameOf(clause, { plain, verbatim, alone }, answer) {
      if (verbatim) return;
      const doubtful = clause.forms[0]?.against > SURE;
      if (doubtful) await this.addInTurn(clause, await this.guesser.guesses(clause.words[0]), answer);
      if (plain) return;
      for (const { entity } of (await this.names.near(clause.words, { whole: alone, spelt: !doubtful })) || []) {
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
        for (const { entity } of found || []) await this.addNamed(run, entity, answer);
        if (found?.length !== 0) run.forEach((clause) => (clause.nearly = true));
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
      answer.notes.unshift(M.note("nothing", answer.query, ""));
      const typed = clauses.filter((one) => !one.not);
      if (typed.some((one) => one.phrase)) answer.suggestions.push(typed.flatMap((one) => one.spelt).join(" "));
      for (const { words } of typed.filter((one) => !one.phrase && !one.scores.met)) {
        answer.suggestions.push(...(await this.namesBegun(words[0])), ...(await this.wordsBegun(words[0])));
      }
    },

    async namesBegun(word) {
      const rows = (await this.names.load()).flat().filter(({ name, strong, met }) => met && strong && name.startsWith(word.slice(0, 3)));
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
    // A form that is not met: the same word under other clitics, else with another ending. The forms nearest to what was
    // typed come first; `against` them, in tenths of a slip, is that the reader may have meant another word.
    async addRelated(found, typed) {
      // What names an entity is a form of what names it, too («سعوديون»), not of another word («ماكرون»).
      const named = ({ leads }) => leads.filter(({ rest }) => !rest).map(({ entity }) => entity);
      const own = named(found);
      let best = own.length ? undefined : await this.underClitics(typed);
      let against = OTHER_FORM;
      if (!best) {
        const bases = this.proclitics(typed).map((before) => typed.slice(before.length));
        const endings = await this.otherEndings([typed, ...bases]);
        best = most([...endings.keys()].filter((entry) => !own.length || named(entry).some((one) => own.includes(one))), endings);
        if (endings.get(best) === 1) against = OTHER_LETTER;
      }
      if (!best) return;
      found.forms = await this.ofStems(best, typed, best.word);
      found.known = false; // this very form is not met
      const forgiven = M.forgiven(typed);
      for (const one of found.forms) {
        one.against = against - best.met * M.FREQUENT;
        const slips = forgiven ? M.slips(typed, one.form.text, 1) : NEVER;
        const step = one.near >= M.NEAR.inflected ? M.NEAR.article : M.NEAR.pronoun;
        one.near = slips <= 10 ? step - slips * 0.05 : Math.min(one.near, M.NEAR.clitic);
      }
    },

    // The most frequent word that may stand behind a proclitic here: «لل» is what lam and an article are written as, not
    // «لال», and only a verb has a future.
    async underClitics(typed) {
      const found = [];
      for (const before of this.proclitics(typed)) {
        const entry = await this.lexicon.get(typed.slice(before.length));
        if (!entry?.stems.length || (before.endsWith(SEEN) && !IMPERFECT.test(entry.word))) continue;
        const group = await this.groups.get(entry.stems[0]);
        const own = group.forms.find((form) => form.text === entry.word)?.proclitic || "";
        if ([...M.tables.bare, ...M.tables.definite].includes(before + own)) found.push(entry);
      }
      return most(found);
    },

    // The proclitics that a word may start with.
    proclitics(typed) {
      const fits = (one) => one && typed.startsWith(one) && typed.length - one.length >= 3;
      return [...M.tables.bare, ...M.tables.definite].filter(fits);
    },

    // The words that the bases may be with other endings, each with how many letters of an ending show it.
    async otherEndings(bases) {
      const words = new Map();
      const add = (word, letters) => words.set(word, Math.max(letters, words.get(word) || 0));
      for (const base of bases) {
        for (const [ending, partners] of [...Object.entries(M.tables.endings), ...M.tables.pronouns.map((p) => [p, []])]) {
          const stem = base.slice(0, base.length - ending.length);
          if (!base.endsWith(ending) || stem.length < 3) continue;
          add(stem, ending.length);
          if (stem.endsWith(TEH)) add(stem.slice(0, -1) + HEH, ending.length);
          for (const partner of partners) add(stem + partner, Math.max(ending.length, partner.length));
        }
      }
      const entries = await Promise.all([...words].map(async ([word, letters]) => [await this.lexicon.get(word), letters]));
      return new Map(entries.filter(([entry]) => entry?.stems.length && entry.met));
    },
  });

  // The entry that is shown by most letters and met most.
  const most = (entries, letters = new Map()) =>
    entries.sort((a, b) => letters.get(b) - letters.get(a) || b.met - a.met || (a.word < b.word ? -1 : 1))[0];
})((globalThis.MujazSearch = globalThis.MujazSearch || {}));
