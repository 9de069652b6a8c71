"""The topics that briefings are filed under: those every archive has, and those an archive adds or renames."""

from __future__ import annotations

from collections.abc import Iterable

from mujaz.model import Topic
from mujaz.own_data import own_data


def topics(written: Iterable[Topic] = ()) -> dict[str, Topic]:
    """All topics by id, sorted; one that an archive wrote stands before the package's own."""
    base: dict[str, dict[str, str]] = own_data("mujaz.archive", "topics.yml")
    known = {id_: Topic(id_, **names) for id_, names in base.items()} | {topic.id: topic for topic in written}
    return dict(sorted(known.items()))
