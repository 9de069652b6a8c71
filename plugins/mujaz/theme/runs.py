"""What runs the other way in a text, as patterns: the rules that ``bidi`` acts on.

The patterns read HTML text, so that they know entities; each names the kind of run it found as a group.
"""

from __future__ import annotations

import re
from functools import cache

LETTER = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0370-\u03ff\u0400-\u052f\u1e00-\u1eff"
ARABIC = "\u0620-\u065f\u066e-\u06d3\u06d5-\u06ef\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc"
DIGIT = "0-9\u0660-\u0669\u06f0-\u06f9"
DASH = "[-\u2010-\u2014\u2212]"
GAP = "[ \u00a0\u202f]"
QUOTE = '(?:["\u201c\u201d]|&quot;|&\\#34;)'
JOINT = "(?:&amp;|&\\#x27;|&\\#39;|['\u2019\u2010\u2011._/+@:=~-])"
AFFIX = "[%\u2030\u00b0$\u20ac\u00a3\u00a5]"
SIGN = f"(?<![\\w{ARABIC}])[-+\u2212\u00b1]"

NUMBER = f"[{DIGIT}]+(?:[.,:/\u066b\u066c][{DIGIT}]+)*"
AMOUNT = f"(?:{AFFIX}{GAP}?)?{NUMBER}(?:{GAP}?{AFFIX})?"
# Arabic letters belong to an address only within its path: «https://example.org/ar/خبر-جديد», not «example.orgقال».
URL = '(?:https?://|mailto:|www\\.)(?:&amp;|[/=?_-][\u0620-\u06d3]+|[^\\s&<>"«»\u0600-\u06ff])+(?<![.,;:!?)\\]])'
# A word with a Latin letter in it: «COVID-19», «20h30», «C++», «@mujaz», «AT&T», «name@example.org».
WORD = (
    f"[@\\#]?(?=[0-9._/+-]*[{LETTER}])[{LETTER}0-9_\u0300-\u036f]+"
    f"(?:{JOINT}[{LETTER}0-9_\u0300-\u036f]+)*(?:\\+{{1,2}}|\\#)?"
)
PART = f"(?:{URL}|{WORD}|{NUMBER}%?(?!{DASH}?[{DIGIT}]))"
BETWEEN = f"(?:{GAP}(?:(?:&amp;|{DASH}){GAP})?|[,;:.!?\u2026]{{1,3}}{GAP})"
PHRASE = f"{PART}(?:{BETWEEN}{PART})*"

_PASSED = r"""
  <!--.*?-->
| <(?P<passed>bdi|bdo|script|style|svg|math|textarea)\b.*?</(?P=passed)\s*>
| (?P<code> <(?P<coded>pre|code|kbd|samp)\b.*?</(?P=coded)\s*> )
| <(?P<turned>p|h[1-6]|li|td|th|dd|dt)\b[^>]*\bdir="(?:ltr|rtl)"[^>]*>.*?</(?P=turned)\s*>
| <(?:[^>"']|"[^"]*"|'[^']*')*>
"""

# Where a run can start at all: a look at one character spares most places the trial of every rule.
_STARTS = f"(?=[<&@\\#+%\u00b0\u00b1\u2212\u2030$\u20ac\u00a3\u00a5{DIGIT}{LETTER}-])"

_LATIN = rf"""
(?P<latin> (?:{URL}|{WORD}) (?:{BETWEEN}(?: \({PHRASE}\) | {QUOTE}{PHRASE}[.!?,]?{QUOTE} | {PART} ))* )
"""

# The order is the design: what is longer or stricter stands first, and a bare number is eaten so that
# nothing that follows starts in its middle.
_FIGURES = rf"""
  (?P<phone> (?:\+|(?<![{DIGIT}])00)[0-9]{{1,3}} (?:[ \u00a0-]?\(?[0-9]{{1,4}}\)?){{2,6}} )
| (?P<date> (?<![{DIGIT}])
            [{DIGIT}]{{1,4}} (?P<slash>[-/.]) [{DIGIT}]{{1,2}} (?P=slash) [{DIGIT}]{{1,4}} (?![{DIGIT}]) )
| (?P<grouped> [{DIGIT}]{{2,4}} (?P<link>[ -]) [{DIGIT}]{{2,4}} (?:(?P=link)[{DIGIT}]{{2,4}})+ (?![{DIGIT}])
          | [{DIGIT}]{{1,3}} (?:{GAP}[{DIGIT}]{{3}})+ (?![{DIGIT}])
          | [0-9]{{2,3}}-[0-9]{{5,}} )
| (?P<sum> [0-9]+ (?:[+\u00d7=*^][0-9]+)+ )
| (?P<range> (?P<from>{AMOUNT}) (?P<to>{GAP}?{DASH}{GAP}?) (?P<until>{AMOUNT}) )
| (?P<signed> {SIGN}{AMOUNT} | {AFFIX}{GAP}?{NUMBER} | {NUMBER}(?:{GAP}?{AFFIX}|\+) )
| {NUMBER}
"""

_ARABIC_RUN = rf"(?P<arabic> [{ARABIC}]+ (?:[ \u00a0«»،؛:.,()-]+ (?:[{ARABIC}]+ | [{DIGIT}]+ (?=[ ]?[{ARABIC}])))* )"

_CODE_RUN = rf"<[^>]*> | (?P<arabic> [{ARABIC}]+ (?:[ ][{ARABIC}]+)* )"


@cache
def in_arabic() -> re.Pattern[str]:
    """Finds in text that runs right to left what runs left to right."""
    rules = f"{_STARTS}(?: {_PASSED} | {_LATIN} | &\\#?\\w+; | {_FIGURES} )"
    return re.compile(rules, re.VERBOSE | re.DOTALL)


@cache
def in_latin() -> re.Pattern[str]:
    """Finds in text that runs left to right what is Arabic."""
    rules = f"{_PASSED} | {_ARABIC_RUN}"
    return re.compile(rules, re.VERBOSE | re.DOTALL)


@cache
def in_code() -> re.Pattern[str]:
    """Finds Arabic words in code, where every sign between them is the code's own."""
    return re.compile(_CODE_RUN, re.VERBOSE)
