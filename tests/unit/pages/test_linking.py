"""Links in a body: whole words, the first of a section, nowhere they would harm."""

from __future__ import annotations

from mujaz.model import Block, BlockKind, Briefing, How, Kind, Mention, Passage
from mujaz.pages.linking import body

ENTITIES = {"SA", "IR"}
PARAGRAPH, HEADING, OTHER = BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.OTHER


def linked(*blocks: tuple[BlockKind, str], names: dict[str, tuple[str, How]], markup: bool = False) -> str:
    passages = []
    for place, (_, text) in enumerate(blocks):
        found = [
            Mention(code, Kind.COUNTRY, text.index(word), text.index(word) + len(word), word, how)
            for word, (code, how) in names.items()
            if word in text
        ]
        passages.append(Passage(place, tuple(found)))
    made = tuple(Block(kind, text) for kind, text in blocks)
    return body(Briefing("x", "x", made, "x.md", markup=markup, passages=tuple(passages)), ENTITIES)


NAMED = {"السعودية": ("SA", How.NAME), "وبإيران": ("IR", How.NAME), "الإيراني": ("IR", How.NISBA)}


def test_a_link_covers_the_word_with_its_clitics():
    assert (
        linked((PARAGRAPH, "علاقته بالعراق وبإيران."), names=NAMED) == "علاقته بالعراق [وبإيران](../countries/ir.md).\n"
    )


def test_the_first_of_a_section_only():
    text = linked(
        (PARAGRAPH, "السعودية."), (PARAGRAPH, "السعودية."), (HEADING, "السعودية"), (PARAGRAPH, "السعودية."), names=NAMED
    )
    link = "[السعودية](../countries/sa.md)."
    assert text == f"{link}\n\nالسعودية.\n\n## السعودية\n\n{link}\n"


def test_a_name_stands_before_an_adjective():
    text = linked((PARAGRAPH, "الرئيس الإيراني."), (PARAGRAPH, "صلته وبإيران."), names=NAMED)
    assert text == "الرئيس الإيراني.\n\nصلته [وبإيران](../countries/ir.md).\n"


def test_plain_text_is_escaped_around_links():
    text = linked((PARAGRAPH, "*السعودية* <b>"), names=NAMED)
    assert text == "&#42;[السعودية](../countries/sa.md)&#42; &#60;b&#62;\n"


def test_no_link_in_a_link_or_in_code():
    for block in ("[السعودية](https://a.example)", "`السعودية`", "    السعودية"):
        assert "countries/sa.md" not in linked((OTHER, block), names=NAMED, markup=True)


def test_no_link_in_an_address_of_a_plain_text():
    address = "https://ar.example/wiki/السعودية"
    assert linked((PARAGRAPH, f"انظر {address} هناك."), names=NAMED) == f"انظر {address} هناك.\n"


def test_no_link_in_the_attribution_of_a_quotation():
    text = linked((OTHER, "> السعودية بلد.\n> — وبإيران"), names=NAMED, markup=True)
    assert text == "> [السعودية](../countries/sa.md) بلد.\n> — وبإيران\n"


def test_an_entity_without_a_page_is_not_linked():
    assert linked((PARAGRAPH, "مصر."), names={"مصر": ("EG", How.NAME)}) == "مصر.\n"
