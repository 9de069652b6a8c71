"""Which way a sentence looks where a weekday or a month stands without a year: back, ahead, or it does not say.

The nearest cue before the words decides, else the first behind them: a verb in the future, or one of plans that news
puts in the present; a verb in the past; a word of plans or of reports.
"""

from __future__ import annotations

import re
from functools import cache

from mujaz.arabic.months import any_of
from mujaz.arabic.temporal.words import END, listed

# Words that begin as a verb of the future does and are none: car, policy, Mr, cinema, stadium, years …
_NO_VERB = (
    r"(?!سيا(?!تي)|سيد|سيره|سيطر|سيول|سينما|سيناء|سينار|سيسي|سيف|سيليا|ستي|ستاد|ستوك|سترا|ستيف|ستمائ|سنوا|سنوي|سنتي|سنتر"
    r"|سنغا|سندر|سنين|سيناري|ستة|سير(?!\w{3}))"
)
# A verb of the past with its feminine ending; not the plurals in -at, nor nouns in -t (time, house, voice, Kuwait …).
_PAST_VERB = (
    r"(?!ال|\w*ات(?!\w)|\w{0,3}(?:وقت|بيت|صوت|تحت|سبت|كويت|ثابت|بنت|موت|بيروت|انترنت|توقيت|تصويت)(?!\w))"
    r"\w{2,}ت(?!\w)|(?:التي|الذي|الذين)\s+(?![ستي])\w+"
)


# A sentence of news that begins in the present tells what is to come; not what is noted, said or thought.
_BEGINNING = r"^\s*[وف]?ي(?!ذكر|شار|شير|قول|وسف|عتبر|ؤكد|ري|وم|عود|اسر|رجع|عتقد)\w{3,}"


@cache
def _cue() -> re.Pattern[str]:
    """Finds cues of the future (group ``ahead``) and of the past (group ``back``)."""
    verb = rf"{_NO_VERB}(?:سي(?:\w{{3,}}|تم|صل|قع|عد|قف)|س[تن]\w{{2,}})"
    future = rf"[وف]?(?:{verb}|ال?مرتقب\w*|{any_of(listed('future_words'))}{END})"
    past = rf"[وف]?(?:{any_of(listed('past_words'))}{END}|{_PAST_VERB})"
    return re.compile(rf"(?<![\w\"«])(?:(?P<ahead>{future})|(?P<back>{past}))")


def looks(before: str, behind: str) -> int:
    """-1 where the sentence around a time looks back, 1 where it looks ahead, 0 where it does not say."""
    cues = list(_cue().finditer(before))
    if not cues and re.match(_BEGINNING, before):
        return 1
    cue = cues[-1] if cues else _cue().search(behind)
    if not cue:
        return 0
    return 1 if cue["ahead"] else -1
