"""Mujaz: raw Arabic news in, a linked and searchable archive of briefings out."""

__version__ = "0.1.0"
