// What was typed, as clauses: words, phrases in quotes, and either of them with a minus before it.
(function (M) {
  "use strict";
  const PART = /(^|\s)?(-?)(?:["“”„«»]([^"“”„«»]*)(["“”„«»]|$)|([^\s"“”„«»]+))/gu;
  // Words of this kind are wanted only inside phrases, or where nothing else was typed.
  let functionWords;

  // {clauses: [{words, spelt, phrase, not, optional}], open: whether the last word is still being typed}
  M.parse = function (query, { verbatim = false, prefix = false } = {}) {
    functionWords = functionWords || new Set(M.tables.functionWords.split(" "));
    const clauses = [];
    for (const [, , minus, quoted, end, plain] of query.matchAll(PART)) {
      const phrase = Boolean(end) || (quoted !== undefined && !prefix); // one that is still being typed is words so far
      const words = M.words(quoted ?? plain);
      const spelt = M.spellings(quoted ?? plain);
      if (!words.length) continue;
      const not = Boolean(minus);
      if (phrase || (not && words.length > 1)) clauses.push({ words, spelt, phrase: true, not });
      else words.forEach((word, at) => clauses.push({ words: [word], spelt: [spelt[at]], phrase: verbatim, not }));
    }
    markOptional(clauses);
    const last = clauses.at(-1);
    return { clauses, open: Boolean(last) && !last.phrase && !last.not && /[\p{L}\p{M}\p{Nd}]$/u.test(query) };
  };

  function markOptional(clauses) {
    const idle = (clause) => !clause.phrase && !clause.not && functionWords.has(clause.words[0]);
    const some = clauses.some((clause) => !clause.not && !idle(clause));
    for (const clause of clauses) clause.optional = some && idle(clause);
  }
})((globalThis.MujazSearch = globalThis.MujazSearch || {}));
