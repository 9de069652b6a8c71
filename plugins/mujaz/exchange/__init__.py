"""From the archive to what other programs read: feeds, linked data, citations, tables."""
