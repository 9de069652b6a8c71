"""The outlines of countries: made once from Natural Earth, drawn on each build."""
