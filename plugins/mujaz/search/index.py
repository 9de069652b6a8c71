"""The search index of an archive: files below ``search/``, with the client that reads them.

One run over the texts, one over the words, then everything is written in sorted order: the same archive gives the
same bytes.
"""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from mujaz.model import Archive
from mujaz.search.affixes import ARTICLE, load_affixes
from mujaz.search.blocks import write_blocks, write_entities, write_facets
from mujaz.search.client import client
from mujaz.search.coding import Alphabet, ordered
from mujaz.search.collect import collect, numbered, texts, years
from mujaz.search.families import Families, count, families
from mujaz.search.groups import GroupWriter
from mujaz.search.latin import exonyms
from mujaz.search.lexicon import Entry, Lead, write_lexicon
from mujaz.search.manifest import Manifest
from mujaz.search.names import known_names, phrases
from mujaz.search.nearnames import write_names
from mujaz.search.plurals import Plurals, plurals
from mujaz.search.postings import Weights
from mujaz.search.sound import write_sounds


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without a search for garbage, which takes a tenth of the time: what is built is needed until all is written."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


@_uncollected()
def build_index(archive: Archive, urls: Mapping[str, str], *, lang: str) -> Mapping[str, bytes]:
    """All files of the index and the client, by path from the root of the site.

    Args:
        archive: What is searched.
        urls: Where each briefing is published, by id, from the root of the site.
        lang: The language of the site: of names, and of the notes that tell how a query was read.
    """
    briefings = numbered(archive)
    fields = [texts(briefing) for briefing in briefings]
    found = collect(fields)
    variants, counts = count({word: len(heads) for word, heads in found.heads.items()})
    grouped = families(variants, counts, known_names(archive, counts))
    bases = _bases(grouped, counts)
    links = plurals(grouped, bases)
    identities = sorted(archive.by_entity)
    entries = _entries(grouped, counts, bases, links)
    _add_latin(entries, bases)
    _add_names(entries, archive, identities)
    alphabet = Alphabet.of([*entries, *grouped.groups, *found.heads])
    proclitics = {proclitic: number for number, proclitic in enumerate(load_affixes().proclitics)}
    writer = GroupWriter(found, Weights.of(found), alphabet, proclitics)
    groups = tuple(writer.write(grouped.groups, links.groups))
    blocks = write_blocks(briefings, fields, archive, urls, lang)
    numbers = {briefing.id: number for number, briefing in enumerate(briefings)}
    manifest = Manifest(
        briefings=len(briefings),
        years=years(briefings),
        lang=lang,
        alphabet=alphabet.letters,
        words=ordered("words", write_lexicon(entries, alphabet)),
        groups=ordered("groups", ((first, content) for first, content, _ in groups)),
        sounds=ordered("sounds", write_sounds(bases, alphabet)),
        names=tuple(write_names(archive, identities, alphabet)),
        cards=blocks.cards,
        whole=blocks.whole,
        around=blocks.around,
        texts=blocks.texts,
        entities=tuple(write_entities(archive, numbers, identities, lang)),
        facets=write_facets(briefings, archive, lang),
    )
    places = (file for _, _, files in groups for file in files)
    return {file.path: file.data for file in (*manifest.files(), *places)} | client(manifest)


def _entries(
    grouped: Families, counts: Mapping[str, int], bases: Mapping[str, int], links: Plurals
) -> dict[str, Entry]:
    entries = {word: Entry(counts[word], stems) for word, stems in grouped.stems.items()}
    for word, stem in grouped.bare.items():
        entries[word] = Entry(bases[word], (stem,))
    for word, other in links.words.items():
        entries.setdefault(word, Entry(see=(other,)))
    return entries


def _add_latin(entries: dict[str, Entry], bases: Mapping[str, int]) -> None:
    """Latin words lead where their Arabic ones do, unless the archive reads those as others with a clitic."""
    for latin, arabic in exonyms().items():
        known = (word if word in entries else word.removeprefix(ARTICLE) for word in arabic)
        if found := tuple(word for word in known if word in entries and word.removeprefix(ARTICLE) in bases):
            entries.setdefault(latin, Entry()).see = found


def _add_names(entries: dict[str, Entry], archive: Archive, entities: Sequence[str]) -> None:
    numbers = {identity: number for number, identity in enumerate(entities)}
    for phrase in phrases(archive):
        first, *rest = phrase.words
        entry = entries.setdefault(first, Entry())
        entry.leads.append(Lead(" ".join(rest), numbers[phrase.entity], phrase.strong))


def _bases(grouped: Families, counts: Mapping[str, int]) -> Mapping[str, int]:
    """Each base with how often it is met under all its clitics."""
    found: Counter[str] = Counter()
    for forms in grouped.groups.values():
        for form in forms:
            found[form.base] += counts[form.text]
    return found
