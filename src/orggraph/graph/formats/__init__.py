"""A network in the formats of other tools, one format per file."""
