"""Rows that a template brings along: names of fields, hints what to write, examples."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, Literal

from orggraph.ledgers.cells import parse_flag, parse_number
from orggraph.ledgers.day_cells import parse_day
from orggraph.ledgers.strips import Distinct
from orggraph.ledgers.table_shape import TableShape, Types, said
from orggraph.text.cleaning import clean

Likely = Literal["surely", "perhaps"]
_HINT = re.compile(
    r"必填|选填|非必填|可不?填|可空|不能为空|下拉|单选|多选|自动(?:生成|计算|带出)|文本格式|日期格式|数字格式|格式[:如为]|"
    r"请(?:填|选|按|勿|输入|在)|填写(?:说明|要求|全称|示例|规范)|不超过\d|保留\d|\d+位(?:数字|字符|代码)?$|"
    r"^\(?(?:如|例如|例|示例|举例)[:,、]|\(?(?:整数|数字|文本|日期|字符串?)\)?$|是/否|有/无|√或"
)
_IDENTIFIER = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[_.-][A-Za-z0-9]+)*(?:\(\d+(?:,\d+)?\))?")
_EXAMPLE = re.compile(
    r"[(\[【<《]?(?:填写|填报|填表)?(?:示例|样例|范例|举例|例子|样表|例|e\.?g\.?|example|sample)\s*[\d一二三四五]*[)\]】>》]?[:.]?",
    re.IGNORECASE,
)
_FOR_EXAMPLE = re.compile(
    r"[(\[【]?(?:(?:示例|样例|范例|举例|例如|例|如|e\.g\.)\s*\d*\s*[):\]】、]|(?:示例|样例|范例)(?!区|街道|镇))",
    re.IGNORECASE,
)
_PLACEHOLDER = re.compile(
    r"(?:某某|[X×]{2,}|[○〇]{2,}|\*{2,}|[△□]{2,}|\.{3,}|…+|_{2,}|某(?=[公企单街社]))", re.IGNORECASE
)
_IN_PLACEHOLDERS = ("某", "X", "x", "〇")
"""One of these stands in each placeholder that is plain text."""
_FEWEST_FIELDS, _FEWEST_WRONG = 3, 2
_MOST_PLACEHOLDERS = 3
"""Names of the kind 某某公司 are placeholders of a template if there are so few; a ledger may mask all its names."""


def is_hint(row: Sequence[Any], shape: TableShape, types: dict[int, str]) -> Likely | None:
    """Whether a row right below a header names its fields once more, or says what to write into its columns.

    The cells show it: names as programs have them, hints, and counts, dates and marks that are none.

    Args:
        row: Its cells.
        shape: What the columns hold.
        types: Column → how it is read.
    """
    texts = {column: text for column in shape.headed if column < len(row) and (text := said(row[column]))}
    if len(texts) < _FEWEST_FIELDS:
        return None
    named = [texts[column] for column in shape.named if column in texts]
    wrong = [not _fits(row[column], types.get(column)) for column in texts if types.get(column) in _FITTING]
    if all(_IDENTIFIER.fullmatch(text) for text in texts.values()):
        return "surely" if len(set(texts.values())) >= _FEWEST_FIELDS and any(wrong) and all(wrong) else None
    hints = sum(_HINT.search(text) is not None for text in texts.values())
    if hints * 2 > len(texts) or (hints >= _FEWEST_FIELDS and (not named or _HINT.search(named[0]))):
        return "surely"
    often = Counter(texts.values())
    is_called = not named or _HINT.search(named[0]) is not None or often[named[0]] > 1
    says_a_figure = any(char.isdigit() for text in texts.values() for char in text)
    if len(wrong) < _FEWEST_WRONG or not all(wrong):
        return None
    if is_called:
        return "surely"
    return "perhaps" if len(wrong) >= _FEWEST_FIELDS and not says_a_figure else None


_FITTING = {"count": parse_number, "date": parse_day, "flag": parse_flag}


def _fits(cell: Any, type_: str | None) -> bool:
    value, problem = _FITTING[type_ or ""](cell)
    return value is not None or problem is None


def is_marked_example(row: Sequence[Any], name: str) -> bool:
    """Whether a row says that it is an example: by its first cell, or with its name.

    >>> is_marked_example(["例1", "甲公司", 3], "甲公司"), is_marked_example(["", "例：甲公司", 3], "例:甲公司")
    (True, True)
    >>> [is_marked_example([1, name, 3], name) for name in ("如东县供销公司", "示范幼儿园")]
    [False, False]
    """
    texts = [text for cell in row if not isinstance(cell, dt.date) and (text := said(cell))]
    return bool(texts) and (_EXAMPLE.fullmatch(texts[0]) is not None or _FOR_EXAMPLE.match(name) is not None)


def is_placeholder(name: str) -> bool:
    """Whether a name stands for any other: 某某有限公司, XX公司, ×××社区.

    >>> [is_placeholder(name) for name in ("某某有限公司", "XX公司", "×××有限公司", "张某", "某城书店")]
    [True, True, True, False, False]
    """
    return _PLACEHOLDER.match(name) is not None


def are_masked(names: Distinct) -> bool:
    """Whether a column of names has more placeholders than a template has examples: its names are masked."""
    candidates = (names.cells[number] for number in (*names.odd, *names.holding(_IN_PLACEHOLDERS, ())))
    found = sum(isinstance(name, str) and is_placeholder(clean(name)) for name in candidates)
    return found > _MOST_PLACEHOLDERS


def types_by_column(columns: Mapping[str, int], types: Types) -> dict[int, str]:
    """Returns column → how it is read."""
    return {column: types[claim] for claim, column in columns.items() if claim in types}
