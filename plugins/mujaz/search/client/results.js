// From what matches to the results that are shown: narrowed, in order, and with what a reader sees of each.
(function (M) {
  "use strict";
  const NEAREST = 60; // results whose words' places are looked at

  Object.assign(M.Engine.prototype, {
    async order(clauses, options, answer) {
      const { offset = 0, limit = 10, filters = {}, sort } = options;
      const excluded = clauses.filter((clause) => clause.not);
      const kept = (number) => !excluded.some((clause) => clause.scores.of[number]);
      const all = M.rank(clauses, this.manifest.briefings, kept);
      const results = await this.narrow(all.results, filters, options.facets, answer);
      if (all.missing) answer.notes.push(M.note("partial", answer.query, ""));
      answer.total = results.length;
      if (sort === "date") results.sort((a, b) => b.number - a.number);
      const best = sort === "date" ? results : M.best(results, Math.max(NEAREST, offset + limit));
      const shown = () => Promise.all(best.slice(offset, offset + limit).map((one) => this.card(one)));
      const likely = shown(); // on their way while places are looked at, which changes the order of some
      likely.catch(() => {});
      const moved = sort !== "date" && (await this.addNearness(clauses, best));
      answer.results = await (moved ? shown() : likely);
    },

    // Those that the filters let through; and the facets of all, where they are asked for.
    async narrow(results, filters, counted, answer) {
      if (!counted && !Object.keys(filters).length) return results;
      await this.more();
      const { kept, counts } = await this.facets.narrow(results, filters);
      if (counted) answer.facets = counts;
      return kept;
    },

    // Whether the nearness of words to one another may have changed the order of the best.
    async addNearness(clauses, results) {
      const words = clauses.filter((clause) => !clause.not && !clause.phrase && !clause.optional);
      const best = results.slice(0, NEAREST);
      if (words.length < 2 || best.length < 2) return false;
      const numbers = new Set(best.map((one) => one.number));
      const near = words.map((clause) => M.unique(clause.forms.filter((one) => one.near >= M.NEAR.clitic || one.guessed)));
      const lists = await Promise.all(near.map((forms) => this.placesOf(forms, (number) => numbers.has(number))));
      for (const one of best) {
        const places = lists.map((found) => found.get(one.number)).filter(Boolean);
        if (places.length > 1) one.score += M.nearness(places) * (places.length / words.length);
      }
      results.splice(0, best.length, ...M.inOrder(best));
      return true;
    },

    async card({ number, score }) {
      const [id, title, date, publisher, address, countries] = await this.row("cards", number, this.manifest.sizes.card);
      const url = address === 0 ? this.manifest.around.join(id) : address;
      return { number, id, title, date, publisher, url, countries, score: Math.round(score * 1000) / 1000 };
    },

    // A piece of a result's text, with the words of an answer marked.
    async snippet(result, words, size) {
      await this.more();
      const [lead, body] = await this.row("texts", result.number, this.manifest.sizes.text);
      return M.snippet(body || lead, words, size);
    },

    // A briefing's line of a block of cards or texts.
    async row(folder, number, size) {
      const bytes = await this.shards.get(this.blockName(folder, number, size));
      const start = M.afterLines(bytes, 0, number % size);
      return M.json(bytes.subarray(start, M.afterLines(bytes, start, 1)));
    },

    blockName(folder, number, size) {
      const { sizes, [folder]: marks } = this.manifest;
      return M.shardName(folder, Math.floor(number / size), marks, Math.floor(number / sizes.series));
    },
  });
})((globalThis.MujazSearch = globalThis.MujazSearch || {}));
