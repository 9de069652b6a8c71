"""From the archive to a search index in shards; `client/` holds what runs in the browser and in Node."""
