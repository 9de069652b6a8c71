// Loading shards, each once, and forgetting those not used for longest. A shard is a script that calls MUJAZ.
(function (M) {
  "use strict";
  const MOST = 32000000; // bytes of unpacked shards that are kept; what is read out of them takes up to five times as much

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
      this.kept = new Map(); // name -> {shard: promise of {value, size}, size: 0 until it is there}, the last used at the end
      this.size = 0; // of what is kept, unpacked
      this.loaded = 0; // characters of all that was loaded
    }

    // What `parse` makes of a shard's bytes.
    get(name, parse) {
      let found = this.kept.get(name);
      if (found) this.kept.delete(name);
      else {
        found = { shard: this.fetch(name, parse), size: 0 };
        found.shard.then(({ size }) => (found.size = size), () => this.kept.delete(name));
      }
      this.kept.set(name, found);
      return found.shard.then((shard) => {
        this.forget();
        return shard.value;
      });
    }

    async fetch(name, parse) {
      const text = await this.load(name);
      this.loaded += text.length;
      const bytes = await M.unpack(text);
      this.size += bytes.length;
      return { value: parse(bytes), size: bytes.length };
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
