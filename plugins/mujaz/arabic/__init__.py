"""Facts about the script and the language of Arabic news: folding, words, months and dates, collation, plurals."""
