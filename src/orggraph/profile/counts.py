"""Counts that a district may set: of members, units, seats, days or months."""

from __future__ import annotations

from orggraph.errors import ProfileError

LARGEST = 100_000
"""Beyond it a count is a slip of the pen."""
EXPECTED = (f"0 到 {LARGEST} 的整数", f"a whole number from 0 to {LARGEST}")


def is_count(value: object) -> bool:
    """Whether a value can be a count."""
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= LARGEST


def refuse(where: str, value: object, expected: tuple[str, str] = EXPECTED) -> ProfileError:
    """Returns the error about a value that a setting cannot have."""
    zh, en = expected
    return ProfileError(f"{where} is {value!r}; expected {en}", f"{where} 写的是 {value!r}；应为 {zh}")
