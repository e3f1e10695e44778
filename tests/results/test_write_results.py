"""One folder with everything; answers are kept, what people changed is set aside, ledgers are never touched."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest
from openpyxl import load_workbook

import orggraph as og
from orggraph.results.results_folder import results_folder
from tests.conftest import Convert
from tests.results.ledgers import answer, make_ledgers, question_cells, write_beside

DAY = "2025-12-31"


@pytest.fixture
def ledgers_asked(tmp_path: Path) -> Path:
    return make_ledgers(tmp_path / "台账")


@pytest.fixture
def results(ledgers_asked: Path, tmp_path: Path) -> og.Results:
    return og.write_results(ledgers_asked, tmp_path / "结果", DAY)


def again(results: og.Results, source: Path) -> og.Results:
    return og.write_results(source, results.folder, DAY)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


@pytest.fixture(scope="module")
def of_sample(tmp_path_factory: pytest.TempPathFactory) -> og.Results:
    return og.write_results(og.sample_ledgers(), tmp_path_factory.mktemp("sample") / "r", DAY)


def test_the_sample_in_four_lines(of_sample: og.Results) -> None:
    done = of_sample
    assert done.lines("zh")[:2] == (
        "读取：6 个文件，认出 6 张台账；读到 383 行，计入 375 行",
        "覆盖（截至 2025-12-31）：141 个单位，组织覆盖率 61.0%；没有党组织的单位 55 个、网格 3 个",
    )
    assert len(done.lines("en")) == 4
    assert str(done) == "\n".join(done.lines("zh"))
    names = {path.name for path in done.folder.iterdir()}
    assert names == {"结果.xlsx", "地图.html", "标注", ".orggraph-results"}
    assert done.set_aside == ()


def test_the_sheets_and_their_figures(of_sample: og.Results) -> None:
    done = of_sample
    book = load_workbook(done.workbook)
    assert [re.sub(r"^\d+ ", "", name) for name in book.sheetnames] == [
        *("各表读到的行", "基本情况", "覆盖情况（按街道）", "覆盖情况（按行业）", "未建立党组织的单位（按街道）"),
        *("没有党组织的网格（按街道）", "没有党组织的社区（按街道）", "核对结果", "问题", "选项"),
    ]
    day = og.read(og.sample_ledgers()).register.on(DAY)
    for sheet, by in ((book.worksheets[2], "subdistrict"), (book.worksheets[3], "sector")):
        table = og.coverage(day, by=by).table("zh")
        rows = list(sheet.iter_rows(values_only=True))[-len(table.rows) :]
        assert [tuple(row)[:2] for row in rows] == [row[:2] for row in table.rows]
    gaps = [row for row in book.worksheets[4].iter_rows(values_only=True, min_row=5) if row[0]]
    assert {row[0] for row in gaps} == {row.label for row in og.uncovered(day, "units")}
    streets = [row[1] for row in gaps]
    assert streets == sorted(streets, key=streets.index), "those of one street stand together"
    problems = [row for row in book.worksheets[7].iter_rows(values_only=True, min_row=6) if row[0]]
    assert len(problems) == sum(done.annotation.counts.values())


def test_open_questions_have_drop_downs_and_leave_ranges(results: og.Results) -> None:
    assert "25.0–75.0 %（1 处未定）" in results.lines()[1]
    assert "1 个问题未定" in results.lines()[2]
    sheet = load_workbook(results.workbook)["问题"]
    cell = question_cells(sheet)["回答"]
    assert [str(rule.sqref) for rule in sheet.data_validations.dataValidation] == [cell.coordinate]
    assert cell.value is None


def test_an_answer_in_the_workbook_is_taken_and_stays(results: og.Results, ledgers_asked: Path) -> None:
    answer(results.workbook, "联合组建")
    done = again(results, ledgers_asked)
    assert (done.taken, done.problems, done.set_aside) == (1, (), ())
    assert "组织覆盖率 75.0%；没有党组织的单位 1 个" in done.lines()[1]
    assert "没有未定的问题" in done.lines()[2]
    assert question_cells(load_workbook(done.workbook)["问题"])["回答"].value == "联合组建"
    assert len(og.read_answers(ledgers_asked / "answers.toml").given) == 1
    assert og.coverage(og.read(ledgers_asked).register.on(DAY)).total.covered == 3
    assert again(done, ledgers_asked).taken == 0


def test_an_answer_may_be_changed(results: og.Results, ledgers_asked: Path) -> None:
    answer(results.workbook, "联合组建")
    done = again(results, ledgers_asked)
    answer(done.workbook, "没有党组织")
    assert again(done, ledgers_asked).coverage.total.covered == 1


def test_an_answer_given_elsewhere_is_not_taken_back_by_a_blank(results: og.Results, ledgers_asked: Path) -> None:
    (question,) = results.reading.questions
    og.add_answers(ledgers_asked / "answers.toml", [og.answer(question, "joint")])
    done = again(results, ledgers_asked)
    assert (done.taken, done.coverage.total.covered) == (0, 3)


@pytest.mark.parametrize(("text", "column"), [("问老同志", "回答"), ("word-0", "识别码（请勿改动）")])
def test_what_is_no_answer_is_told_and_not_lost(
    results: og.Results, ledgers_asked: Path, text: str, column: str
) -> None:
    answer(results.workbook, "联合组建")
    answer(results.workbook, text, column)
    done = again(results, ledgers_asked)
    assert done.taken == 0
    assert len(done.problems) == 1
    (kept,) = done.set_aside
    assert question_cells(load_workbook(kept)["问题"])[column].value == text


def test_what_people_changed_is_set_aside(results: og.Results, ledgers_asked: Path) -> None:
    answer(results.workbook, "联合组建")
    write_beside(results.workbook, "下周走访")
    results.map.write_text("另存的网页", encoding="utf-8")
    (marked,) = (each.path for each in results.annotation.files)
    assert marked is not None
    marked.write_bytes(marked.read_bytes() + b" ")
    (results.folder / "标注" / "我的笔记.txt").write_text("走访", encoding="utf-8")
    done = again(results, ledgers_asked)
    assert done.taken == 1
    assert sorted(path.name for path in done.set_aside) == sorted(
        ["结果.xlsx", "地图.html", marked.name, "我的笔记.txt"]
    )
    texts = [row[0] for row in load_workbook(done.set_aside[0]).worksheets[4].iter_rows(values_only=True)]
    assert "下周走访" in texts
    assert again(done, ledgers_asked).set_aside == ()


def test_a_file_that_cannot_be_opened_is_told(ledgers_asked: Path, tmp_path: Path) -> None:
    (ledgers_asked / "坏了.xlsx").write_bytes(b"PK\x03\x04 cut off")
    done = og.write_results(ledgers_asked, tmp_path / "r", DAY)
    assert done.lines("zh")[0].startswith("读取：2 个文件（1 个打不开），认出 1 张台账")
    assert done.annotation.count("error") > done.reading.count("error") > 0


def test_a_comment_is_a_change(results: og.Results, ledgers_asked: Path) -> None:
    from openpyxl.comments import Comment

    book = load_workbook(results.workbook)
    question_cells(book["问题"])["回答"].comment = Comment("问组织科", "科员")
    book.save(results.workbook)
    assert [path.name for path in again(results, ledgers_asked).set_aside] == ["结果.xlsx"]


def test_saving_in_libreoffice_is_no_change(results: og.Results, ledgers_asked: Path, convert: Convert) -> None:
    answer(results.workbook, "联合组建")
    saved = convert([results.workbook], "xlsx") / results.workbook.name
    results.workbook.write_bytes(saved.read_bytes())
    done = again(results, ledgers_asked)
    assert (done.taken, done.set_aside) == (1, ())


def test_the_ledgers_are_never_changed_nor_are_results_read(ledgers_asked: Path) -> None:
    before = contents(ledgers_asked)
    done = og.write_results(ledgers_asked, ledgers_asked / "结果", DAY)
    done = og.write_results(ledgers_asked, ledgers_asked / "结果", DAY)
    assert contents(ledgers_asked) == before
    assert {sheet.file for sheet in done.reading.sheets} == set(before)
    assert "results-folder" in {finding.code for finding in done.reading.findings}


def test_both_languages_share_a_folder(results: og.Results, ledgers_asked: Path) -> None:
    answer(results.workbook, "联合组建")
    done = og.write_results(ledgers_asked, results.folder, DAY, lang="en")
    assert done.taken == 1
    assert not results.workbook.exists()
    assert load_workbook(done.workbook).sheetnames[-2:] == ["Questions", "Choices"]
    assert done.lines("en")[2].endswith("no open question")


def test_results_without_their_seal_are_still_known(results: og.Results, ledgers_asked: Path) -> None:
    """A folder that was copied without its hidden files: its answers are taken, and nothing in it is written over."""
    answer(results.workbook, "联合组建")
    (results.folder / ".orggraph-results").unlink()
    done = again(results, ledgers_asked)
    assert done.taken == 1
    assert {"结果.xlsx", "地图.html"} <= {path.name for path in done.set_aside}


def test_a_damaged_workbook_is_set_aside(results: og.Results, ledgers_asked: Path) -> None:
    results.workbook.write_bytes(b"PK\x03\x04 cut off")
    assert [path.name for path in again(results, ledgers_asked).set_aside] == ["结果.xlsx"]


def test_folders_that_are_refused(ledgers_asked: Path, tmp_path: Path) -> None:
    (tmp_path / "others").mkdir()
    (tmp_path / "others" / "照片.jpg").write_bytes(b"")
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "empty").mkdir()
    for folder in (ledgers_asked, tmp_path, tmp_path / "others", tmp_path / "file"):
        with pytest.raises(og.OutputError):
            og.write_results(ledgers_asked, folder)
    with pytest.raises(og.SourceError, match="no ledger"):
        og.write_results(tmp_path / "empty", tmp_path / "r")
    assert not (tmp_path / "r").exists()


def test_a_workbook_that_is_open_is_not_written(results: og.Results, ledgers_asked: Path) -> None:
    for lock in ("~$结果.xlsx", ".~lock.结果.xlsx#", ".~结果.xlsx"):
        path = results.folder / lock
        path.write_bytes(b"")
        with pytest.raises(og.OutputError, match="open"):
            again(results, ledgers_asked)
        path.unlink()


def test_a_table_that_is_no_ledger(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "菜单.csv").write_text("菜名,价格\n豆腐,8\n", encoding="utf-8")
    with pytest.raises(og.SourceError) as raised:
        og.write_results(tmp_path / "in", tmp_path / "out")
    assert "没有认出任何台账" in raised.value.message("zh")
    assert not (tmp_path / "out").exists()


def test_a_folder_of_results_is_no_folder_of_ledgers(results: og.Results, tmp_path: Path) -> None:
    with pytest.raises(og.SourceError) as raised:
        og.write_results(results.folder, tmp_path / "more")
    assert "是结果文件夹" in raised.value.message("zh")


def test_what_is_set_aside_never_replaces_what_was(results: og.Results, tmp_path: Path) -> None:
    place = results_folder(results.folder, tmp_path / "台账", "zh")
    moved = []
    for text in ("一", "二"):
        (results.folder / "地图.html").write_text(text, encoding="utf-8")
        moved += place.set_aside([results.map], dt.datetime(2026, 1, 2, 3, 4, 5))
    assert [path.read_text(encoding="utf-8") for path in moved] == ["一", "二"]


def test_a_saved_register_is_refused(sample: og.Reading, tmp_path: Path) -> None:
    with pytest.raises(og.SourceError, match="saved register"):
        og.write_results(og.save(sample, tmp_path / "saved"), tmp_path / "r")


def test_a_district_of_one_tier(ledgers_asked: Path, tmp_path: Path) -> None:
    profile = tmp_path / "one.toml"
    profile.write_text(
        'backstop_tier = "village"\n[tiers.village]\nzh = "村"\nen = "village"\nkinds = ["community"]\n'
        'headers = ["所属社区"]\n',
        encoding="utf-8",
    )
    done = og.write_results(ledgers_asked, tmp_path / "r", DAY, profile=profile)
    assert [name for name in load_workbook(done.workbook).sheetnames if "覆盖情况" in name] == ["3 覆盖情况（按行业）"]
