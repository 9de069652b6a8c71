// Facets: country, actor, topic, publisher and year of each briefing, to narrow results by and to count them.
(function (M) {
  "use strict";
  const NAMES = ["year", "publisher", "country", "actor", "topic"];
  const LABELS = { publisher: "publisher", country: "countries", actor: "actors", topic: "topics" };

  const json = (bytes) => JSON.parse(new TextDecoder().decode(bytes));

  M.Facets = class {
    constructor(manifest, shards) {
      this.names = manifest.facets;
      this.shards = shards;
    }

    async load() {
      const [labels, ...parts] = await Promise.all(this.names.map((name) => this.shards.get("facets/" + name, json)));
      const columns = NAMES.map((_, at) => parts.flatMap((part) => part[at]));
      return { labels, columns };
    }

    // The values of a facet that a briefing has, as [id, label].
    values({ labels, columns }, facet, number) {
      const value = columns[NAMES.indexOf(facet)][number];
      if (facet === "year") return value ? [[String(value), String(value)]] : [];
      return [value].flat().map((one) => labels[LABELS[facet]][one]);
    }

    // {allowed(number), count(numbers)}: briefings that have a wanted value of each facet, and the counts of all facets;
    // those of one facet leave its own filter out, so that a reader sees what else there is.
    async filter(filters) {
      const loaded = await this.load();
      const wanted = Object.entries(filters).filter(([, values]) => values?.length);
      const fits = (number, but) =>
        wanted.every(([facet, values]) => facet === but || this.values(loaded, facet, number).some(([id]) => values.includes(id)));
      return { allowed: (number) => fits(number), count: (numbers) => this.count(loaded, numbers, fits) };
    }

    count(loaded, numbers, fits) {
      const counted = {};
      for (const facet of NAMES) {
        const found = new Map();
        for (const number of numbers) {
          if (!fits(number, facet)) continue;
          for (const [id, label] of this.values(loaded, facet, number)) {
            if (!id) continue;
            const one = found.get(id) || { id, label, count: 0 };
            one.count++;
            found.set(id, one);
          }
        }
        counted[facet] = [...found.values()].sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
      }
      return counted;
    }
  };
})((globalThis.MujazSearch = globalThis.MujazSearch || {}));
