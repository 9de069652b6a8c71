"""The fonts that sites are given, with the recipe that they were cut by and their licences."""
