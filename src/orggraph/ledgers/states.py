"""Whether a record is still there, as a column of states says: 登记状态 注销, 组织状态 已撤销."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from orggraph.ledgers.cells import Problem, parse_flag
from orggraph.ledgers.columns import SheetColumns
from orggraph.ledgers.day_cells import parse_last_day
from orggraph.ledgers.shown_words import subject_of_word
from orggraph.model.question import Choice, Question, Touched, shape_of
from orggraph.model.states import state_of
from orggraph.register.values import Values
from orggraph.text.cleaning import clean, compact, text_of
from orggraph.text.dates import FIRST_YEAR, PartialDate, parse_date

_CLAIM = "extra.state"
NO_DAY = PartialDate(FIRST_YEAR)
"""The end of what has gone, nobody says when: it counts on no day that is asked about."""
_IN_BRACKETS = re.compile(r"(.+?)\(?((?:19|20)\d\d[^()]*)\)?")
_DATE_FIRST = re.compile(r"(?:已?[于自])?((?:19|20)\d\d[-/.年\d月日]*)(?:被|经批准)?(\D+)")
_CLAUSES = re.compile(r"[,，;；。]")
"""What stands between a state and what became of it: 2021年3月撤销，党员转出."""
_ASKED = re.compile(r"有效|在用|启用|存续|在营|正常|在册|(?P<gone>停用|失效|作废|无效|注销|撤销|吊销|迁出)")
"""What a column of yes and no asks of its records: whether they are there, or whether they are gone."""
_CHOICES = (Choice("counted", "仍计入", "still counted"), Choice("gone", "不再计入", "no longer counted"))
Standing = Literal["counted", "gone", "planned", "doubtful", "open"]
_STANDINGS: Mapping[str, Standing] = {
    "active": "counted",
    "closed": "gone",
    "revoked": "gone",
    "moved": "gone",
    "suspended": "doubtful",
    "planned": "planned",
}
"""What the codes of the vocabulary mean; a district's own code is doubtful."""


@dataclass(frozen=True, slots=True)
class State:
    """What a cell of states says: whether the record stands, since when it does not, and the word."""

    standing: Standing
    since: PartialDate | None = None
    word: str = ""


def ends_by_state(sheet: SheetColumns, columns: Mapping[str, Values]) -> dict[str, Values]:
    """Returns the columns of nodes with the ends that their states imply; each that no longer counts is told.

    An end given in its own column stands. Where no date is told, the record is gone at the latest the day before the
    ledger's own day; where that is not known either, after the last date in its row, or on no day at all.
    """
    if not sheet.has(_CLAIM):
        return dict(columns)
    strip = sheet.strip(_CLAIM)
    states = [_state(sheet, cell) for cell in strip.distinct.cells]
    asked = _asked(sheet, states)
    ends = columns.get("end", Values.same(None, sheet.height))
    new: dict[int, Any] = {}
    for row in strip.where({number for number, state in enumerate(states) if state.standing != "counted"}):
        state = states[strip.rows[row]]
        standing = asked.get(state.word, "open") if state.standing == "open" else state.standing
        if standing == "gone" or (standing == "planned" and sheet.header.ledger.kinds[0] == "organization"):
            end = ends[row] or state.since or latest_end(sheet, columns, row)
            new[row] = end
            gone = "gone-undated" if end == NO_DAY else "gone-record"
            _report(sheet, "planned-record" if standing == "planned" else gone, row, state, str(end))
        elif standing in ("doubtful", "planned", "open"):
            _report(sheet, "doubtful-state", row, state, "")
    return {**columns, "end": ends.replaced(new)} if new or "end" in columns else dict(columns)


def _report(sheet: SheetColumns, code: str, row: int, state: State, expected: str) -> None:
    sheet.report(Problem(code, expected, state.word), sheet.body.numbers[row], _CLAIM)


def _state(sheet: SheetColumns, cell: Any) -> State:
    flag = parse_flag(cell)[0]
    if flag is not None and (asked := _ASKED.search(sheet.header.text_of(_CLAIM) or "")) is not None:
        return State("counted" if flag == (asked["gone"] is None) else "gone", None, asked[0])
    text = compact(clean(cell)).replace(" ", "") if isinstance(cell, str) else text_of(cell) or ""
    text = _CLAUSES.split(text, maxsplit=1)[0] or text
    since: PartialDate | None = None
    if match := _DATE_FIRST.fullmatch(text):
        since, text = parse_date(match[1]), match[2]
    elif match := _IN_BRACKETS.fullmatch(text):
        since, text = parse_last_day(match[2])[0], match[1].rstrip("(")
    vocabulary = sheet.profile.vocabularies["state"]
    code = state_of(text, vocabulary)
    if code is None:
        return State("counted" if text_of(text) is None else "open", since, text)
    return State(_STANDINGS.get(code, "doubtful"), since, text)


def _asked(sheet: SheetColumns, states: list[State]) -> dict[str, Standing]:
    """Asks about each word that no vocabulary knows; returns the answers that were given."""
    strip = sheet.strip(_CLAIM)
    numbers: dict[str, set[int]] = defaultdict(set)
    for number, state in enumerate(states):
        if state.standing == "open":
            numbers[state.word].add(number)
    answers: dict[str, Standing] = {}
    for word, cells in numbers.items():
        rows = tuple(sheet.body.numbers[row] for row in strip.where(cells))
        if not rows:
            continue
        said = subject_of_word(word)
        of_units = sheet.header.ledger.kinds[0] == "unit"
        question = Question(
            "word",
            shape_of(sheet.header.texts.values()),
            said,
            sheet.sheet.source(rows[0], sheet.header.text_of(_CLAIM), sheet.header.letter_of(_CLAIM)),
            f"状态写“{said}”的，还计入吗？",
            f"are records whose state is “{said}” still counted?",
            _CHOICES,
            "counted",
            (Touched(rows, frozenset({"absent"})),) if of_units else (),
        )
        answer = sheet.asking.ask(question)
        if answer is not None:
            answers[word] = "gone" if answer == "gone" else "counted"
    return answers


def latest_end(sheet: SheetColumns, columns: Mapping[str, Values], row: int) -> PartialDate:
    """The last day on which a record that has gone, nobody says when, may have been there."""
    if sheet.day is not None:
        day = sheet.day.last - dt.timedelta(1)
        return PartialDate(day.year, day.month, day.day)
    dates = [values[row] for name in ("start", "elected") if (values := columns.get(name)) is not None]
    return max(filter(None, dates), default=NO_DAY)
