// The lexicon: which groups and entities a word leads to, in alphabetical order.
(function (M) {
  "use strict";

  function parse(bytes, alphabet) {
    const reader = new M.Reader(bytes, alphabet);
    const entries = new Map();
    let word = "";
    while (!reader.done) {
      word = reader.after(word);
      const head = reader.byte();
      const entry = { word, met: head & 15, stems: [], see: [], leads: [] };
      for (let left = head >> 6; left; left--) entry.stems.push(readStem(reader, word));
      if (head & 32) entry.see = reader.text().split(" ");
      if (head & 16) entry.leads = readLeads(reader);
      entries.set(word, entry);
    }
    return entries;
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
      this.directory = new M.Directory("words", manifest.words);
      this.shards = shards;
      this.parse = (bytes) => parse(bytes, manifest.alphabet);
    }

    shard(number) {
      return this.shards.get(this.directory.name(number), this.parse);
    }

    // The entry of a word, if the archive knows it.
    async get(word) {
      return (await this.shard(this.directory.place(word))).get(word);
    }

    // The most frequent words that begin with these letters; none where the letters are too few to say.
    async completions(letters, most) {
      const first = this.directory.place(letters);
      const last = Math.min(this.directory.place(letters + "\uffff"), first + 2);
      const found = [];
      for (let number = first; number <= last; number++) {
        for (const entry of (await this.shard(number)).values()) {
          if (entry.word > letters && entry.word.startsWith(letters) && entry.stems.length) found.push(entry);
        }
      }
      return found.sort((a, b) => b.met - a.met || a.word.length - b.word.length).slice(0, most);
    }
  };
})((globalThis.MujazSearch = globalThis.MujazSearch || {}));
