"""Public identifiers, stable from reading to reading."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

import numpy as np

_ALPHABET = np.frombuffer(b"abcdefghijklmnopqrstuvwxyz234567", np.uint8)
"""The letters of base 32, each of which stands for five bits."""
_BYTES, _LETTERS = 8, 13


def hashed(kind: str, *words: str | None) -> str:
    """Returns a short identifier of a kind and its full name in context.

    >>> hashed("unit", "临江恒信有限公司", "松树街道枫桥社区") == hashed("unit", "临江恒信有限公司", "松树街道枫桥社区")
    True
    """
    return all_hashed(kind, [words])[0]


def all_hashed(kind: str, names: Iterable[Sequence[str | None]]) -> list[str]:
    """Returns the short identifiers of many full names of a kind."""
    texts = ("\x1f".join((kind, *(word or "" for word in words))) for words in names)
    digests = b"".join(hashlib.blake2b(text.encode(), digest_size=_BYTES).digest() for text in texts)
    bits = np.unpackbits(np.frombuffer(digests, np.uint8).reshape(-1, _BYTES), axis=1)
    fives = np.pad(bits, ((0, 0), (0, 1))).reshape(-1, _LETTERS, 5)
    letters = _ALPHABET[np.packbits(fives, axis=2)[..., 0] >> 3].tobytes().decode()
    return [kind[0] + letters[start : start + _LETTERS] for start in range(0, len(letters), _LETTERS)]


def unique(identifiers: Iterable[str]) -> list[str]:
    """Returns the identifiers, the second bearer of one marked with -2, the third with -3 …

    >>> unique(["a", "b", "a"])
    ['a', 'b', 'a-2']
    """
    identifiers = list(identifiers)
    if len(set(identifiers)) == len(identifiers):
        return identifiers
    seen: dict[str, int] = {}
    result = []
    for identifier in identifiers:
        seen[identifier] = seen.get(identifier, 0) + 1
        result.append(identifier if seen[identifier] == 1 else f"{identifier}-{seen[identifier]}")
    return result
