"""Everything that a first user wants, in one folder."""
