// Reading what a shard holds: numbers of seven bits a byte, texts in the archive's alphabet.
(function (M) {
  "use strict";
  const NEWLINE = 10;

  // The bytes of a shard's text: base64 of a zlib stream. Written and read by hand: through a Blob the same takes ten
  // times as long in Chromium, since a Blob is kept by another process, and through a Response three times.
  M.unpack = async function (text) {
    const stream = new DecompressionStream("deflate");
    const writer = stream.writable.getWriter();
    Promise.all([writer.write(decode(text)), writer.close()]).catch(() => {}); // reading tells what is wrong
    const reader = stream.readable.getReader();
    const parts = [];
    for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(part.value);
    return parts.length === 1 ? parts[0] : new Uint8Array(await new Blob(parts).arrayBuffer());
  };

  function decode(text) {
    const letters = atob(text);
    const bytes = new Uint8Array(letters.length);
    for (let at = 0; at < bytes.length; at++) bytes[at] = letters.charCodeAt(at);
    return bytes;
  }

  M.json = (bytes) => JSON.parse(new TextDecoder().decode(bytes));

  // Where so many lines of JSON end.
  M.afterLines = function (bytes, at, count) {
    for (; count && at < bytes.length; count--) at = bytes.indexOf(NEWLINE, at) + 1;
    return at;
  };

  M.Reader = class {
    constructor(bytes, alphabet, at = 0) {
      this.bytes = bytes;
      this.alphabet = alphabet;
      this.at = at;
    }

    get done() {
      return this.at >= this.bytes.length;
    }

    byte() {
      return this.bytes[this.at++];
    }

    number() {
      let value = 0;
      for (let shift = 1; ; shift *= 128) {
        const byte = this.bytes[this.at++];
        if (byte < 128) return value + byte * shift;
        value += (byte - 128) * shift;
      }
    }

    // A text up to its end; 255 comes before a letter that is not in the alphabet.
    text() {
      let out = "";
      for (let code = this.byte(); code; code = this.byte()) {
        if (code < 255) out += this.alphabet[code - 1];
        else {
          out += String.fromCodePoint(this.byte() + this.byte() * 256 + this.byte() * 65536);
        }
      }
      return out;
    }

    skipText() {
      for (let code = this.byte(); code; code = this.byte()) if (code === 255) this.at += 3;
    }

    // A text that shares its first letters with the one before.
    after(before) {
      const shared = this.number();
      return before.slice(0, shared) + this.text();
    }

    ascii(length) {
      let out = "";
      for (; length; length--) out += String.fromCharCode(this.byte());
      return out;
    }
  };
})((globalThis.MujazSearch = globalThis.MujazSearch || {}));
