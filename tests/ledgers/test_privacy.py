"""Personal data planted in every column of every ledger; none of it is in any byte that can be written."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

import openpyxl
import polars as pl
import pytest
from click.testing import CliRunner

import orggraph as og
from orggraph_cli.program import program
from tests.ledgers.builders import Folder
from tests.ledgers.headers import PERSONAL, UNREAD
from tests.ledgers.small import FILES, HEADERS, District

IDENTITY, MOBILE, NAME, HOLDER = "990101197707070014", "13977770001", "皮安宁", "皮长乐"
FORMS = (IDENTITY, f"身份证{IDENTITY}", MOBILE, f"物流、{MOBILE}", "电话139-7777-0001", int(MOBILE), float(IDENTITY))
TRACES = ("9901011977", "1397777", "139-7777", NAME, HOLDER)
"""What would be left of a planted number or name, even of an identity number that was rounded."""
KEYS = {
    "organizations": ["党组织名称"],
    "seats": ["工作单位"],
    "agreements": ["共建单位"],
    "emerging_units": ["单位名称", "统一社会信用代码"],
    "grids": ["网格名称", "网格编码"],
    "registrations": ["报到单位"],
}
"""The columns that make a row another than the one above it."""
ROLES = {"organizations": ["书记"], "agreements": ["联络员"], "grids": ["网格长"]}
"""Columns of which only whether they are filled is read."""
DAY = "2020-12-31"


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """The small district, with personal data in every column, and in footers."""
    district = District(Folder(tmp_path_factory.mktemp("台账")))
    for ledger in FILES:
        for header in (*UNREAD[ledger].split(), *PERSONAL[ledger].split(), *ROLES.get(ledger, ()), "备注"):
            said = HOLDER if (ledger, header) == ("seats", "姓名") else f"{NAME} {IDENTITY}，{MOBILE}"
            district.column(ledger, header, *[said] * len(district.rows[ledger]))
        for number, (header, form) in enumerate(product(HEADERS[ledger].split(), FORMS)):
            own = {key: f"{key}{number}" for key in KEYS[ledger]}
            district.add(ledger, 0, **(own | {header: form}))
        district.rows[ledger].append([f"填报人：{NAME}", MOBILE])
    district.set("emerging_units", 1, 党建指导员=f"{NAME} {MOBILE}")
    return district.write()


@pytest.fixture(scope="module", params=[False, True], ids=["without names", "with names"])
def reading(planted: Folder, request: pytest.FixtureRequest) -> og.Reading:
    return planted.read(names=request.param)


SUFFIXES = {"table": "txt"}
"""The suffix of a written file where it is not the name of its format."""


def texts_of(path: Path) -> Iterator[str]:
    """All that stands in a written file, whatever its form."""
    content = path.read_bytes()
    yield content.decode("latin-1")
    yield content.decode("utf-8", errors="replace")
    if path.suffix == ".parquet":
        yield repr(pl.read_parquet(path).to_dicts())
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            yield from (archive.read(name).decode("utf-8", errors="replace") for name in archive.namelist())


def assert_no_trace(*texts: str, allowed: str = "") -> None:
    for text in texts:
        for trace in TRACES:
            at = text.find(trace)
            assert at < 0 or trace == allowed, text[max(0, at - 60) : at + 40]


def test_the_numbers_planted_would_be_seen() -> None:
    with pytest.raises(AssertionError):
        assert_no_trace(f"“{MOBILE}”")
    with pytest.raises(AssertionError):
        assert_no_trace(str(int(float(IDENTITY))))


def test_a_saved_register(reading: og.Reading, tmp_path: Path) -> None:
    og.save(reading, tmp_path / "saved")
    files = [path for path in (tmp_path / "saved").rglob("*") if path.is_file()]
    assert len(files) > 10
    for path in files:
        asked_for = HOLDER if path.name == "person.parquet" else ""
        assert_no_trace(*texts_of(path), allowed=asked_for)


def test_a_name_is_in_the_table_of_persons_only_where_asked_for(planted: Folder) -> None:
    for names, expected in ((False, {None}), (True, {None, HOLDER})):
        persons = planted.read(names=names).register.frame("person").collect("polars").to_native()
        assert set(persons["name"]) == expected


def test_findings(reading: og.Reading) -> None:
    assert len(reading.findings) > 50
    for finding in reading.findings:
        assert_no_trace(finding.message("zh"), finding.message("en"), json.dumps(finding.to_json(), ensure_ascii=False))
        assert_no_trace(repr(finding))


def test_every_planted_cell_that_would_be_read_is_told(planted: Folder) -> None:
    told = {f.source.file for f in planted.read().findings if f.code == "personal-number"}
    assert told >= set(FILES.values())


def test_the_accounts_of_sheets(reading: og.Reading) -> None:
    for account in reading.sheets:
        assert_no_trace(repr(account))


def run(*arguments: Any) -> str:
    result = CliRunner().invoke(program, list(map(str, arguments)))
    assert result.exit_code in (0, 1), result.stderr
    assert len(result.stderr) > 100
    return result.output + result.stdout + result.stderr


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("format_", ["table", "json", "csv", "md", "xlsx"])
def test_the_rows_behind_the_figures(planted: Folder, tmp_path: Path, format_: str, lang: str) -> None:
    out, found = tmp_path / f"out.{SUFFIXES.get(format_, format_)}", tmp_path / "findings.json"
    by = ["--by", "sector", "--by", "community"]
    files = ["-o", out, "--findings", found]
    said = run("coverage", planted.path, "--on", DAY, *by, "--rows", "--format", format_, "--lang", lang, *files)
    assert_no_trace(said, *texts_of(out), *texts_of(found))


@pytest.mark.parametrize("what", ["units", "sectors", "grids", "communities"])
def test_what_is_uncovered(planted: Folder, what: str) -> None:
    assert_no_trace(run("uncovered", planted.path, what, "--on", DAY, "--format", "json"))


def test_the_map_and_the_command_save(planted: Folder, tmp_path: Path) -> None:
    assert_no_trace(run("info", planted.path, "--on", DAY))
    assert_no_trace(run("map", planted.path, "--on", DAY, "-o", tmp_path / "map.html"))
    assert_no_trace(run("save", planted.path, "-o", tmp_path / "saved"))
    for path in tmp_path.rglob("*.*"):
        if path.is_file():
            assert_no_trace(*texts_of(path))


def test_the_map_shows_no_name_even_where_names_were_read(planted: Folder, tmp_path: Path) -> None:
    day = planted.read(names=True).register.on(DAY)
    assert_no_trace(*texts_of(Path(og.write_map(day, tmp_path / "map.html"))))


def test_whether_a_role_is_filled_is_kept_and_not_by_whom(planted: Folder) -> None:
    register = planted.read().register
    for kind, field in (("organization", "secretary"), ("agreement", "liaison"), ("area", "leader")):
        assert True in set(register.frame(kind).collect("polars").to_native()[field])


@pytest.mark.parametrize("format_", ["table", "json", "csv", "md", "xlsx"])
@pytest.mark.parametrize("command", [("check",), ("headers",), ("resolve", "--no-ask")], ids=lambda command: command[0])
def test_checks_headers_and_proposals(planted: Folder, tmp_path: Path, command: tuple[str, ...], format_: str) -> None:
    out = tmp_path / f"out.{SUFFIXES.get(format_, format_)}"
    name, *options = command
    day = ["--on", DAY] if name == "check" else []
    said = run(name, planted.path, *options, *day, "--format", format_, "-o", out)
    assert_no_trace(said, *texts_of(out))


def test_what_is_added_to_the_ledgers_that_go_back(planted: Folder, tmp_path: Path) -> None:
    assert_no_trace(run("annotate", planted.path, "--on", DAY, "-o", tmp_path / "back"))
    marked = 0
    for path in (tmp_path / "back").glob("*.xlsx"):
        book = openpyxl.load_workbook(path)
        assert_no_trace(*(str(cell.value) for row in book[book.sheetnames[-1]].iter_rows() for cell in row))
        for sheet in book:
            comments = [cell.comment.text for row in sheet.iter_rows() for cell in row if cell.comment]
            assert_no_trace(*comments)
            marked += len(comments)
    assert marked > 50


def test_the_template(tmp_path: Path) -> None:
    assert_no_trace(*texts_of(Path(og.write_template(tmp_path / "template.xlsx"))))
