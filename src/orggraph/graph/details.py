"""What the records behind edges say besides who is linked: the column that tells more, and whether they are dated."""

from __future__ import annotations

DETAILS = {
    ("seat", "seat"): ("role", "role"),
    ("home", "seat"): ("post", None),
    ("establishment", "establishment"): ("mode", "mode"),
    ("agreement", "agreement"): ("contents", "content"),
}
"""Relation and table → the column that says more, and its vocabulary."""
UNDATED = ("part_of", "lead", "location")
"""Relations whose nodes' own dates say nothing of the link."""
