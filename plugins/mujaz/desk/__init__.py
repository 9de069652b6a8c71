"""The desk: what maintainers do to an archive. Each deed is planned as data first; one writer carries plans out."""
