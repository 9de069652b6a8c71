"""Times that a text names: read from plain text, resolved against the day it was published and against one another."""
