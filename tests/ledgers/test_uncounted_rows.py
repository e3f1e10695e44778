"""Rows that a title, a caption or a remark says are not counted; a column of modes with words for nothing in it."""

from __future__ import annotations

import pytest

import orggraph as og
from tests.ledgers.builders import Folder, findings, pick, records

HEADER = ["编号", "商户", "建支状况", "所建支部"]
FIRMS = [f"柳浪{name}行" for name in ("茶叶", "文具", "皮具", "灯具", "瓷器", "雨伞")]


def units(reading: og.Reading) -> set[str]:
    return {name for (name,) in pick(records(reading, "unit"), "name")}


@pytest.mark.parametrize(
    "title", ["附：外街商户在本街经营情况（不计入本街户数）", "外来商户清单（仅备查，均不纳入统计）"]
)
def test_a_table_whose_title_says_so_is_not_counted(folder: Folder, title: str) -> None:
    inside = [[n, firm, "无", None] for n, firm in enumerate(FIRMS[:3], 1)]
    outside = [[n, firm, "自建", f"{firm}党支部"] for n, firm in enumerate(FIRMS[3:], 1)]
    blanks = [None] * 3
    sheets = {"本街": [["本街商户", *blanks], HEADER, *inside], "外街": [[title, *blanks], HEADER, *outside]}
    reading = folder.book("a.xlsx", sheets).read()
    assert units(reading) == set(FIRMS[:3])
    (told,) = findings(reading, "rows-not-counted")
    assert (told.severity, told.expected, told.source.sheet) == ("warning", "3", "外街")


def test_rows_below_a_caption_that_says_so_are_not_counted(folder: Folder) -> None:
    rows = [[n, firm, "无", None] for n, firm in enumerate(FIRMS, 1)]
    captions = [["一、本街商户", *[None] * 3], ["二、外街商户（不计入）", *[None] * 3]]
    reading = folder.xlsx("a.xlsx", [HEADER, captions[0], *rows[:4], captions[1], *rows[4:]], "A2:D2", "A7:D7").read()
    assert units(reading) == set(FIRMS[:4])
    assert findings(reading, "rows-not-counted")


def test_a_note_on_how_to_fill_in_the_form_excludes_nothing(folder: Folder) -> None:
    rows = [[n, firm, "无", None] for n, firm in enumerate(FIRMS, 1)]
    note = ["填报要求：歇业的不计入户数", *[None] * 3]
    assert units(folder.xlsx("a.xlsx", [note, HEADER, *rows]).read()) == set(FIRMS)


def test_words_for_nothing_stand_among_modes(folder: Folder) -> None:
    ways = ["自主设立", "片区合设", "片区合设", "依附", "无", "无"]
    names = [f"{FIRMS[0]}党支部", "柳浪东片联合党支部", "柳浪东片联合党支部", "柳浪社区党委", None, None]
    rows = [[n, firm, way, name] for n, (firm, way, name) in enumerate(zip(FIRMS, ways, names, strict=True), 1)]
    reading = folder.xlsx("a.xlsx", [HEADER, *rows]).read()
    modes = sorted(mode for _, mode in pick(records(reading, "establishment"), "unit", "mode"))
    assert modes == ["attached", "joint", "joint", "own"]
    assert not reading.questions
