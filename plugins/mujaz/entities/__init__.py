"""Who can be named, and where a text names them: registry, gazetteer, matcher, homograph rules."""
