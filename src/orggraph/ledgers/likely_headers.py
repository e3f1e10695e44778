"""Words that look like those of a header, where none is known."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from orggraph.ledgers.header_words import plain
from orggraph.ledgers.recognition.candidates import LAST_HEADER_ROW

_LIKE_A_HEADER = re.compile(
    r".*(?:名称|名|号|码|型|类别|类|日期|时间|数|数量|单位|地址|电话|情况|方式|备注|金额|面积|级别|内容|项目)"
)


def likely_headers(cells: Sequence[Sequence[Any]]) -> dict[int, str]:
    """Returns what looks like a header where none is known: column index → word; never what may be a person."""
    rows = [{i: plain(cell) for i, cell in enumerate(row) if isinstance(cell, str)} for row in cells[:LAST_HEADER_ROW]]
    likely = [{i: word for i, word in row.items() if len(word) < 12 and _LIKE_A_HEADER.fullmatch(word)} for row in rows]
    return max(likely, key=len, default={})
