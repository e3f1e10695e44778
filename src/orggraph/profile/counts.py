"""Counts that a district may set or a question may give: of members, units, seats, days, links."""

from __future__ import annotations

from orggraph.errors import NumberError, ProfileError

LARGEST = 100_000
"""Beyond it a count is a slip of the pen."""
EXPECTED = (f"0 到 {LARGEST} 的整数", f"a whole number from 0 to {LARGEST}")


def is_count(value: object) -> bool:
    """Whether a value can be a count."""
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= LARGEST


def asked(what: str, value: int, least: int = 0) -> int:
    """Returns a count in a question.

    Raises:
        NumberError: It can be none.
    """
    if not is_count(value) or value < least:
        raise NumberError(what, value, least, LARGEST)
    return value


def refuse(where: str, value: object, expected: tuple[str, str] = EXPECTED) -> ProfileError:
    """Returns the error about a value that a setting cannot have."""
    zh, en = expected
    return ProfileError(f"{where} is {value!r}; expected {en}", f"{where} 写的是 {value!r}；应为 {zh}")
