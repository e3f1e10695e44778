"""One door: what lies at this address."""

from orggraph.sources.door import read, save

__all__ = ["read", "save"]
