"""States of records: what has gone, what is doubtful, and what is asked."""

from __future__ import annotations

from collections import Counter

import pytest

from orggraph.ledgers.reader import read_sheets_of
from orggraph.ledgers.sheet import Sheet
from orggraph.profile import default_profile
from orggraph.register.answers import Answer, Answers
from orggraph.register.reading import Reading

HEAD = ["单位名称", "所属街道", "社区", "从业人员数", "登记状态", "注销时间"]


def reading_of(*states: tuple[str, str], title: str = "", answers: Answers | None = None) -> Reading:
    rows = [[f"{number}号作坊", "北岭街道", "榆钱社区", "9", *state] for number, state in enumerate(states)]
    cells = [[title, *[""] * 5], HEAD, *rows] if title else [HEAD, *rows]
    return read_sheets_of([Sheet("units.csv", None, cells)], default_profile(), answers)


def units_on(reading: Reading, day: str) -> int:
    return len(reading.register.on(day).frame("unit").collect("polars"))


@pytest.mark.parametrize(
    ("state", "counted", "code"),
    [
        *(("存续", True, None), ("", True, None), ("无", True, None), ("在业", True, None)),
        *(("注销", False, "gone-undated"), ("已注销", False, "gone-undated"), ("吊销，未注销", False, "gone-undated")),
        *(("已迁出", False, "gone-undated"), ("注销（2019年5月）", False, "gone-record")),
        *(("停业", True, "doubtful-state"), ("筹建", True, "doubtful-state"), ("挂起", True, "doubtful-state")),
    ],
)
def test_what_a_state_means(state: str, counted: bool, code: str | None) -> None:
    reading = reading_of((state, ""))
    assert (units_on(reading, "2020-12-31") == 1) is counted
    codes = {"gone-record", "gone-undated", "doubtful-state", "planned-record"}
    assert Counter(f.code for f in reading.findings if f.code in codes) == Counter([code] if code else [])


def test_a_date_of_its_own_is_the_end() -> None:
    reading = reading_of(("注销", "2018-03-01"), ("2019年6月注销", ""))
    assert [units_on(reading, day) for day in ("2018-02-01", "2018-12-31", "2019-07-01")] == [2, 1, 0]


def test_what_has_gone_nobody_says_when_is_gone_on_the_day_of_the_ledger() -> None:
    reading = reading_of(("吊销", ""), title="截至2021年6月30日")
    assert [units_on(reading, day) for day in ("2021-06-29", "2021-06-30")] == [1, 0]


def test_a_word_that_is_not_known_is_asked_about_once_and_remembered() -> None:
    reading = reading_of(("挂起", ""), ("挂起", ""), ("存续", ""))
    (question,) = reading.questions
    assert (question.kind, question.subject, question.taken, question.rows) == ("word", "挂起", "counted", 2)
    answers = Answers.of([Answer(question.kind, question.shape, question.subject, "gone")])
    answered = reading_of(("挂起", ""), ("挂起", ""), ("存续", ""), answers=answers)
    assert not answered.questions
    assert units_on(answered, "2020-12-31") == 1
