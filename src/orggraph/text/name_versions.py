"""What the name of a file or sheet says of its version: 台账（终稿）, 台账v2, 台账 - 副本."""

from __future__ import annotations

import re
from typing import NamedTuple

from orggraph.text.cleaning import clean
from orggraph.text.periods import without_periods

_COPY = re.compile(r"副本|复件|备份|拷贝|\bcopy(?: of)?\b|\bbackup\b|\((?:\d{1,2})\)$", re.IGNORECASE)
_STAGES = (
    re.compile(r"初稿|草稿|原稿|旧版|原版|\bold\b", re.IGNORECASE),
    re.compile(r"修改版?|修订版?|更新版?|改版|新版|\bnew\b|第?([\d一二三四五六七八九]{1,2})[稿版]|[vV](\d+(?:\.\d+)?)"),
    re.compile(r"(?:终稿|最终版?|定稿|正式版?|终版|\bfinal\b)(\d{0,2})", re.IGNORECASE),
)
_UNNAMED = re.compile(r"(?:sheet|工作表|表)\d*", re.IGNORECASE)
_PLAIN_STAGE, _HAN = 1, "〇一二三四五六七八九"


class NameVersion(NamedTuple):
    """What a name says.

    Attributes:
        base: The name without periods and words of versions: what versions of one thing share.
        label: The words of its version; blank where it has none.
        copy: Whether it is a copy.
        stage: Later stages compare greater: 初稿 < no word < 修改版 < v2 < 终稿.
    """

    base: str
    label: str
    copy: bool
    stage: tuple[int, float]


def name_version(name: str) -> NameVersion:
    """Returns what the name of a file, without its suffix, or of a sheet says of its version.

    >>> name_version("2031年名册（终稿）").base, name_version("名册（终稿）").label, name_version("名册 - 副本").copy
    ('名册', '终稿', True)
    >>> name_version("名册v2").stage > name_version("名册").stage > name_version("名册初稿").stage
    True
    >>> name_version("Sheet1").base
    ''
    """
    left = clean(name)
    labels = []
    if copied := _COPY.search(left):
        labels.append(copied[0])
        left = _COPY.sub("", left)
    stage: tuple[int, float] = (_PLAIN_STAGE, 0)
    for order, pattern in zip((0, 2, 3), _STAGES, strict=True):
        for match in pattern.finditer(left):
            labels.append(match[0])
            stage = max(stage, (order, _number(match))) if order else (order, 0.0)
        left = pattern.sub("", left)
    base = without_periods(left)
    return NameVersion("" if _UNNAMED.fullmatch(base) else base, "".join(labels), copied is not None, stage)


def _number(match: re.Match[str]) -> float:
    said = next((group for group in match.groups() if group), "0")
    return float(_HAN.index(said)) if said in _HAN else float(said) if said[0].isdigit() else 0.0
