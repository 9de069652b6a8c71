"""The countries of ISO 3166-1 and Kosovo, with CLDR's names in Arabic and English: where the base registry starts."""

from __future__ import annotations

import re
from typing import Any

# CLDR also names groups, exceptional reservations and test regions; these are not in ISO 3166-1.
_NOT_ISO = frozenset({"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"})


def countries() -> dict[str, dict[str, Any]]:
    """A record for each country, by code: its Arabic and Latin name."""
    from babel import Locale  # noqa: PLC0415 - needed once, until the compiled registry is cached

    arabic, english = Locale("ar").territories, Locale("en").territories
    codes = sorted({str(code) for code in arabic if re.fullmatch("[A-Z]{2}", str(code))} - _NOT_ISO)
    return {code: {"id": code, "name": arabic[code], "latin": english[code]} for code in codes}
