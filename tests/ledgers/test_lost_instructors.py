"""A sheet of instructors that cannot be read leaves open whether who has no organization has one."""

from __future__ import annotations

import pytest

import orggraph as og
from tests.ledgers.builders import Folder

DAY = "2025-06-30"
UNITS = [
    ["单位名称", "领域", "组建方式", "党组织名称"],
    ["雁来茶社", "茶业", "单独组建", "雁来茶社党支部"],
    ["雁来窑厂", "陶瓷", "未建", ""],
    ["雁来灯具店", "灯饰", "未建", ""],
]
SENT = [
    ["领域", "联络员", "所在单位", "联系哪些"],
    ["陶瓷", "穆云舒", "区经信局运行科", "这一行当没有支部的都归她"],
    ["灯饰", "柏青禾", "区商务局市场科", "只跑一家"],
    ["茶业", "暂缺", "", ""],
]


@pytest.mark.parametrize(
    ("name", "whom", "open_"),
    [
        ("党建联络员分工", "联络员", True),
        ("党建联络员分工", "姓名", True),
        ("往来", "党建专员", True),
        ("往来", "姓名", False),
        ("联络员培训签到", "联络员", False),
    ],
)
def test_only_a_sheet_that_says_what_it_lists_leaves_a_range(folder: Folder, name: str, whom: str, open_: bool) -> None:
    sent = [[SENT[0][0], whom, "所在单位", "怎么分"], *SENT[1:]]
    reading = folder.book("甲.xlsx", {"在册": UNITS}).book("乙.xlsx", {name: sent}).read()
    total = og.coverage(reading.register.on(DAY)).to_json()["total"]
    assert (total["units"], total["own"]) == (3, 1)  # offices beside instructors are no units
    assert bool(reading.questions) is open_
    if open_:
        assert (total["instructor_range"]["low"], total["instructor_range"]["high"]) == (0, 2)
        (question,) = reading.questions
        answers = og.Answers.of([og.Answer(question.kind, question.shape, question.subject, "nobody")])
        assert og.coverage(og.read(folder.path, answers=answers).register.on(DAY)).total.instructor == 0


def test_nothing_is_asked_where_every_unit_is_covered(folder: Folder) -> None:
    reading = folder.book("甲.xlsx", {"在册": UNITS[:2]}).book("乙.xlsx", {"党建联络员分工": SENT}).read()
    assert not reading.questions


def test_the_title_is_not_shown_for_it_may_name_a_person(folder: Folder) -> None:
    reading = (
        folder.book("甲.xlsx", {"在册": UNITS})
        .book("乙.xlsx", {"往来": [["党建联络员分工（穆云舒制表）"], *SENT]})
        .read()
    )
    (question,) = reading.questions
    assert question.subject == "往来"
    assert "穆云舒" not in f"{question.zh}{question.en}{question.subject}"
