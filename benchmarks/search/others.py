"""Pagefind and MiniSearch over the same articles, each as its own documentation says to use it; both come from npm.

Pagefind indexes a page for each article, with ``lang="ar"``. MiniSearch gets folded text, which it does not do itself,
with prefixes and fuzzy matching, its index built ahead and loaded as JSON.
"""

from __future__ import annotations

import html
import json
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

from mujaz.model import Archive, Briefing
from mujaz.search.tokens import folded

_PAGE = """<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>بحث</title><body><ol id="results"></ol>
<script>
{script}
async function ask(query, options) {{
  const start = performance.now();
  const found = await search(query);
  document.getElementById("results").replaceChildren(
    ...found.map((one) => Object.assign(document.createElement("li"), {{ textContent: one.title }})));
  if (options?.drawn) await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return {{ milliseconds: performance.now() - start, ids: found.map((one) => one.id) }};
}}
const tasks = [];
new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration)))
  .observe({{ type: "longtask" }});
</script>"""

_PAGEFIND = """
let pagefind;
async function search(query) {
  pagefind = pagefind || (await import("/pagefind/pagefind.js"));
  const { results } = await pagefind.search(query);
  const found = await Promise.all(results.slice(0, 10).map((one) => one.data()));
  return found.map((one) => ({ id: one.url.split("/").pop().replace(".html", ""), title: one.meta.title }));
}"""

_MINISEARCH = """
let index;
const fold = (text) => text.normalize("NFKC").replace(/[\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670]/g, "")
  .replace(/[أإآٱ]/g, "ا").replace(/ى/g, "ي").replace(/ة/g, "ه").toLowerCase();
const options = { fields: ["title", "text"], storeFields: ["title"] };
async function search(query) {
  if (!index) {
    await new Promise((resolve) => {
      const script = Object.assign(document.createElement("script"), { src: "minisearch.js", onload: resolve });
      document.head.append(script);
    });
    index = MiniSearch.loadJSON(await (await fetch("index.json")).text(), options);
  }
  const how = { prefix: true, fuzzy: 0.2, combineWith: "AND", boost: { title: 2 } };
  return index.search(fold(query.replace(/"/g, "")), how).slice(0, 10);
}"""

_BUILD = """
const fs = require("node:fs");
const MiniSearch = require("minisearch");
const index = new MiniSearch({ fields: ["title", "text"], storeFields: ["title"] });
index.addAll(JSON.parse(fs.readFileSync(0, "utf8")));
fs.writeFileSync(process.argv[1], JSON.stringify(index));
"""


def packages(folder: Path) -> Path | None:
    """The folder with both packages installed; nothing where npm is missing or they are not to be had."""
    if not shutil.which("npm"):
        return None
    if not (folder / "node_modules/pagefind").is_dir():
        folder.mkdir(parents=True, exist_ok=True)
        done = subprocess.run(["npm", "install", "--prefix", str(folder), "pagefind", "minisearch"], check=False)
        if done.returncode:
            return None
    return folder


def _text(briefing: Briefing) -> str:
    return "\n".join(block.text for block in briefing.body)


def pagefind(archive: Archive, site: Path, npm: Path) -> None:
    """A site of one page an article, indexed."""
    for briefing in archive.briefings.values():
        paragraphs = "".join(f"<p>{html.escape(block.text)}" for block in briefing.body)
        title = html.escape(briefing.title)
        page = (
            f'<!doctype html><html lang="ar"><meta charset="utf-8"><title>{title}</title><h1>{title}</h1>{paragraphs}'
        )
        target = site / "briefings" / f"{briefing.id}.html"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(page, encoding="utf-8")
    command = [str(npm / "node_modules/.bin/pagefind"), "--site", str(site)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    (site / "page.html").write_text(_PAGE.format(script=_PAGEFIND), encoding="utf-8")


def minisearch(archive: Archive, site: Path, npm: Path) -> None:
    """An index as one file."""
    rows: Iterable[dict[str, str]] = [
        {"id": one.id, "title": one.title, "text": folded(f"{one.title}\n{_text(one)}")}
        for one in archive.briefings.values()
    ]
    site.mkdir(parents=True, exist_ok=True)
    build = ["node", "-e", _BUILD, str(site / "index.json")]
    text = json.dumps(rows, ensure_ascii=False)
    subprocess.run(build, input=text, text=True, encoding="utf-8", check=True, cwd=npm)
    shutil.copy(npm / "node_modules/minisearch/dist/umd/index.js", site / "minisearch.js")
    (site / "page.html").write_text(_PAGE.format(script=_MINISEARCH), encoding="utf-8")
