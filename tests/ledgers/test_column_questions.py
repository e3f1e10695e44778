"""Questions about columns: asked where a column may change what a row counts for, and nowhere else."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

import orggraph as og
from orggraph.ledgers.reader import read_sheets_of
from orggraph.ledgers.workbook import Sheet
from orggraph.profile import default_profile

BASE = ("单位名称", "所属街道", "所属社区", "从业人员数", "党员数")
PLACE = ("桐叶街道", "雁来社区")
FIRMS = ("青篱茶具有限公司", "沙鸥纸箱厂", "半山民宿管理有限公司", "鹿鸣文具店", "溪边豆腐坊", "远帆水产商行")


def sheet(columns: dict[str, Sequence[Any]], name: str = "摸排") -> Sheet:
    """A ledger of six firms with some columns more."""
    rows = [
        [firm, *PLACE, 5 + number, number, *(cells[number] for cells in columns.values())]
        for number, firm in enumerate(FIRMS)
    ]
    return Sheet("九月.xlsx", name, [[*BASE, *columns], *rows])


def read(columns: dict[str, Sequence[Any]], answers: og.Answers | None = None) -> og.Reading:
    return read_sheets_of([sheet(columns)], default_profile(), answers)


ORGANIZATION = {"党组织名称": ("青篱茶具党支部", None, None, None, None, None)}
MODE = {"组建方式": ("单独组建", "联合组建", None, None, None, None)}

ASKED: list[tuple[dict[str, Sequence[Any]], str, tuple[str, ...]]] = [
    (MODE | {"蹲点干部": ("辛一鸣", None, "辛一鸣", "苗晓", "苗晓", None)}, "蹲点干部", ("extra.instructor",)),
    (
        MODE | {"红色归宿": (None, "雁来合建党支部", None, "雁来合建党支部", None, None)},
        "红色归宿",
        ("establishment.organization",),
    ),
    (
        ORGANIZATION | {"落实情况": ("是", "是", "否", "否", "是", "否")},
        "落实情况",
        ("extra.established", "extra.assigned"),
    ),
    (ORGANIZATION | {"派人没有": ("√", None, "√", None, "√", None)}, "派人没有", ("extra.assigned",)),
    (
        ORGANIZATION | {"支部走向": ("自立门户", "几家凑", "几家凑", "几家凑", "自立门户", "几家凑")},
        "支部走向",
        ("establishment.mode", "extra.established"),
    ),
    (
        {
            "行业类别": ("制造", "制造", "住宿", "零售", "餐饮", "批发"),
            "党建情况（写一句）": (
                "党总支前年批的，运转正常",
                "见半山民宿那一行",
                "去年自己建起支部，七名党员",
                "镇里说过要来人，一直没来",
                "老板是党员，关系在老家",
                "以后再议，先不急",
            ),
        },
        "党建情况(写一句)",
        ("establishment.mode",),
    ),
    (ORGANIZATION | {"现况": ("照常", "照常", "搬走了", "照常", "照常", "搬走了")}, "现况", ("extra.state",)),
]


@pytest.mark.parametrize(("columns", "subject", "claims"), ASKED, ids=[each[1] for each in ASKED])
def test_a_column_that_may_count_is_asked_about(
    columns: dict[str, Sequence[Any]], subject: str, claims: tuple[str, ...]
) -> None:
    reading = read(columns)
    (question,) = [each for each in reading.questions if each.kind == "column"]
    assert question.subject == subject
    assert tuple(choice.code for choice in question.choices) == (*claims, "none")
    assert question.taken == "none"
    assert question.rows
    total = og.coverage(reading.register.on("2025-12-31")).to_json()["total"]
    assert any(name.endswith("_range") for name in total)


@pytest.mark.parametrize(("columns", "subject", "claims"), ASKED, ids=[each[1] for each in ASKED])
@pytest.mark.parametrize("which", [0, -1], ids=["field", "nothing"])
def test_an_answer_is_used_and_asks_no_more(
    columns: dict[str, Sequence[Any]], subject: str, claims: tuple[str, ...], which: int
) -> None:
    (question,) = [each for each in read(columns).questions if each.kind == "column"]
    code = question.choices[which].code
    answers = og.Answers.of([og.answer(question, code)])
    reading = read(columns, answers)
    assert not [each for each in reading.questions if each.kind == "column"]
    assert "answered-question" in {finding.code for finding in reading.findings}
    (column,) = [each for each in reading.sheets[0].headers if each.header == subject]
    assert column.claim == (None if code == "none" else code)
    assert read({**columns}, answers).questions == reading.questions


NOT_ASKED: list[dict[str, Sequence[Any]]] = [
    {"掌柜": ("辛一鸣", "苗晓", "郝云", "戚远", "裘安", "庄平")},
    {"门店主任": ("辛一鸣", None, "辛一鸣", "苗晓", "苗晓", None)},
    {"纳税信用": ("A级", "A级", "B级", "B级", "A级", "B级")},
    {"是否规上": ("是", "是", "否", "否", "是", "否")},
    {"房屋租期": ("2024-01-01", "2025-03-01", None, None, None, None)},
    {"业务主管": ("区文旅局", "区教育局", "区文旅局", None, None, None)},
    {"党费缴纳": ("是", "是", "否", "否", "是", "否")},
    {"门牌": ("雁来路1号", "雁来路2号", "雁来路3号", None, None, None)},
    {"走访人": ("辛一鸣", None, "辛一鸣", "苗晓", "苗晓", None)},
    {"门头照": ("有", "无", "有", "有", "无", "无")},
    {"入群": ("已入", "未入", "已入", "未入", "已入", "未入")},
    {"妇联": ("√", None, "√", None, None, None)},
    {"店铺来历": ("自营", "联营", "自营", "联营", "自营", "自营")},
    {"备注": ("辛一鸣", None, "辛一鸣", "苗晓", "苗晓", None)},
    {"有没有支部": ("是", "否", "否", "否", "否", "否")},
]


@pytest.mark.parametrize("columns", NOT_ASKED, ids=[next(iter(each)) for each in NOT_ASKED])
def test_where_nobody_would_hesitate_nothing_is_asked(columns: dict[str, Sequence[Any]]) -> None:
    assert not [each for each in read(ORGANIZATION | columns).questions if each.kind == "column"]


def test_rows_that_are_covered_anyhow_do_not_hang_on_who_instructs() -> None:
    covered = {"组建方式": ("单独组建", "联合组建", None, None, None, None)}
    (question,) = read(covered | {"蹲点干部": ("苗晓", "苗晓", "苗晓", None, None, None)}).questions
    assert [(each.rows, sorted(each.outcomes)) for each in question.touched] == [((4,), ["instructor", "uncovered"])]
    assert not read(covered | {"蹲点干部": ("苗晓", "苗晓", None, None, None, None)}).questions


def test_no_name_of_a_person_is_in_a_question() -> None:
    reading = read(MODE | {"蹲点干部": ("辛一鸣", None, "辛一鸣", "苗晓", "苗晓", None)})
    shown = str(reading.questions) + str([finding.message() for finding in reading.findings])
    assert "辛一鸣" not in shown
    assert "苗晓" not in shown


def test_headers_say_what_is_asked_and_what_was_answered() -> None:
    columns = MODE | {"红色归宿": (None, "雁来合建党支部", None, "雁来合建党支部", None, None)}
    reading = read(columns)
    (column,) = [each for each in og.headers(reading) if each.column.header == "红色归宿"]
    assert column.column.why == "待回答（orggraph confirm）"
    (question,) = reading.questions
    answered = read(columns, og.Answers.of([og.answer(question, "establishment.organization")]))
    (column,) = [each for each in og.headers(answered) if each.column.header == "红色归宿"]
    assert (column.label, column.column.why) == ("党组织名称", "按回答")


HOSTS = (None, "雁来合建党支部", None, "雁来合建党支部", None, None)


def test_a_second_column_of_organizations_is_asked_about() -> None:
    more = ORGANIZATION | {"红色归宿": HOSTS}
    reading = read(more)
    (question,) = reading.questions
    assert question.subject == "红色归宿：覆盖"
    answered = read(more, og.Answers.of([og.answer(question, "host")]))
    (low, high) = (og.coverage(each.register.on("2025-12-31")) for each in (reading, answered))
    assert low.total_ranges["attached"][:2] == (0, 2)
    assert (high.total.attached, high.total_ranges) == (2, {})


def test_a_second_column_that_says_that_it_is_about_hosts_is_read() -> None:
    reading = read(ORGANIZATION | {"没支部的挂在哪里": HOSTS})
    told = [each for each in reading.findings if each.code == "host-in-second-column"]
    assert [(each.severity, each.expected) for each in told] == [("warning", "没支部的挂在哪里")] * 2
    assert og.coverage(reading.register.on("2025-12-31")).total.attached == 2
    assert not reading.questions
