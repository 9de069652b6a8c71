// Groups: the forms of a stem, their spellings, and in which briefings each stands.
(function (M) {
  "use strict";
  const ALEFS = "\u0627\u0623\u0625\u0622"; // plain, hamza above, hamza below, madda

  // How a form is spelt, by the code that Python wrote (groups.py, spelt_by).
  function spelling(form, code, at) {
    const place = form.indexOf(ALEFS[0], at);
    if (code & 3 && place >= 0) form = form.slice(0, place) + ALEFS[code & 3] + form.slice(place + 1);
    if (code & 4) form = form.replace(/\u0647$/, "\u0629");
    if (code & 8) form = form.replace(/\u064a$/, "\u0649");
    return form;
  }

  // The files of places and the sizes of the parts that follow: heads, letters, gaps, weights (groups.py).
  function open(bytes, alphabet, number) {
    const reader = new M.Reader(bytes, alphabet);
    const places = [];
    for (let left = reader.number(); left; left--) places.push({ start: reader.number(), mark: reader.ascii(4) });
    const [heads, letters, gaps] = [reader.number(), reader.number(), reader.number()];
    const end = reader.at + heads;
    return { shard: { number, places, bytes }, reader, end, cursor: { gap: end + letters, weight: end + letters + gaps, index: 0 } };
  }

  // A stem's group. What a shard holds is read anew each time: of its many groups few are ever asked for, and objects
  // take five times as much memory as bytes.
  function read({ shard, reader, end, cursor }, stem, proclitics) {
    let at = end;
    let found = reader.text();
    for (; found !== stem && reader.at < end; found = reader.text()) {
      at += reader.number();
      cursor.gap += reader.number();
      cursor.weight += reader.number();
      cursor.index += reader.number();
    }
    reader.at = at;
    return readGroup(reader, stem, shard, cursor, proclitics);
  }

  function readGroup(reader, stem, shard, cursor, proclitics) {
    const group = { stem, links: [], forms: [] };
    for (let left = reader.number(); left; left--) {
      const link = { base: reader.after(stem), stem: reader.text() };
      group.links.push({ ...link, other: reader.after(link.stem) });
    }
    let base = stem;
    for (let left = reader.number(); left; left--) {
      base = reader.after(base);
      for (let forms = reader.number(); forms; forms--) {
        const proclitic = proclitics[reader.byte()];
        const form = { text: proclitic + base, proclitic, base, met: 0, spellings: [] };
        for (let left = reader.number(); left; left--) {
          form.spellings.push(readSpelling(reader, shard, form, cursor));
        }
        group.forms.push(form);
      }
    }
    return group;
  }

  function readSpelling(reader, shard, form, cursor) {
    const code = reader.byte();
    const text = code & 128 ? reader.text() : spelling(form.text, code, form.proclitic.length);
    const met = reader.number();
    const found = { text, met, shard, gap: cursor.gap, weight: cursor.weight, index: cursor.index++ };
    cursor.weight += met;
    for (let left = met; left; left--) while (shard.bytes[cursor.gap++] > 127);
    form.met += met;
    return found;
  }

  M.Groups = class {
    constructor(manifest, shards) {
      this.directory = new M.Directory("groups", manifest);
      this.shards = shards;
      const proclitics = M.tables.bare.concat(M.tables.definite);
      this.read = (bytes, number, stem) => read(open(bytes, manifest.alphabet, number), stem, proclitics);
    }

    async get(stem) {
      const number = this.directory.place(stem);
      return this.read(await this.shards.get(this.directory.name(number)), number, stem);
    }

    // The places of a spelling, for the briefings that `wanted` says: number -> array of places.
    async places(spelling, wanted) {
      const { shard, index } = spelling;
      let file = shard.places.length - 1;
      while (shard.places[file].start > index) file--;
      const name = "places/" + shard.number + "-" + file + "." + shard.places[file].mark;
      const reader = new M.Reader(await this.shards.get(name));
      for (let skip = index - shard.places[file].start; skip; skip--) {
        const length = reader.number();
        reader.at += length;
      }
      reader.number();
      const found = new Map();
      M.postings(spelling, (number) => {
        const places = [];
        let place = 0;
        for (let left = reader.number(); left; left--) places.push((place += reader.number()));
        if (wanted(number)) found.set(number, places);
      });
      return found;
    }
  };

  // Calls `take` with the number of each briefing and the weight of the word in it.
  M.postings = function (spelling, take) {
    const reader = new M.Reader(spelling.shard.bytes, "", spelling.gap);
    let number = -1;
    for (let left = 0; left < spelling.met; left++) {
      number += reader.number() + 1;
      take(number, spelling.shard.bytes[spelling.weight + left]);
    }
  };
})((globalThis.MujazSearch = globalThis.MujazSearch || {}));
