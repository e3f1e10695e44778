"""Several names in one cell: told apart only where each part is a name of its own."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from orggraph.text.cleaning import clean, compact
from orggraph.text.empties import is_nothing
from orggraph.text.names import split_organization_name

_LINES = re.compile(r"[\r\n]+")
_MARKS = re.compile(r"[、；;，,/|]+|\s{2,}")
_SPACE = re.compile(r"\s+")
_NUMBERING = re.compile(r"^[(（]?\d{1,3}(?:[)）]|[、.．](?!\d))\s*")
_UNIT = re.compile(
    r".{2,}(?:公司|[厂店所馆院社站行坊铺校吧]|中心|协会|学会|商会|研究会|促进会|联合会|基金会|幼儿园|门诊部|经营部|服务部|工作室|俱乐部"
    r"|营业部|合作社|超市|酒店|宾馆|银行|药房|商行|公寓|办事处|车队|工程队|分行|支行|机构|大学|中学|小学|学校|食堂|网点|市场|商城|物业)"
)
_BRANCH = re.compile(
    r"(?:第?[0-9一二三四五六七八九十]+)?(?:分公司|子公司|分店|分厂|分校|门店|营业部|分院|分部|办事处|有限公司|有限责任公司|公司)"
)
"""What stands behind the name of a unit and is no name by itself."""
_BRACKETS = re.compile(r"[(（][^()（）]*[)）]$")
_AND_OTHERS = re.compile(r".*等\s*[\d一二三四五六七八九十两]+\s*[家个户名].*")


class Names(NamedTuple):
    """The names in a cell, and whether there may be more than are told apart."""

    names: tuple[str, ...]
    doubtful: bool = False


def is_unit_name(text: str) -> bool:
    """Whether a text ends as names of units do.

    >>> is_unit_name("枫桥米面店"), is_unit_name("枫桥科技"), is_unit_name("第一分公司")
    (True, False, False)
    """
    bare = _BRACKETS.sub("", text)
    return _UNIT.fullmatch(bare) is not None and _BRANCH.fullmatch(bare) is None


def is_organization_name(text: str) -> bool:
    """Whether a text ends as names of Party organizations do."""
    body, type_ = split_organization_name(text)
    return type_ is not None and len(body) > 1


def names_in(cell: str, is_name: Callable[[str], bool]) -> Names:
    r"""Returns the names in a cell; one that is only broken into lines, or holds a mark, stays one.

    >>> names_in("1、甲乙公司\n2、丙丁公司", is_unit_name).names, names_in("枫桥米、面店", is_unit_name).names
    (('甲乙公司', '丙丁公司'), ('枫桥米、面店',))
    """
    whole = compact(clean(cell))
    for parts in _readings(cell):
        if len(parts) > 1 and all(map(is_name, parts)):
            return Names(tuple(dict.fromkeys(parts)), False)
    named = max((sum(map(is_name, parts)) for parts in _readings(cell) if len(parts) > 1), default=0)
    return Names((whole,), named > 1 or _AND_OTHERS.fullmatch(whole) is not None)


def _readings(cell: str) -> list[list[str]]:
    """The parts of a cell by its lines, then by marks, then by spaces as well."""
    lines = [_NUMBERING.sub("", line.strip()) for line in _LINES.split(cell)]
    marked = [part for line in lines for part in _MARKS.split(line)]
    spaced = [part for line in marked for part in _SPACE.split(line)]
    return [_said(parts) for parts in (lines, marked, spaced)]


def _said(parts: list[str]) -> list[str]:
    texts = (compact(clean(_NUMBERING.sub("", part.strip()))) for part in parts)
    return [text for text in texts if text and not is_nothing(text)]
