"""Answers: a file that the user owns, read strictly, added to at its end."""

from __future__ import annotations

from pathlib import Path

import pytest

import orggraph as og
from orggraph.model.question import Question, Touched, shape_of
from orggraph.model.source import Source
from orggraph.register.answers import Asking, parse_answers

SHAPE = "0123456789ab"
CHOICES = (og.Choice("own", "单独组建", "own"), og.Choice("joint", "联合组建", "joint"))


def asked(subject: str = "拼凑组建", file: str = "甲.xlsx", rows: tuple[int, ...] = (4, 7)) -> Question:
    touched = (Touched(rows, frozenset({"own", "joint"})),)
    zh, en = f"“{subject}”是哪种组建方式？", f"Which mode is “{subject}”?"
    return Question("word", SHAPE, subject, Source(file, "表", rows[0]), zh, en, CHOICES, "own", touched)


def test_an_answer_is_written_and_read_back(tmp_path: Path) -> None:
    file = og.add_answers(tmp_path / "answers.toml", [og.answer(asked(), "联合组建", answered="2026-11-30")])
    assert og.read_answers(file).given == {asked().key: "joint"}
    assert "“拼凑组建”是哪种组建方式？" in file.read_text(encoding="utf-8")


def test_what_stands_in_the_file_stays_and_the_later_answer_holds(tmp_path: Path) -> None:
    file = og.add_answers(tmp_path / "answers.toml", [og.answer(asked(), "own")])
    before = file.read_text(encoding="utf-8") + "# 街道确认过\n"
    file.write_text(before, encoding="utf-8")
    og.add_answers(file, [og.answer(asked(), "joint")])
    assert file.read_text(encoding="utf-8").startswith(before)
    assert og.read_answers(file).given == {asked().key: "joint"}


def test_an_answer_that_is_no_choice_is_refused_in_one_sentence() -> None:
    with pytest.raises(og.AnswerError, match=r"none of the answers; choose one of own \(own\), joint \(joint\)") as no:
        og.answer(asked(), "minted")
    assert "单独组建" in no.value.message("zh")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("word = 3", "write each answer as"),
        ("[[wrod]]\n", "nearest: word"),
        ('[[word]]\nshape = "a"\nsubject = "b"\n', "the entry has no answer"),
        ('[[word]]\nshape = "a"\nsubjekt = "b"\n', "nearest: subject"),
        ('[[word]]\nshape = 3\nsubject = "b"\nanswer = "c"\n', "shape must be text"),
        ("[[word]\n", "no file of answers in TOML"),
    ],
)
def test_what_is_no_answer_is_refused(text: str, said: str) -> None:
    with pytest.raises(og.AnswerError, match=said):
        parse_answers(text, "answers.toml")


def test_an_answered_question_is_cited_and_not_open() -> None:
    asking = Asking(og.Answers({asked().key: "as joint"[3:]}))
    assert asking.ask(asked()) == "joint"
    assert not asking.open
    assert [finding.code for finding in asking.findings.values()] == ["answered-question"]


def test_answered_questions_are_kept_with_their_answers_and_the_rows_of_all_sheets() -> None:
    asking = Asking(og.Answers({asked().key: "联合组建"}))
    asking.ask(asked())
    asking.ask(asked(file="乙.xlsx", rows=(5,)))
    (question,) = asking.answered.values()
    assert (question.key, question.taken, question.rows) == (asked().key, "joint", 3)


def test_an_answer_that_no_longer_is_a_choice_leaves_the_question_open_with_a_warning() -> None:
    asking = Asking(og.Answers({asked().key: "attached"}))
    assert asking.ask(asked()) is None
    assert list(asking.open) == [asked().key]
    assert [finding.severity for finding in asking.findings.values()] == ["warning"]


def test_the_same_question_of_two_sheets_is_one_with_the_rows_of_both() -> None:
    asking = Asking()
    asking.ask(asked())
    asking.ask(asked(file="乙.xlsx", rows=(5,)))
    (question,) = asking.open.values()
    assert [(each.source and each.source.file, each.rows) for each in question.touched] == [
        ("甲.xlsx", (4, 7)),
        ("乙.xlsx", (5,)),
    ]
    assert question.rows == 3


def test_the_fingerprint_of_a_header_is_that_of_its_words() -> None:
    assert shape_of(["单位　名称", "党员数"]) == shape_of(["单位名称", "党员数 "])
    assert shape_of(["单位名称", "党员数"]) != shape_of(["单位名称党员数"])


def test_no_personal_number_is_kept() -> None:
    question = asked(subject="联系人13900000001")
    assert "139" not in question.subject + question.zh + question.en
    entry = og.Answer("word", SHAPE, "x", "own", note="电话13900000001")
    assert "139" not in entry.to_toml()
