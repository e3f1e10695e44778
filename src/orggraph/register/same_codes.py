"""Units of one credit code that are listed twice: under one name written in two ways, or the old name and the new."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import Any

import polars as pl

from orggraph.register.alike import form_of, likeness
from orggraph.register.bench import Bench

_KEYS = {"source": pl.Int32, "row": pl.Int32, "unit": pl.String}
_SAME = 90
"""How much two names of one code are alike, from 0 to 100, so that they are one name."""
_BEHIND = re.compile(r"[(（][^()（）]+[)）]$")
"""What stands in brackets behind the name of a unit says which part of it is meant."""
_FACTS = ("employees", "members", "start")
_FEW = 3
_ENOUGH_NAMES, _SHORTEST = 6, 2
_ENOUGH = 2
"""So many equal facts, and none that differs, tell that two names of one code are the old and the new one of a unit."""


def share_names(bench: Bench, kinds: Iterable[str]) -> None:
    """Gives rows of one code whose names or facts say that they are one unit the name of the first.

    Names may differ by legal form or by a slip of the pen, or begin with what hardly any other name does; else at
    least two facts must be equal. What the rows say
    besides, the records of `kinds`, follows. That the unit is listed twice is told where its rows are compared; a code
    under names that are not alike is left to who reports it.
    """
    frame = bench.draft.frames["unit"].with_row_index("_n")
    known = (pl.col("credit_code") != "") & pl.col("credit_code").is_duplicated() & pl.col("name").is_not_null()
    first: dict[str, tuple[str, Sequence[Any]]] = {}
    renamed: list[tuple[int, int | None, int | None, str, str]] = []
    for number, code, name, source, row, *facts in (
        frame.filter(known).select("_n", "credit_code", "name", "source", "row", *_FACTS).iter_rows()
    ):
        bearer, others = first.setdefault(code, (name, facts))
        if name == bearer:
            continue
        if is_same_name(name, bearer) or are_same_facts(facts, others) or _begin_alike(name, bearer, frame["name"]):
            renamed.append((number, source, row, name, bearer))
    if not renamed:
        return
    names = frame["name"].scatter([number for number, *_ in renamed], [one[-1] for one in renamed])
    bench.replace("unit", names)
    schema = _KEYS | {"_bearer": pl.String}
    said = pl.DataFrame([one[1:] for one in renamed], schema=schema, orient="row").unique(list(_KEYS), keep="first")
    for kind in kinds:
        records = bench.draft.frames[kind]
        if records.schema["unit"] == pl.String:
            meant = records.join(said, on=list(_KEYS), how="left", maintain_order="left")["_bearer"]
            bench.replace(kind, meant.fill_null(records["unit"]).alias("unit"))


def is_same_name(one: str, other: str) -> bool:
    """Whether two names of one code are one name.

    >>> is_same_name("石桥吊装运输公司", "石桥吊装运输有限公司"), is_same_name("石桥第一幼儿园", "石桥第二幼儿园")
    (True, False)
    >>> is_same_name("石桥酱园有限公司（东门门市）", "石桥酱园有限公司")
    True
    """
    forms = form_of("unit", _BEHIND.sub("", one)), form_of("unit", _BEHIND.sub("", other))
    return forms[0].core == forms[1].core or likeness(*forms, _SAME) is not None


def _begin_alike(one: str, other: str, names: pl.Series) -> bool:
    """Whether two names begin with what hardly any other name begins with: 青禾公益服务社, 青禾社会工作服务社.

    Of a few names all may begin with their place, and of two with different numbers each is another.
    """
    forms = [form_of("unit", name) for name in (one, other)]
    begin = "".join(left for left, _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    if len(names) < _ENOUGH_NAMES or len(begin) < _SHORTEST or forms[0].numbers != forms[1].numbers:
        return False
    return int(names.str.starts_with(begin).sum()) <= _FEW


def are_same_facts(one: Sequence[Any], other: Sequence[Any]) -> bool:
    """Whether enough facts are equal and none differs; a blank or a zero says nothing.

    >>> are_same_facts((34, 1, None), (34, 1, 7)), are_same_facts((34, 1, 6), (34, 1, 7)), are_same_facts((34,), (34,))
    (True, False, False)
    """
    told = [(left, right) for left, right in zip(one, other, strict=True) if left and right]
    return len(told) >= _ENOUGH and all(left == right for left, right in told)
