"""Captions between the rows of a table: 二、枫桥社区, a place alone in its row, a cell merged over the columns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile

from orggraph.ledgers.opendocument import Range

NUMBERED = re.compile(r"[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）]|附[件表]|表\s*\d")
"""How a title begins, and no name."""
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_FEWEST_NUMBERED = 4
_FEWEST_COLUMNS = 3
"""A cell over so many columns says nothing that belongs into one of them."""


def rows_merged_across(merged: Iterable[Range]) -> set[int]:
    """Returns the indices of rows in which a cell is merged over several columns."""
    return {top for (top, left), (_, right) in merged if right - left + 1 >= _FEWEST_COLUMNS}


def is_caption(said: Sequence[str], places: tuple[str, ...], *, merged: bool) -> bool:
    """Whether a row that says this is no record: one text, which is numbered, merged across, or a place.

    Args:
        said: What the cells of the row say.
        places: The endings of names of places.
        merged: Whether a cell of the row is merged over several columns.

    >>> is_caption(["二、枫桥社区党组织"], (), merged=False), is_caption(["枫桥社区"], ("社区",), merged=False)
    (True, True)
    >>> is_caption(["社区"], ("社区",), merged=False), is_caption(["枫桥社区", "3"], ("社区",), merged=True)
    (False, False)
    """
    if len(said) != 1:
        return False
    return merged or NUMBERED.match(said[0]) is not None or is_place(said[0], places)


def numbers_columns(said: Sequence[str], columns: int) -> bool:
    """Whether a row below a header only numbers its columns: 1 2 3 4, or 甲 乙 1 2 3, as statistical forms do.

    >>> numbers_columns(["1", "2", "3", "4"], 4), numbers_columns(["栏次", "甲", "乙", "1", "2"], 5)
    (True, True)
    >>> numbers_columns(["1", "2", "3", "5"], 4), numbers_columns(["1", "2", "3"], 8)
    (False, False)
    """
    rest = list(said[1:] if said[:1] == ["栏次"] else said)
    stems = len(list(takewhile(_STEMS.__contains__, rest)))
    numbered = [*_STEMS[:stems], *map(str, range(1, len(rest) - stems + 1))]
    return len(said) >= max(columns - 1, _FEWEST_NUMBERED) and [text.strip("()") for text in rest] == numbered


def is_place(text: str, places: tuple[str, ...]) -> bool:
    """Whether a text is the name of a place; the ending alone, or with a single character, is none."""
    return any(text.endswith(ending) and len(text) > len(ending) + 1 for ending in places)
