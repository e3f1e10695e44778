"""Public identifiers, stable from reading to reading."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable


def hashed(kind: str, *words: str | None) -> str:
    """Returns a short identifier of a kind and its full name in context.

    >>> hashed("unit", "临江恒信有限公司", "松树街道枫桥社区") == hashed("unit", "临江恒信有限公司", "松树街道枫桥社区")
    True
    """
    text = "\x1f".join((kind, *(word or "" for word in words)))
    digest = hashlib.blake2b(text.encode(), digest_size=8).digest()
    return f"{kind[0]}{base64.b32encode(digest).decode().rstrip('=').lower()}"


def unique(identifiers: Iterable[str]) -> list[str]:
    """Returns the identifiers, the second bearer of one marked with -2, the third with -3 …

    >>> unique(["a", "b", "a"])
    ['a', 'b', 'a-2']
    """
    seen: dict[str, int] = {}
    result = []
    for identifier in identifiers:
        seen[identifier] = seen.get(identifier, 0) + 1
        result.append(identifier if seen[identifier] == 1 else f"{identifier}-{seen[identifier]}")
    return result
