"""From a file to articles: encoding, front matter, scraped pages, curated Markdown."""
