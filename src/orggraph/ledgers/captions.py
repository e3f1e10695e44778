"""Captions between the rows of a table: 二、枫桥社区, a place alone in its row, a cell merged over the columns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from orggraph.ledgers.opendocument import Range

Places = Mapping[str, int]
"""Ending of the names of places → the depth of their tier."""

NUMBERED = re.compile(r"[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）]|附[件表]|表\s*\d")
"""How a title begins, and no name."""
NUMBERED_FROM_START = re.compile(rf"^(?:{NUMBERED.pattern})")
_COUNTED = re.compile(r"\((?:共|计)?(\d{1,5})[家个户所处名人条份]?\)$")
_MARKED = re.compile(r"^[★☆▲△●■◆※【▶]|^其中|[:：]$")
_LEVELS = (
    re.compile(r"第[一二三四五六七八九十\d]+[部分编章]"),
    re.compile(r"[一二三四五六七八九十]+、"),
    re.compile(r"[(（][一二三四五六七八九十]+[)）]"),
    re.compile(r"\d+[、.．]"),
    re.compile(r"[(（]\d+[)）]"),
)
_NO_TIER = 99
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_FEWEST_NUMBERED = 4
_FEWEST_COLUMNS = 3
"""A cell over so many columns says nothing that belongs into one of them."""


def rows_merged_across(merged: Iterable[Range]) -> set[int]:
    """Returns the indices of rows in which a cell is merged over several columns."""
    return {top for (top, left), (_, right) in merged if right - left + 1 >= _FEWEST_COLUMNS}


@dataclass(frozen=True, slots=True)
class Caption:
    """A caption of rows below it.

    Attributes:
        row: The number of its row as Excel shows it.
        text: What it says: 一、渡口社区(14家).
        begin: The index of the first row of data below it.
        end: The index of the row of data below its last: up to the next caption of its kind or of a higher one.
    """

    row: int
    text: str
    begin: int
    end: int


def captions_of(found: Sequence[tuple[int, str, int]], height: int, places: Places) -> list[Caption]:
    """Returns captions with the rows that each is about.

    Args:
        found: Number, text and index of the row of data below, from the top.
        height: The number of rows of data.
        places: The endings of names of places.
    """
    captions = []
    for at, (row, text, begin) in enumerate(found):
        level = _level(text, places)
        below = (index for _, other, index in found[at + 1 :] if _level(other, places) <= level)
        captions.append(Caption(row, text, begin, next(below, height)))
    return captions


def _level(text: str, places: Places) -> tuple[int, int]:
    """How high a caption stands among those of its sheet: by its number, then by the tier of the place it names."""
    numbered = next((depth for depth, form in enumerate(_LEVELS) if form.match(text)), len(_LEVELS))
    bare = _COUNTED.sub("", text).strip(":")
    tiers = [tier for ending, tier in places.items() if bare.endswith(ending)]
    return numbered, min(tiers, default=_NO_TIER)


def is_caption(said: Sequence[str], places: Places, *, merged: bool) -> bool:
    """Whether a row that says this is no record: one text, which is numbered, merged across, counted, or a place.

    Args:
        said: What the cells of the row say.
        places: The endings of names of places, each with the depth of its tier.
        merged: Whether a cell of the row is merged over several columns.

    >>> is_caption(["二、枫桥社区党组织"], {}, merged=False), is_caption(["枫桥社区"], {"社区": 2}, merged=False)
    (True, True)
    >>> is_caption(["社区"], {"社区": 2}, merged=False), is_caption(["枫桥社区", "3"], {"社区": 2}, merged=True)
    (False, False)
    >>> [is_caption([text], {}, merged=False) for text in ("物流行业(1家)", "餐饮:", "★重点企业", "甲公司(总部)")]
    [True, True, True, False]
    """
    if len(said) != 1:
        return False
    return merged or looks_like_caption(said[0]) or is_place(said[0], places)


def looks_like_caption(text: str) -> bool:
    """Whether a text is written as captions are, and names are not: numbered, with a count, a colon or a mark."""
    return any(form.search(text) is not None for form in (NUMBERED_FROM_START, _COUNTED, _MARKED))


def count_in(text: str) -> int | None:
    """Returns the number of records that a caption gives: 渡口社区(14家).

    >>> count_in("一、渡口社区(14家)"), count_in("渡口社区(北)"), count_in("物流行业1家")
    (14, None, None)
    """
    match = _COUNTED.search(text)
    return int(match[1]) if match else None


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


def is_place(text: str, places: Places) -> bool:
    """Whether a text is the name of a place; the ending alone, or with a single character, is none."""
    return any(text.endswith(ending) and len(text) > len(ending) + 1 for ending in places)
