// The search engine. It knows no page: a page, or Node, tells it how to load a shard.
//
//   const engine = MujazSearch.open({ load: MujazSearch.browserLoader("search/") });
//   await engine.ready;       // needed only before MujazSearch.words(text) or .tokens(text), to fold a page's words
//
//   const answer = await engine.search(query, {
//     limit: 10, offset: 0,   // which results
//     prefix: false,          // whether the last word may still be being typed: words that it begins count, too
//     verbatim: false,        // words only as they were typed (folded), no other forms
//     plain: false,           // names are words like others: the way back from a note of code «entity»
//     exact: false,           // no correction: the way back from «corrected», «keyboard»
//     sort: "relevance",      // or "date", newest first
//     filters: {},            // {country: ["SA"], actor: [id], topic: [id], publisher: [id], year: ["2023"]}
//     facets: false,          // whether to count facets
//     wanted: () => true,     // asked now and then; when it says no, what is found by then is the answer
//   });
//   answer = {
//     query, total,
//     results: [{ number, id, title, date, publisher, url, countries: [[code, name]], score }],
//     notes: [{ code, typed, found, text, redo }],  // how the query was read; `redo` are options for the way back
//     suggestions: [word],    // where nothing was found
//     words: Map,             // folded forms that matched, for marking them on a page: form -> the word it was searched for
//     facets: { country: [{ id, label, count }], … } or undefined
//   }
//
//   const parts = await engine.snippet(result, answer.words);  // [{ text, mark }]
//
// Query language: words, all of which must match where a briefing has them all; "phrase", «phrase»; -word.
// A result's `url` is relative to the root of the site. Nothing is loaded before the first call. `search` may be called
// again before it has answered; show only the answer to the last call.
(function (M) {
  "use strict";
  const CLIENT = "mujaz-search"; // this very script, with the list of shards
  const RARE = 3; // briefings; a word that finds fewer is looked for in other spellings, too
  const FEW = 10; // the same for a form that the archive does not have, of which it finds others
  const PART = 12; // milliseconds of work before the page may do something else
  const AHEAD = 1000; // milliseconds after a first answer; what a page shows of it comes first

  M.Engine = class {
    constructor({ load }) {
      this.load = load;
      this.pause = pauser();
      this.start();
    }

    start() {
      this.later = undefined;
      this.shards = new M.Shards(this.load);
      this.ready = M.unpack(M.packed).then((bytes) => this.prepare(M.json(bytes)));
    }

    // A page that stands open while the site is published anew, or comes from a cache, knows shards that are no more.
    async startAnew() {
      await this.load(CLIENT, true);
      this.start();
    }

    prepare({ tables, manifest }) {
      M.tables = tables;
      this.manifest = manifest;
      this.lexicon = new M.Lexicon(manifest, this.shards);
      this.groups = new M.Groups(manifest, this.shards);
      this.entities = new M.Entities(manifest, this.shards);
      this.expander = new M.Expander(this.lexicon, this.groups, () => this.more());
    }

    // The scripts that are not needed for most queries.
    more() {
      this.later = this.later || this.shards.load(this.manifest.more).then(() => {
        this.guesser = new M.Guesser(this.manifest, this.shards, this.expander, this.pause);
        this.names = new M.Names(this.manifest, this.shards, this.pause);
        this.facets = new M.Facets(this.manifest, this.shards, this.pause);
      });
      return this.later;
    }

    async search(query, options = {}) {
      const answer = await this.answer(query, options).catch(async () => {
        await this.startAnew();
        return this.answer(query, options);
      });
      this.ahead ??= globalThis.document && setTimeout(() => this.more().then(() => M.loadAhead(this)).catch(() => {}), AHEAD);
      return answer;
    }

    async answer(query, options) {
      await this.ready;
      const { clauses, open } = M.parse(query, options);
      const answer = { query, total: 0, results: [], notes: [], suggestions: [], words: new Map(), facets: undefined };
      if (!clauses.some((clause) => !clause.not)) return answer;
      const { wanted = () => true } = options;
      await Promise.all(clauses.map((clause) => this.expand(clause)));
      await this.pause();
      if (!wanted()) return answer;
      const lost = !options.exact && !clauses.every((clause) => clause.known || clause.leads.length);
      const other = lost ? await this.otherKeyboard(query) : undefined;
      if (other) {
        const read = await this.answer(other, { ...options, exact: true });
        return { ...read, query, notes: [M.note("keyboard", query, other, { exact: true }), ...read.notes] };
      }
      await this.addNearNames(clauses, options, answer);
      await this.addNames(clauses, options, answer);
      if (options.prefix && open) await this.addBegun(clauses.at(-1));
      for (const clause of clauses) {
        await this.score(clause, { ...options, alone: clauses.length === 1 }, answer);
        await this.pause();
        if (!wanted()) return answer;
      }
      await this.order(clauses, options, answer);
      if (!answer.total) {
        await this.more();
        await this.addSuggestions(clauses, answer);
      }
      return answer;
    }

    // The forms of a clause; of a phrase, those that are exactly its words.
    async expand(clause) {
      const found = await Promise.all(clause.words.map((word) => this.expander.word(word)));
      clause.forms = clause.phrase ? [] : found[0].forms;
      clause.leads = clause.phrase ? [] : found[0].leads;
      clause.known = found.every((one) => one.known);
      clause.met = clause.phrase || clause.forms.some(({ near }) => near === M.NEAR.exact);
      if (clause.not && !clause.phrase) clause.forms = clause.forms.filter(({ near }) => near >= M.NEAR.clitic);
      if (clause.phrase) {
        clause.exact = found.map(({ forms }, at) => M.unique(forms.filter(({ form }) => form.text === clause.words[at])));
      }
    }

    // What names a country or an actor finds its briefings.
    async addNames(clauses, { plain, verbatim }, answer) {
      if (plain || verbatim) return;
      for (const { from, to, entities } of M.namesIn(clauses)) {
        if (clauses.slice(from, to).some((clause) => clause.entities)) continue;
        for (const number of entities) await this.addNamed(clauses.slice(from, to), number, answer);
      }
    }

    async addNamed(named, number, answer) {
      const entity = await this.entities.get(number);
      named.forEach((clause) => (clause.entities = clause.entities || []).push(entity));
      const typed = named.map((clause) => clause.spelt[0]).join(" ");
      const words = M.words(entity.name).filter((word) => word.length > 3);
      words.forEach((word) => answer.words.set(word, named[0].words[0]));
      answer.notes.push({ ...M.note("entity", typed, entity.shown, { plain: true }), entity: { id: entity.id, kind: entity.kind } });
    }

    // Names of several words, of which one is not met as it was typed.
    async addNearNames(clauses, { plain, verbatim, exact }, answer) {
      if (plain || verbatim || exact || clauses.length < 2) return;
      for (const { from, to } of M.namesIn(clauses)) {
        if (to > from + 1) clauses.slice(from, to).forEach((clause) => (clause.met = true));
      }
      if (clauses.every((clause) => clause.met)) return;
      await this.more();
      await this.addNearly(clauses, answer);
    }

    async addBegun(clause) {
      clause.forms.push(...(await this.expander.begun(clause.words[0])));
    }

    async score(clause, options, answer) {
      clause.scores = new M.Scores(this.manifest.briefings);
      if (clause.phrase) await this.scorePhrase(clause);
      for (const { form, near } of clause.forms) clause.scores.addForm(form, near, clause.spelt[0]);
      if (!clause.phrase && !clause.not) this.addYear(clause);
      for (const entity of clause.entities || []) M.addEntity([clause], entity, clause.nearly && M.NEAR.exact);
      const few = clause.known ? RARE : FEW;
      const nearly = clause.nearly && !/[a-z]/.test(clause.words[0]);
      const sought = !clause.phrase && !clause.not && !clause.optional;
      if (sought && !nearly && !options.exact) {
        if (clause.scores.met < few || !clause.known) await this.more();
        if (clause.scores.met < few) await this.addGuesses(clause, options, answer);
        else if (!clause.known && !clause.entities) await this.addNameOf(clause, options, answer);
      }
      if (sought && !clause.scores.met) answer.notes.push(M.note("unknown", clause.spelt[0], ""));
      clause.forms.forEach(({ form }) => answer.words.has(form.text) || answer.words.set(form.text, clause.words[0]));
      if (clause.phrase) clause.words.forEach((word) => answer.words.set(word, word));
    }

    // A year matches what was published in it: briefings are numbered in the order of their dates.
    addYear(clause) {
      const { years, briefings } = this.manifest;
      const at = years.findIndex(([year]) => String(year) === clause.words[0]);
      if (at < 0) return;
      const end = at + 1 < years.length ? years[at + 1][1] : briefings;
      for (let number = years[at][1]; number < end; number++) clause.scores.set(number, M.NEAR.entity);
    }

    async scorePhrase(clause) {
      const lists = clause.exact;
      if (lists.some((forms) => !forms.length)) return;
      const scores = lists.map((forms, at) => {
        const scores = new M.Scores(this.manifest.briefings);
        forms.forEach(({ form }) => scores.addForm(form, M.NEAR.exact, clause.spelt[at]));
        return scores;
      });
      const wanted = (number) => scores.every((one) => one.of[number]);
      const places = lists.length > 1 ? await Promise.all(lists.map((forms) => this.placesOf(forms, wanted))) : [];
      for (const number of scores[0].numbers) {
        if (wanted(number) && M.follow(places.map((found) => found.get(number) || []))) {
          clause.scores.set(number, Math.max(...scores.map((one) => one.of[number])));
        }
      }
    }

    // The places of forms in the briefings that `wanted` says.
    async placesOf(forms, wanted) {
      const spellings = forms.flatMap(({ form }) => form.spellings);
      const found = new Map();
      for (const one of await Promise.all(spellings.map((spelling) => this.groups.places(spelling, wanted)))) {
        for (const [number, places] of one) found.set(number, (found.get(number) || []).concat(places));
      }
      return found;
    }
  };

  // Each form once, the nearest first.
  M.unique = function (forms) {
    const found = new Map();
    for (const one of [...forms].sort((a, b) => b.near - a.near)) if (!found.has(one.form.text)) found.set(one.form.text, one);
    return [...found.values()];
  };

  M.note = function (code, typed, found, redo) {
    const text = M.tables.notes[code].replace("{typed}", typed).replace("{found}", found);
    return { code, typed, found, text, redo };
  };

  // Lets the page breathe when work has gone on for a while.
  function pauser() {
    const breathe = globalThis.scheduler?.yield ? () => scheduler.yield() : () => new Promise((resolve) => setTimeout(resolve));
    let since = performance.now();
    return async () => {
      if (performance.now() - since < PART) return;
      await breathe();
      since = performance.now();
    };
  }

  // Whether a place of the first list is followed by one of each next list, word by word.
  M.follow = function (lists) {
    if (!lists.length) return true;
    const rest = lists.slice(1).map((places) => new Set(places));
    return lists[0].some((place) => rest.every((places, at) => places.has(place + at + 1)));
  };

  M.open = (options) => new M.Engine(options);
})((globalThis.MujazSearch = globalThis.MujazSearch || {}));
