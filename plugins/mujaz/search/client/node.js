// The engine in Node: node.js SITE, with a query a line as JSON on standard input and an answer a line on standard output.
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const readline = require("node:readline");
const vm = require("node:vm");

const folder = path.join(process.argv[2], "search");

function run(file) {
  vm.runInThisContext(fs.readFileSync(path.join(folder, file), "utf8"), { filename: file });
}

// Loads a shard as a page does: by running it, with MUJAZ in its scope.
function load(name) {
  const take = globalThis.MUJAZ;
  let text;
  globalThis.MUJAZ = (_, content) => (text = content);
  try {
    run(name + ".js");
  } finally {
    globalThis.MUJAZ = take;
  }
  return Promise.resolve(text);
}

async function main() {
  run("mujaz-search.js");
  const engine = MujazSearch.open({ load });
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const { query, ...options } = JSON.parse(line);
    const answer = await engine.search(query, options);
    const results = answer.results.map(({ id, title, date, score }) => ({ id, title, date, score }));
    const notes = answer.notes.map(({ code, typed, found, text }) => ({ code, typed, found, text }));
    process.stdout.write(JSON.stringify({ query, total: answer.total, results, notes }) + "\n");
  }
}

main().catch((error) => {
  fs.writeSync(2, error.stack + "\n");
  process.exit(1); // at once: standard input is still open, and whoever asks waits for an answer
});
