"""Whether a form of an actor names it here: a strong form does, a weak one needs the article's support."""

from __future__ import annotations

from mujaz.entities.gazetteer import Reading
from mujaz.entities.scene import Scene
from mujaz.entities.verdict import Verdict
from mujaz.model import How

_ACRONYM = 5  # a Latin form up to this length must be in capitals: WHO is not who


def actor(scene: Scene, reading: Reading, why: str, sure: bool) -> Verdict:
    """The verdict on a form of an actor."""
    alias = reading.form.alias
    if alias.text.isascii() and alias.text.isupper() and len(alias.text) <= _ACRONYM and not scene.shown.isupper():
        return Verdict(reading, How.AMBIGUOUS, counts=False, why="not in capitals", sure=False)
    if alias.strong or (sure and why):
        return Verdict(reading, alias.how, counts=True, why=why or "its name", sure=sure)
    if reading.entity.id in scene.known:
        return Verdict(reading, alias.how, counts=True, why="a short form, and the article names it in full")
    return Verdict(reading, How.AMBIGUOUS, counts=False, why="a short form without support", sure=False)
