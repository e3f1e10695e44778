"""What a district's network is made of: records, vocabularies, sources, findings."""
