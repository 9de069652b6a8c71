"""From the archive to pages: Markdown bodies with front matter, and the views that the theme draws."""
