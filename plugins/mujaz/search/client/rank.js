// The order of results.
//
// A word gives a briefing a step, by the nearest of its forms that stands there: exact, with or without the article,
// under other clitics, with a pronoun, inflected, as a name of the same entity, plural, a form of that, begun, corrected.
// Steps are never mixed: within one, what counts is the field, how much the briefing is about the word (BM25, computed
// when the index was written), the very spelling, and how much it is about the entity; together less than one step.
//
// Over several words: those that match all come first, then those that match most; scores are weighed by how rare each
// word is, and nearness of the words to one another adds to them. Among equals the newer briefing comes first, which is
// the one with the higher number.
(function (M) {
  "use strict";
  const TITLE = 8;
  const LEAD = 16;

  // One clause's scores, by briefing; 0 is no match.
  M.Scores = class {
    constructor(count) {
      this.of = new Float32Array(count);
      this.numbers = []; // of those that match
    }

    get met() {
      return this.numbers.length;
    }

    // Those that match, the best first.
    inLine() {
      return [...this.numbers].sort((a, b) => this.of[b] - this.of[a] || b - a);
    }

    set(number, score) {
      const old = this.of[number];
      if (!old) this.numbers.push(number);
      if (score > old) this.of[number] = score;
    }

    // `scale` is what a step is worth.
    addForm(form, near, spelt, scale = 1) {
      for (const spelling of form.spellings) {
        const same = spelling.text === spelt ? 0.25 : 0;
        M.postings(spelling, (number, weight) => this.set(number, near + (same + inField(weight)) * scale));
      }
    }
  };

  const inField = (weight) => (weight & TITLE ? 0.25 : 0) + (weight & LEAD ? 0.1 : 0) + ((weight & 7) / 7) * 0.15;

  // What matches, in no order: {results: [{number, score, covered, missing}], missing}.
  M.rank = function (clauses, count, allowed) {
    const wanted = clauses.filter((clause) => !clause.not);
    const worth = ({ optional, words }) => (optional ? 0.2 : /^\d/.test(words[0]) ? 0.5 : 1); // a year says less than a name
    const weights = wanted.map((clause) => Math.log(1 + count / (1 + clause.scores.met)) * worth(clause));
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    const found = [];
    for (const number of candidates(wanted)) {
      if (!allowed(number)) continue;
      let score = 0;
      let covered = 0;
      let missing = 0;
      for (let at = 0; at < wanted.length; at++) {
        const one = wanted[at].scores.of[number];
        if (one) {
          score += one * weights[at];
          covered += weights[at];
        } else if (!wanted[at].optional) missing++;
      }
      if (covered) found.push({ number, score: score / all, covered, missing });
    }
    const least = found.reduce((least, one) => Math.min(least, one.missing), Infinity);
    const kept = least === 0 ? found.filter((one) => !one.missing) : found;
    return { results: kept, missing: least === Infinity ? 0 : least };
  };

  // The briefings that match some clause, each once.
  function* candidates(clauses) {
    for (let at = 0; at < clauses.length; at++) {
      for (const number of clauses[at].scores.numbers) {
        if (!clauses.slice(0, at).some((before) => before.scores.of[number])) yield number;
      }
    }
  }

  const order = (a, b) =>
    (a.missing && b.missing ? b.covered - a.covered : a.missing - b.missing) || b.score - a.score || b.number - a.number;

  M.inOrder = (results) => results.sort(order);

  // The first so many results. All of them are not sorted: a frequent word has thousands, of which ten are shown. The
  // newest come first, since among equals they win.
  M.best = function (results, most) {
    if (results.length <= most) return M.inOrder(results);
    const best = [];
    for (let at = results.length - 1; at >= 0; at--) {
      if (best.length === most && order(results[at], best[most - 1]) > 0) continue;
      let place = best.length;
      while (place && order(results[at], best[place - 1]) < 0) place--;
      best.splice(place, 0, results[at]);
      if (best.length > most) best.pop();
    }
    return best;
  };

  // How near to one another the words stand: 1 where they follow one another, less the further apart they are.
  M.nearness = function (lists) {
    const all = [];
    lists.forEach((places, word) => places.forEach((place) => all.push([place, word])));
    all.sort((a, b) => a[0] - b[0]);
    const last = new Array(lists.length).fill(-Infinity);
    let best = Infinity;
    for (const [place, word] of all) {
      last[word] = place;
      best = Math.min(best, place - Math.min(...last));
    }
    return 1 / (1 + Math.max(0, best - lists.length + 1) / 4);
  };
})((globalThis.MujazSearch = globalThis.MujazSearch || {}));
