"""Ranges: whatever is answered, every figure lies within its bounds, and one without bounds stays as it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import product
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import orggraph as og
from orggraph.ledgers.reader import read_sheets_of
from orggraph.ledgers.workbook import Sheet
from orggraph.profile import default_profile
from tests.ledgers.asked import MEMBERS, MODE, PLACE, ROW, SHEET, ask_while_reading
from tests.ledgers.small import HEADERS, ROWS
from tests.properties import examples

DAY = "2025-12-31"
ASKED: tuple[tuple[tuple[str, ...], str], ...] = (
    ((), "all"),
    ((), "eligible"),
    (("sector",), "with-members"),
    (("mode",), "all"),
    (("community",), "eligible"),
    (("sector", "community"), "all"),
    (("mode", "community"), "all"),
    (("category", "sector"), "with-members"),
)
DOUBTS = ("mode", "row", "place", "members", "sheet")
"""What may be doubtful in a book; of them three at most, so that all combinations can be tried."""


def units(doubts: frozenset[str]) -> st.SearchStrategy[dict[str, Any]]:
    names = ["丁商贸行", "戊会计所", "己茶室", "甲物流有限公司"]
    return st.fixed_dictionaries(
        {
            "单位名称": st.sampled_from([*names, f"{ROW}子"] if "row" in doubts else names),
            "单位类型": st.sampled_from(["非公企业", "社会组织", None]),
            "行业类别": st.sampled_from(["物流", "律师、物业", None]),
            "所属街道": st.just("松树街道"),
            "所属社区": st.sampled_from(["枫桥社区", PLACE if "place" in doubts else "银杏社区"]),
            "党员数": st.sampled_from([0, 2, 3, 9, None]),
            "组建方式": st.sampled_from([MODE if "mode" in doubts else None, "联合组建", None]),
            "党建指导员": st.sampled_from(["赵某", None]),
        }
    )


def books(doubts: frozenset[str]) -> st.SearchStrategy[tuple[Any, Any, str]]:
    others = st.lists(units(doubts), min_size=1, max_size=2) if "sheet" in doubts else st.just([])
    title = st.just(MEMBERS if "members" in doubts else "Sheet1")
    return st.tuples(st.lists(units(doubts), min_size=1, max_size=5), others, title)


def _unit(name: str, community: str, **more: Any) -> dict[str, Any]:
    return {"单位名称": name, "所属街道": "松树街道", "所属社区": community, **more}


NAMESAKES: tuple[Any, ...] = (
    ([_unit("甲物流有限公司", PLACE, 党员数=2)], [_unit("乙律师事务所", PLACE, 党员数=9)], "Sheet1"),
    ([_unit("丁商贸行", PLACE, 组建方式="联合组建")], [_unit("丁商贸行", "枫桥社区", 党员数=3)], "Sheet1"),
)
"""Books in which a row whose place is open, and a row of a sheet that is, bear the name of a unit elsewhere."""
BOOKS = st.frozensets(st.sampled_from(DOUBTS), min_size=1, max_size=3).flatmap(books)


def sheets_of(units: list[dict[str, Any]], others: list[dict[str, Any]], name: str) -> list[Sheet]:
    """The ledger of organizations, that of units with some rows more, and a sheet that may be none."""
    headers = HEADERS["emerging_units"].split()
    sheets = {
        "组织": [HEADERS["organizations"].split(), *ROWS["organizations"]],
        name: [headers, *ROWS["emerging_units"], *([row.get(h) for h in headers] for row in units)],
        SHEET: [headers, *([row.get(h) for h in headers] for row in others)],
    }
    return [Sheet("台账.xlsx", title, [[*row] for row in rows]) for title, rows in sheets.items() if len(rows) > 1]


def settled(sheets: Callable[[], list[Sheet]], answers: og.Answers) -> Iterator[og.Reading]:
    """The readings of every combination of answers; an answer may raise questions of its own."""
    reading = read_sheets_of(sheets(), default_profile(), answers)
    if not reading.questions:
        yield reading
        return
    for codes in product(*([choice.code for choice in question.choices] for question in reading.questions)):
        given = {question.key: code for question, code in zip(reading.questions, codes, strict=True)}
        yield from settled(sheets, og.Answers({**answers.given, **given}))


def assert_within(now: Mapping[str, Any], then: Mapping[str, Any]) -> None:
    """A figure lies within its bounds where it is open, and is the same where it is not."""
    for name, value in then.items():
        if f"{name}_range" in now:
            bounds = now[f"{name}_range"]
            assert now[name] is None
            assert bounds["open"] > 0
            assert value is None or bounds["low"] - 1e-12 <= value <= bounds["high"] + 1e-12
        elif not isinstance(value, dict | list):
            assert now[name] == value, name


def named(rows: list[dict[str, Any]], by: tuple[str, ...]) -> dict[tuple[Any, ...], dict[str, Any]]:
    return {tuple(row[f"{name}_label"] for name in by): row for row in rows}


@example(book=NAMESAKES[0], asked=[*ASKED[:2]])
@example(book=NAMESAKES[1], asked=[*ASKED[:2]])
@given(book=BOOKS, asked=st.lists(st.sampled_from(ASKED), min_size=2, max_size=3, unique=True))
@examples(4)
def test_every_combination_of_answers_lies_within_the_ranges(
    book: tuple[Any, Any, str], asked: list[tuple[tuple[str, ...], str]]
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        ask_while_reading(patch)
        open_ = read_sheets_of(sheets_of(*book), default_profile())
        readings = list(settled(lambda: sheets_of(*book), og.Answers()))
    for by, base in asked:
        now = og.coverage(open_.register.on(DAY), by, base).to_json()
        groups = named(now["rows"], by)
        for reading in readings:
            then = og.coverage(reading.register.on(DAY), by, base).to_json()
            assert_within(now["total"], then["total"])
            assert_within(now, then)
            assert_within(now.get("counted_on", {}), then.get("counted_on", {}))
            rows = named(then["rows"], by)
            for key, row in groups.items():
                figures = {name: value for name, value in row.items() if name not in by}
                zeros = {n: 0 for n, v in figures.items() if isinstance(v, int)} | dict.fromkeys(
                    ("organization_coverage", "work_coverage")
                )
                if key in rows or figures["units"] is None:
                    assert_within(row, {k: v for k, v in rows.get(key, zeros).items() if k not in by})
                else:
                    raise AssertionError(f"the group {key} is gone")


@given(book=BOOKS)
@examples(2)
def test_gaps_and_figures_of_every_combination_lie_within_the_ranges(book: tuple[Any, Any, str]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        ask_while_reading(patch)
        now = read_sheets_of(sheets_of(*book), default_profile()).register.on(DAY)
        then = [reading.register.on(DAY) for reading in settled(lambda: sheets_of(*book), og.Answers())]
    units, sectors, figures = og.uncovered(now), og.uncovered(now, "sectors").to_json(), og.summary(now).to_json()
    listed = {row.id: row for row in units}
    low, high = units.number[:2] if units.number else (len(units), len(units))
    for day in then:
        gaps = og.uncovered(day)
        assert low <= len(gaps) <= high
        for gap in gaps:
            if gap.id in listed:
                assert gap.status in (listed[gap.id].statuses or (listed[gap.id].status,))
        settled_sectors = {row["id"]: row for row in og.uncovered(day, "sectors").to_json()["rows"]}
        for row in sectors["rows"]:
            nothing = {"uncovered": 0, "eligible_uncovered": 0}
            assert_within(row, settled_sectors.get(row["id"], nothing))
        assert_within(figures, og.summary(day).to_json())


def test_a_unit_that_hangs_on_a_question_has_no_status_yet() -> None:
    row = {"单位名称": "丁商贸行", "所属街道": "松树街道", "所属社区": "枫桥社区", "组建方式": MODE}
    with pytest.MonkeyPatch.context() as patch:
        ask_while_reading(patch)
        day = read_sheets_of(sheets_of([row], [], "Sheet1"), default_profile()).register.on(DAY)
    answer = og.uncovered(day)
    (unit,) = [row for row in answer.to_json()["rows"] if row["label"] == "丁商贸行"]
    assert (unit["status"], unit["open"]) == (None, 1)
    assert unit["statuses"] == ["own", "joint", "attached", "backstop"]
    assert answer.to_json()["units_range"] == {"low": 2, "high": 3, "open": 1}
    assert "未建立党组织的单位：2–3 个" in str(answer)
    assert "单独组建／联合组建／挂靠组建／区域兜底（1 处未定）" in str(answer)
    covered = og.coverage(day)
    assert covered.to_json()["total"]["organization_coverage_range"] == {"low": 0.25, "high": 0.5, "open": 1}
    assert "25.0–50.0 %（1 处未定）" in str(covered)
    assert "25.0–50.0 % (1 open)" in covered.table("en").to_text()
    assert {row.label for row in covered.rows_behind("covered")} == {"甲物流有限公司", "丁商贸行"}


def test_without_questions_nothing_is_a_range() -> None:
    sheets = sheets_of([], [], "Sheet1")
    answer = og.coverage(read_sheets_of(sheets, default_profile()).register.on(DAY), "sector").to_json()
    assert "open" not in answer
    assert not any(name.endswith("_range") for row in (*answer["rows"], answer["total"]) for name in row)
