"""Questions of the reader: open until answered, kept with a saved register, asked no more next month."""

from __future__ import annotations

from pathlib import Path

import pytest

import orggraph as og
from tests.ledgers.asked import MODE, ROW, ask_while_reading
from tests.ledgers.builders import Folder
from tests.ledgers.small import District


@pytest.fixture
def doubtful(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> District:
    """The small district, in which a mode and a row are doubtful."""
    ask_while_reading(monkeypatch)
    district = District(Folder(tmp_path))
    district.set("emerging_units", 2, 是否建立党组织=None, 组建方式=MODE)
    return district.add("emerging_units", 2, 单位名称=f"{ROW}一", 组建方式=None)


def test_open_questions_are_in_the_reading(doubtful: District) -> None:
    reading = doubtful.write().read()
    assert [(each.kind, each.subject, each.taken) for each in reading.questions] == [
        ("rows", f"{ROW}一", "no-unit"),
        ("word", MODE, "attached"),
    ]
    table = reading.register.frame("open").collect("polars").to_native()
    assert table["unit"].is_null().to_list() == [True, False]


def test_answers_in_the_folder_are_used(doubtful: District) -> None:
    folder = doubtful.write()
    answers = [og.answer(each, code) for each, code in zip(folder.read().questions, ("unit", "own"), strict=True)]
    og.add_answers(folder.path / "answers.toml", answers)
    reading = folder.read()
    assert reading.questions == ()
    assert "open" not in reading.register.tables
    counts = og.coverage(reading.register.on("2025-12-31")).total
    assert (counts.units, counts.own) == (4, 2)
    assert og.read(folder.path, answers=og.Answers()).questions


def test_answers_beside_a_single_file_are_used(doubtful: District) -> None:
    folder = doubtful.write("emerging_units")
    (file,) = folder.path.iterdir()
    og.add_answers(folder.path / "answers.toml", [og.answer(each, each.taken) for each in og.read(file).questions])
    assert og.read(file).questions == ()


def test_next_month_asks_nothing(doubtful: District, tmp_path: Path) -> None:
    folder = doubtful.write()
    given = og.Answers.of(og.answer(each, each.taken) for each in folder.read().questions)
    later = Folder(tmp_path / "later")
    later.path.mkdir()
    month = District(later, doubtful.headers, doubtful.rows).add("emerging_units", 0, 单位名称="新来的公司")
    assert month.write().read(answers=given).questions == ()


def test_a_saved_register_keeps_its_questions(doubtful: District, tmp_path: Path) -> None:
    reading = doubtful.write().read()
    saved = og.read(og.save(reading, tmp_path / "saved"))
    assert saved.questions == reading.questions
    tables = [one.register.frame("open").collect("polars").to_native() for one in (saved, reading)]
    assert tables[0].equals(tables[1])
    with pytest.raises(og.AnswerError, match="saved register"):
        og.read(tmp_path / "saved", answers=og.Answers())


def test_questions_show_themselves_as_a_table(doubtful: District) -> None:
    questions = doubtful.write().read().questions
    assert f"“{MODE}”是什么？" in str(questions)
    assert "<table" in questions._repr_html_()  # type: ignore[attr-defined]
