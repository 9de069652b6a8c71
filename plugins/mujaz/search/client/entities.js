// Entities: the briefings of a country or an actor, found where the query, or words of it that follow one another, name
// it.
(function (M) {
  "use strict";
  const STEP = 0.2; // of a step of nearness, for each degree to which a briefing is about the entity
  const BONUS = 0.08; // the same, where the word itself stands in the briefing

  function parse(bytes) {
    return M.json(bytes).map(([id, name, kind, shown, gaps]) => {
      let last = -1;
      const briefings = gaps.map((code) => [(last += (code >> 2) + 1), code & 3]);
      return { id, name, kind, shown, briefings };
    });
  }

  M.Entities = class {
    constructor(manifest, shards) {
      this.names = manifest.entities;
      this.firsts = this.names.map((name) => Number(name.split(".")[0]));
      this.shards = shards;
    }

    async get(number) {
      let at = this.firsts.length - 1;
      while (this.firsts[at] > number) at--;
      return (await this.shards.get("entities/" + this.names[at], parse))[number - this.firsts[at]];
    }
  };

  // The names in a query: [{from, to, entities}], the longest that start at a word; clauses carry their leads.
  M.namesIn = function (clauses) {
    const found = [];
    for (let from = 0; from < clauses.length; from++) {
      const name = longest(clauses, from);
      if (name) {
        found.push(name);
        from = name.to - 1;
      }
    }
    return found;
  };

  function longest(clauses, from) {
    const words = [];
    for (const clause of clauses.slice(from)) {
      if (clause.phrase || clause.not) break;
      words.push(clause.words[0]);
    }
    const fitting = (clauses[from].leads || []).filter(({ rest, strong }) => {
      const size = rest ? rest.split(" ").length + 1 : 1;
      const whole = size === clauses.length && !clauses[from].known;
      return (strong || whole) && words.slice(1, size).join(" ") === rest && size <= words.length;
    });
    const size = Math.max(0, ...fitting.map(({ rest }) => rest.length));
    const best = fitting.filter(({ rest }) => rest.length === size);
    if (!best.length) return undefined;
    const to = from + (best[0].rest ? best[0].rest.split(" ").length + 1 : 1);
    return { from, to, entities: [...new Set(best.map(({ entity }) => entity))] };
  }

  // A name's briefings match all its words, by the step of a name or, where words are a name spelt wrongly, another.
  M.addEntity = function (clauses, entity, step = M.NEAR.entity) {
    for (const clause of clauses) {
      for (const [number, degree] of entity.briefings) {
        const old = clause.scores.of[number];
        clause.scores.set(number, Math.max(old && old + degree * BONUS, step + degree * STEP));
      }
    }
  };
})((globalThis.MujazSearch = globalThis.MujazSearch || {}));
