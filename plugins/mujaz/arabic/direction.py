"""Which way a language is written."""

from __future__ import annotations

RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"})


def direction(lang: str) -> str:
    """``rtl`` or ``ltr``, the way that a language is written; only its first subtag counts."""
    return "rtl" if lang.partition("-")[0].lower() in RIGHT_TO_LEFT else "ltr"
