// The lexicon: which groups and entities a word leads to, in alphabetical order.
(function (M) {
  "use strict";

  // A shard of it. Of its thousand words few are ever asked for, so that only where each stands is read at first.
  class Part {
    constructor(bytes, alphabet) {
      this.reader = new M.Reader(bytes, alphabet);
      this.words = [];
      this.places = []; // where the entry of each word begins
      for (let word = ""; !this.reader.done; ) {
        word = this.reader.after(word);
        this.words.push(word);
        this.places.push(this.reader.at);
        skip(this.reader);
      }
    }

    get(word) {
      const at = this.words.indexOf(word);
      if (at < 0) return undefined;
      this.reader.at = this.places[at];
      return readEntry(this.reader, word);
    }

    // How often a word that stands in groups is met, in powers of two; nothing where it stands in none.
    often(at) {
      const head = this.reader.bytes[this.places[at]];
      return head >> 6 ? head & 15 : undefined;
    }

    // Words in groups that go on where these letters end: [[word, how often it is met]].
    begun(letters) {
      const from = this.words.findIndex((word) => word.startsWith(letters));
      const found = [];
      for (let at = from; at >= 0 && this.words[at]?.startsWith(letters); at++) {
        if (this.words[at] !== letters && this.often(at) !== undefined) found.push([this.words[at], this.often(at)]);
      }
      return found;
    }
  }

  function skip(reader) {
    const head = reader.byte();
    for (let left = head >> 6; left; left--) if (reader.byte() === 255) reader.skipText();
    if (head & 32) reader.skipText();
    if (!(head & 16)) return;
    for (let left = reader.number(); left; left--) {
      reader.skipText();
      reader.number();
    }
  }

  function readEntry(reader, word) {
    const head = reader.byte();
    const entry = { word, met: head & 15, stems: [], see: [], leads: [] };
    for (let left = head >> 6; left; left--) entry.stems.push(readStem(reader, word));
    if (head & 32) entry.see = reader.text().split(" ");
    if (head & 16) entry.leads = readLeads(reader);
    return entry;
  }

  function readStem(reader, word) {
    const code = reader.byte();
    return code === 255 ? reader.text() : word.slice(code >> 4, word.length - (code & 15));
  }

  function readLeads(reader) {
    const leads = [];
    for (let left = reader.number(); left; left--) {
      const rest = reader.text();
      const code = reader.number();
      leads.push({ rest, entity: code >> 1, strong: Boolean(code & 1) });
    }
    return leads;
  }

  M.Lexicon = class {
    constructor(manifest, shards) {
      this.directory = new M.Directory("words", manifest);
      this.shards = shards;
      this.alphabet = manifest.alphabet;
    }

    async shard(number) {
      const kept = await this.load(number);
      return (kept.part ??= new Part(kept.bytes, this.alphabet));
    }

    // Its bytes only: many are loaded ahead of need.
    load(number) {
      return this.shards.get(this.directory.name(number), (bytes) => ({ bytes }));
    }

    // The entry of a word, if the archive knows it.
    async get(word) {
      return (await this.shard(this.directory.place(word))).get(word);
    }

    // The most frequent words that begin with these letters; none where the letters are too few to say.
    async completions(letters, most) {
      const first = this.directory.place(letters);
      const last = Math.min(this.directory.place(letters + "\uffff"), first + 2);
      const numbers = Array.from({ length: last - first + 1 }, (_, at) => first + at);
      const shards = await Promise.all(numbers.map((number) => this.shard(number)));
      const found = shards.flatMap((shard) => shard.begun(letters));
      const best = found.sort(([one, met], [other, more]) => more - met || one.length - other.length).slice(0, most);
      return Promise.all(best.map(([word]) => this.get(word)));
    }
  };
})((globalThis.MujazSearch = globalThis.MujazSearch || {}));
