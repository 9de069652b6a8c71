// Facets: country, actor, topic, publisher and year of each briefing, to narrow results by and to count them.
(function (M) {
  "use strict";
  const NAMES = ["year", "publisher", "country", "actor", "topic"]; // in the order of a shard's columns
  const LABELS = { publisher: "publisher", country: "countries", actor: "actors", topic: "topics" };
  const PART = 500; // results that are looked at before the page may do something else

  M.Facets = class {
    constructor(manifest, shards, pause) {
      Object.assign(this, { names: manifest.facets, shards, pause });
    }

    // {labels, parts}: what each value is called, and the columns of so many briefings each.
    async load() {
      const [labels, ...parts] = await Promise.all(this.names.map((name) => this.shards.get("facets/" + name, M.json)));
      return { labels, parts };
    }

    // Results that have a wanted value of each facet, and how many there are of each value: {kept, counts}. The counts of
    // a facet leave its own filter out, so that a reader sees what else there is.
    async narrow(results, filters) {
      const { labels, parts } = await this.load();
      const wanted = NAMES.map((name) => wantedOf(name, filters[name], labels));
      const counts = NAMES.map(() => new Map());
      const size = parts[0][0].length;
      const kept = [];
      for (let at = 0; at < results.length; at++) {
        const { number } = results[at];
        const values = parts[Math.floor(number / size)].map((column) => column[number % size]);
        const failed = NAMES.findIndex((_, facet) => !fits(values[facet], wanted[facet]));
        if (failed < 0) kept.push(results[at]);
        const more = failed >= 0 && NAMES.some((_, facet) => facet > failed && !fits(values[facet], wanted[facet]));
        if (!more) values.forEach((value, facet) => (failed < 0 || facet === failed) && count(counts[facet], value));
        if (at % PART === 0) await this.pause();
      }
      return { kept, counts: Object.fromEntries(NAMES.map((name, facet) => [name, named(name, counts[facet], labels)])) };
    }
  };

  // The numbers of the values that a filter names; nothing where there is none.
  function wantedOf(name, ids, labels) {
    if (!ids?.length) return undefined;
    if (name === "year") return new Set(ids.map(Number));
    return new Set(labels[LABELS[name]].flatMap(([id], number) => (ids.includes(id) ? [number] : [])));
  }

  const fits = (value, wanted) => !wanted || (Array.isArray(value) ? value.some((one) => wanted.has(one)) : wanted.has(value));

  function count(counted, value) {
    if (Array.isArray(value)) for (const one of value) counted.set(one, (counted.get(one) || 0) + 1);
    else counted.set(value, (counted.get(value) || 0) + 1);
  }

  // [{id, label, count}], the most frequent first.
  function named(name, counted, labels) {
    const label = (value) => (name === "year" ? [value ? String(value) : "", String(value)] : labels[LABELS[name]][value]);
    const found = [...counted].map(([value, count]) => ({ id: label(value)[0], label: label(value)[1], count }));
    return found.filter(({ id }) => id).sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  }
})((globalThis.MujazSearch = globalThis.MujazSearch || {}));
