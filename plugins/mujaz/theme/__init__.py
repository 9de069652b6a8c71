"""Templates, styles, fonts and scripts on top of Material for MkDocs."""
