"""A column that names the organization or, where there is none, the instructor; ticks that say how in plain words."""

from __future__ import annotations

import pytest

import orggraph as og
from tests.ledgers.builders import Folder, findings

DAY = "2025-06-30"
FIRMS = tuple(f"竹溪{goods}有限公司" for goods in ("茶叶", "陶器", "灯饰", "糕点", "鞋业", "花木"))
NAMES = ("竹溪茶叶党支部", "竹溪老街联合党支部", "竹溪老街联合党支部", "老街党委", "商会 王小明", "")


def sheet(ways: tuple[str, ...], header: str, names: tuple[str, ...] = NAMES, yes: str = "有") -> list[list[object]]:
    rows: list[list[object]] = [["企业名称", "片区", *ways, header]]
    for number, (firm, name) in enumerate(zip(FIRMS, names, strict=True)):
        way = (0, 1, 1, 2, None, None)[number]
        rows.append([firm, "老街", *(yes if way == at else "" for at in range(3)), name])
    return rows


def counts(reading: og.Reading) -> tuple[int, ...]:
    total = og.coverage(reading.register.on(DAY)).total
    return total.own, total.joint, total.attached, total.instructor, total.none


WAYS = [
    ("自家建有支部", "与邻家合建支部", "挂在别处党组织"),
    ("自己办的支部", "几家合办党组织", "挂靠"),
]


@pytest.mark.parametrize("ways", WAYS)
@pytest.mark.parametrize("yes", ["有", "Y", "√"])
def test_headers_that_say_how_are_ticked(folder: Folder, ways: tuple[str, ...], yes: str) -> None:
    reading = folder.xlsx("a.xlsx", sheet(ways, "支部或指导员", yes=yes)).read()
    assert counts(reading) == (1, 2, 1, 1, 1)
    assert not reading.questions
    (told,) = findings(reading, "instructor-in-name-column")
    assert (told.severity, told.source.row, told.given) == ("warning", 6, "")


def test_words_that_name_nobody_are_asked_about(folder: Folder) -> None:
    names = (*NAMES[:4], "报上级研究", "")
    reading = folder.xlsx("a.xlsx", sheet(WAYS[0], "支部或指导员", names)).read()
    assert not findings(reading, "instructor-in-name-column")
    assert findings(reading, "no-organization-name")
    assert counts(reading)[3] == 0


def test_below_a_header_of_organizations_alone_a_person_is_none(folder: Folder) -> None:
    reading = folder.xlsx("a.xlsx", sheet(WAYS[0], "支部全称")).read()
    assert not findings(reading, "instructor-in-name-column")
    assert findings(reading, "no-organization-name")
