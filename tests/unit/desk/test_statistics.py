"""The page of an archive's state: what a maintainer can take in at a glance."""

from __future__ import annotations

import pytest

from making import briefing
from mujaz.archive.index import build_archive
from mujaz.archive.outlets import Outlets
from mujaz.desk.statistics import LISTED, Statistics, as_markdown


def state(unreviewed):
    archive = build_archive([briefing("a", "2023-11-30")], {}, Outlets({}))
    counts = {"countries": (("ML", 2),), "months": (("2023-11", 2),), "outlets": ()}
    found = Statistics(2, 0, 0, 0, **counts, unreviewed=unreviewed, orphans=(), unused=(), dead_redirects=())
    return as_markdown(found, archive, {}, "ar")


def test_tables_say_what_their_columns_are():
    assert "## بحسب الدولة\n\n| الدولة | الموجزات |\n|---|---|\n| ML | 2 |\n" in state(())
    assert "بحسب الناشر" not in state(())


@pytest.mark.parametrize(("more", "said"), [(0, ""), (7, "و7 غيرها")])
def test_a_long_list_shows_what_is_next_and_how_much_is_left(more, said):
    page = state(tuple(f"b{n}" for n in range(LISTED + more)))
    assert page.count("- `b") == LISTED
    assert said in page
    assert f"لم تُراجَع ({LISTED + more})" in page
