"""Cells that list units: several names in one cell, as 覆盖单位 of an organization holds them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from orggraph.ledgers.several import is_unit_name
from orggraph.text.cleaning import clean, compact
from orggraph.text.empties import is_nothing

_MARKS = re.compile(r"[、；;，,/|\r\n]+|\s{2,}")
_COUNTED_BEFORE = re.compile(r"^(?:共|合计)?\s*\d+\s*[家个户][:：,，]?")
_NUMBERED = re.compile(r"^[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:[)）]|[、.．](?!\d))\s*")
_MORE = re.compile(r"等?(?:共?[\d一二三四五六七八九十两]+[家个户](?:单位|企业)?|等)$")
_COUNT_ALONE = re.compile(r"共?[\d一二三四五六七八九十两]+[家个户](?:单位|企业)?")
_SHORTEST = 2


class UnitList(NamedTuple):
    """The units that a cell lists, and whether it says that there are more of them."""

    names: tuple[str, ...] = ()
    more: bool = False


def units_in(cell: Any) -> UnitList:
    """Returns the units that a cell of a column of units lists.

    >>> units_in("甲茶庄、乙医馆；丙（原丙、丁店）").names, units_in("甲茶庄等3家")
    (('甲茶庄', '乙医馆', '丙(原丙、丁店)'), UnitList(names=('甲茶庄',), more=True))
    """
    if not isinstance(cell, str):
        return UnitList()
    found: list[str] = []
    more = False
    for part in _parts(_COUNTED_BEFORE.sub("", cell.strip())):
        text = compact(clean(_NUMBERED.sub("", part.strip())))
        if _COUNT_ALONE.fullmatch(text) or text == "等":
            more = True
            continue
        name = _MORE.sub("", text)
        more = more or name != text
        if len(name) >= _SHORTEST and not is_nothing(name):
            found.append(name)
    return UnitList(tuple(dict.fromkeys(found)), more)


def _parts(text: str) -> Iterator[str]:
    """The parts of a text between marks; between spaces too, where each of these parts is a name or numbered."""
    for part in _outside_brackets(text):
        spaced = part.split()
        named = all(is_unit_name(word) or _NUMBERED.match(word) for word in spaced)
        yield from spaced if len(spaced) > 1 and named else [part]


def _outside_brackets(text: str) -> list[str]:
    """The parts of a text between marks; what stands in brackets belongs to the name before it."""
    parts, depth, begin = [], 0, 0
    for match in re.finditer(rf"[(（]|[)）]|{_MARKS.pattern}", text):
        if match[0] in "(（":
            depth += 1
        elif match[0] in ")）":
            depth = max(0, depth - 1)
        elif depth == 0:
            parts.append(text[begin : match.start()])
            begin = match.end()
    return [*parts, text[begin:]]
