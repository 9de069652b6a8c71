// Loading shards, each once, and forgetting those not used for longest. A shard is a script that calls MUJAZ.
(function (M) {
  "use strict";
  const MOST = 32000000; // bytes of unpacked shards that are kept

  // name -> function that takes the shard's text; kept when this script is loaded anew
  const waiting = (M.waiting = M.waiting || new Map());

  // What each shard calls.
  globalThis.MUJAZ = function (name, text) {
    const take = waiting.get(name);
    waiting.delete(name);
    if (take) take(text);
  };

  // For a page: a script tag, which works on file:// too. `base` is the address of the folder «search»; `anew` asks for a
  // copy that no cache has.
  M.browserLoader = function (base) {
    return (name, anew = false) =>
      new Promise((resolve, reject) => {
        const script = document.createElement("script");
        waiting.set(name, resolve);
        script.onerror = () => {
          waiting.delete(name);
          reject(new Error("mujaz: " + name + " cannot be loaded"));
        };
        script.onload = () => script.remove();
        script.src = base + name + ".js" + (anew ? "?" + Date.now() : "");
        document.head.append(script);
      });
  };

  M.Shards = class {
    constructor(load) {
      this.load = load;
      this.kept = new Map(); // name -> {shard: promise, size: 0 until it is there}, the last used at the end
      this.size = 0; // of what is kept, unpacked
      this.loaded = 0; // characters of all that was loaded
    }

    // A shard's bytes, or what `parse` makes of them once and for all. Where little of a shard is ever used, keep its
    // bytes: what is read out of them takes many times as much memory.
    get(name, parse = (bytes) => bytes) {
      let found = this.kept.get(name);
      if (found) this.kept.delete(name);
      else {
        found = { size: 0 };
        found.shard = this.fetch(name).then((bytes) => {
          const value = parse(bytes);
          this.size += found.size = bytes.length;
          this.forget();
          return value;
        });
        found.shard.catch(() => this.kept.delete(name));
      }
      this.kept.set(name, found);
      return found.shard;
    }

    // Bytes that came with others.
    keep(name, bytes) {
      if (this.kept.has(name)) return;
      this.kept.set(name, { shard: Promise.resolve(bytes), size: bytes.length });
      this.size += bytes.length;
    }

    async fetch(name) {
      const text = await this.load(name);
      this.loaded += text.length;
      return M.unpack(text);
    }

    forget() {
      for (const [name, { size }] of this.kept) {
        if (this.size <= MOST) return;
        if (!size) continue;
        this.kept.delete(name);
        this.size -= size;
      }
    }
  };

  // The shards of an ordered list: [the first words, their marks], as the manifest has them.
  M.Directory = class {
    constructor(folder, { [folder]: [firsts, marks], sizes }) {
      this.folder = folder;
      this.marked = sizes.marked;
      this.firsts = firsts.split(" ");
      this.marks = marks;
    }

    get length() {
      return this.firsts.length;
    }

    name(number) {
      return M.shardName(this.folder, number, this.marks, Math.floor(number / this.marked));
    }

    // The number of the shard that would hold a word.
    place(word) {
      let low = 0;
      let high = this.firsts.length;
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (this.firsts[middle] <= word) low = middle;
        else high = middle;
      }
      return low;
    }
  };

  M.shardName = (folder, number, marks, place) =>
    folder + "/" + number + "." + marks.slice(place * 4, place * 4 + 4);
})((globalThis.MujazSearch = globalThis.MujazSearch || {}));
