"""The command: JSON shapes, forms of answers, findings apart from answers, exit codes."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

import orggraph as og
from orggraph_cli.program import program

SAMPLE = str(og.sample_ledgers())
DAY = ("--on", "2025-12-31")
COUNTS = {"units", "own", "joint", "attached", "instructor", "backstop", "none"}
RATES = {"organization_coverage", "work_coverage"}


def run(*arguments: str, **env: str) -> Result:
    return CliRunner(env={"LC_ALL": "zh_CN.UTF-8", **env}).invoke(program, list(arguments))


def asked(*arguments: str) -> dict[str, Any]:
    result = run(*arguments, "--format", "json")
    assert result.exit_code == 0, result.output
    data: dict[str, Any] = json.loads(result.stdout)
    return data


def test_coverage_as_json() -> None:
    data = asked("coverage", SAMPLE, *DAY, "--by", "sector", "--by", "subdistrict")
    assert list(data) == ["as_of", "base", "by", "rows", "total", "unknown"]
    assert (data["as_of"], data["base"], data["by"]) == ("2025-12-31", "all", ["sector", "subdistrict"])
    names = {"sector", "sector_label", "subdistrict", "subdistrict_label"}
    assert all(set(row) == names | COUNTS | RATES for row in data["rows"])
    assert set(data["total"]) == COUNTS | RATES
    row = data["rows"][0]
    assert row["organization_coverage"] == (row["own"] + row["joint"] + row["attached"]) / row["units"]


def test_labels_in_json_are_the_ledgers_words_whatever_the_locale() -> None:
    words = [
        [row["sector_label"] for row in json.loads(run(*arguments, LC_ALL=locale).stdout)["rows"]]
        for locale in ("C", "zh_CN.UTF-8")
        for arguments in [("coverage", SAMPLE, *DAY, "--by", "sector", "--format", "json")]
    ]
    assert words[0] == words[1]
    assert "物流" in words[0]


def test_rows_behind_the_figures() -> None:
    data = asked("coverage", SAMPLE, *DAY, "--rows")
    assert len(data["units"]) == data["total"]["units"]
    assert set(data["units"][0]["source"]) == {"file", "sheet", "row"}


@pytest.mark.parametrize("what", ["units", "sectors", "grids", "communities"])
def test_uncovered_as_json(what: str) -> None:
    data = asked("uncovered", SAMPLE, what, *DAY)
    assert (data["as_of"], data["what"]) == ("2025-12-31", what)
    needed = {"id", "label"} | (
        {"units", "uncovered", "eligible_uncovered"}
        if what == "sectors"
        else {"status", "members", "eligible", "source"}
    )
    assert all(needed <= set(row) for row in data["rows"])


def test_info_as_json() -> None:
    data = asked("info", SAMPLE, *DAY)
    assert list(data) == [
        "as_of",
        "areas",
        "organizations",
        "organizations_by_type",
        "units",
        "units_by_mention",
        "concurrent_seats",
        "concurrent_seats_in_force",
        "holders_in_force",
        "agreements",
        "agreements_in_force",
        "registrations",
        "sheets",
        "findings",
    ]
    assert set(data["findings"]) == {"error", "warning", "info"}
    assert data["organizations"] == sum(data["organizations_by_type"].values())


def test_a_saved_register_answers_the_same(tmp_path: Path) -> None:
    saved = str(tmp_path / "saved")
    assert run("save", SAMPLE, "-o", saved).exit_code == 0
    for question in (("coverage", "--by", "sector"), ("info",)):
        name, *options = question
        one, other = (asked(name, source, *DAY, *options) for source in (SAMPLE, saved))
        one.pop("findings", None), other.pop("findings", None)
        assert one == other


def test_csv_markdown_and_excel_hold_the_same_table(tmp_path: Path) -> None:
    question = ("coverage", SAMPLE, *DAY, "--by", "sector")
    table = og.coverage(og.read(SAMPLE).register.on(DAY[1]), "sector").table("zh")
    rows = list(csv.reader(io.StringIO(run(*question, "--format", "csv").stdout)))
    assert rows[0] == [*(field.label for field in table.fields), "截至", "基数", "说明"]
    assert all(row[-3:] == ["2025-12-31", "全部单位", "；".join(table.notes)] for row in rows[1:])
    assert len(rows) == len(table.rows) + 1
    markdown = run(*question, "--format", "md").stdout
    assert all(remark in markdown for remark in table.remarks())
    path = tmp_path / "answer.xlsx"
    assert run(*question, "--format", "xlsx", "-o", str(path)).exit_code == 0
    with zipfile.ZipFile(path) as book:
        assert "物流" in book.read("xl/sharedStrings.xml").decode()


@pytest.mark.parametrize(
    ("form", "zh", "en"), [("csv", "（1 行）", " (1 row)"), ("xlsx", "（1 行）", " (1 row)"), ("json", "", "")]
)
def test_a_written_file_is_told_with_its_rows(tmp_path: Path, form: str, zh: str, en: str) -> None:
    """On standard error, so that nothing else comes into what a pipe reads; folders above it are made."""
    path = tmp_path / "new" / f"answer.{form}"
    question = ("coverage", SAMPLE, *DAY, "--format", form, "-o", str(path))
    told = run(*question)
    assert (told.stdout, told.stderr.splitlines()[-1]) == ("", f"已写入：{path}{zh}")
    assert run(*question, "--lang", "en", "--force").stderr.splitlines()[-1] == f"written: {path}{en}"
    assert path.is_file()


def test_a_csv_file_opens_in_excel(tmp_path: Path) -> None:
    path = tmp_path / "answer.csv"
    run("uncovered", SAMPLE, "units", *DAY, "--format", "csv", "-o", str(path))
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")


def test_findings_go_to_standard_error_the_first_of_each_kind_and_to_a_file(tmp_path: Path) -> None:
    path = tmp_path / "findings.json"
    result = run("info", SAMPLE, *DAY, "--findings", str(path), "--format", "json")
    findings = json.loads(path.read_text(encoding="utf-8"))
    kinds = {finding["code"] for finding in findings}
    assert len(result.stderr.splitlines()) == len(kinds)
    assert "同类还有" in result.stderr
    json.loads(result.stdout)


@pytest.fixture
def broken(tmp_path: Path) -> str:
    """A ledger with an error in it."""
    path = tmp_path / "台账.csv"
    path.write_text("党组织名称,党组织类别,成立日期\n中共甲区委员会,党委,很久以前\n", encoding="utf-8")
    return str(path)


def test_errors_in_the_data_are_exit_code_1_and_strict_stops(broken: str) -> None:
    told = run("info", broken, *DAY)
    assert told.exit_code == 1
    assert "很久以前" in told.stderr
    assert "2020-12-31" in told.stderr
    assert "党组织" in told.stdout
    strict = run("info", broken, *DAY, "--strict")
    assert strict.exit_code == 1
    assert strict.stdout == ""


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("info", "/nowhere/at/all"), "没有这个文件或文件夹"),
        (("coverage", SAMPLE, "--by", "planet"), "planet"),
        (("coverage", SAMPLE, "--base", "some"), "some"),
        (("info", SAMPLE, "--on", "heute"), "heute"),
        (("uncovered", SAMPLE, "planets"), "planets"),
        (("info", SAMPLE, "--profile", "/nowhere.toml"), "/nowhere.toml"),
        (("coverage", SAMPLE, "--format", "xlsx"), "-o"),
        (("agreements", SAMPLE, "--within", "-1"), "--within"),
        (("agreements", SAMPLE, "--within", "bald"), "--within"),
        (("seats", SAMPLE, "--on", "heute"), "heute"),
        (("chain", SAMPLE, "--format", "xlsx"), "-o"),
        (("map", SAMPLE, "-o", f"{__file__}/all/map.html"), "/all/map.html"),
        (("info", SAMPLE, "--findings", f"{__file__}/all/f.json"), "/all/f.json"),
        (("info", SAMPLE, "-o", f"{__file__}/all/f.txt"), "/all/f.txt"),
    ],
)
def test_misuse_is_one_sentence_and_exit_code_2(arguments: tuple[str, ...], said: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert said in result.stderr
    assert "Traceback" not in result.stderr
    assert result.exception is None or isinstance(result.exception, SystemExit)


def test_the_language_follows_the_locale_and_the_option() -> None:
    assert "覆盖情况" in run("coverage", SAMPLE, *DAY).stdout
    assert "Coverage" in run("coverage", SAMPLE, *DAY, LC_ALL="C").stdout
    assert "Coverage" in run("coverage", SAMPLE, *DAY, "--lang", "en").stdout


def test_demo_runs_the_whole_way(tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    result = run("demo", "-o", str(folder))
    assert result.exit_code == 0
    assert (folder / "map.html").is_file()
    assert len(list((folder / "ledgers").iterdir())) == 6
    assert str(folder / "map.html") in result.stdout


def test_the_installed_command_runs() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "orggraph_cli", "--version"], check=True, capture_output=True, text=True
    )
    assert og.__version__ in run.stdout


def test_a_ledger_is_never_overwritten(tmp_path: Path) -> None:
    folder = og.copy_sample(tmp_path / "ledgers")
    ledger = next(folder.glob("01*"))
    before = ledger.read_bytes()
    for option in (("--format", "csv", "-o"), ("--findings",)):
        assert run("coverage", str(folder), *option, str(ledger)).exit_code == 2
    assert ledger.read_bytes() == before


def test_a_console_that_lacks_a_character_brings_nothing_down(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("单位名称,社区,组建方式\n\U00020bb7野家,一社区,\n", encoding="utf-8")
    command = [sys.executable, "-m", "orggraph_cli", "uncovered", str(tmp_path / "a.csv"), "units", "--lang", "zh"]
    done = subprocess.run(command, capture_output=True, env={**os.environ, "PYTHONIOENCODING": "gbk"}, check=False)
    assert b"Traceback" not in done.stderr
    assert "野家".encode("gbk") in done.stdout


@pytest.mark.parametrize("command", ["seats", "agreements", "chain"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_questions_about_the_network_in_every_form(command: str, lang: str, saved: str, tmp_path: Path) -> None:
    for suffix in ("txt", "json", "csv", "md", "xlsx"):
        path = tmp_path / f"answer.{suffix}"
        result = run(command, saved, *DAY, "--lang", lang, "-o", str(path))
        assert result.exit_code == 0
        assert path.stat().st_size
    assert json.loads((tmp_path / "answer.json").read_text(encoding="utf-8"))["as_of"] == DAY[1]


def test_the_rows_of_seats_and_agreements_are_one_more_table() -> None:
    for command, title in (("seats", "席位明细"), ("agreements", "有效协议明细")):
        assert title in run(command, SAMPLE, *DAY, "--rows").stdout
        assert title not in run(command, SAMPLE, *DAY).stdout


def test_the_rows_behind_uncovered_sectors() -> None:
    data = asked("uncovered", SAMPLE, "sectors", *DAY, "--rows")
    assert {row["status"] for row in data["units"]} <= {"instructor", "backstop", "none"}
