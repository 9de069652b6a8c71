"""Pictures of shared links: the card that a messenger or a network shows beside the address of a page."""
