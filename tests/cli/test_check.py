"""`orggraph check` and `--explain`: forms of answers, exit codes, words that mean no rule."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from python_calamine import CalamineWorkbook

import orggraph as og
from orggraph_cli.program import program

LEDGER = """单位名称,党员数,是否建立党组织,组建方式,党组织名称
岚栖甲公司,4,否,,
岚栖乙公司,2,否,联合组建,
"""
EXEMPTION = "单位名称,未建原因,依据,复核日期\n岚栖甲公司,正在筹建,区委批复,{review}\n"
ON = ("--on", "2020-12-31")


@pytest.fixture
def ledgers(tmp_path: Path) -> Path:
    """A folder in which ORG101 and ORG209 are broken once each."""
    folder = tmp_path / "台账"
    folder.mkdir()
    (folder / "units.csv").write_text(LEDGER, encoding="utf-8")
    return folder


def run(*arguments: str | Path, **env: str) -> Result:
    return CliRunner(env={"LC_ALL": "zh_CN.UTF-8", **env}).invoke(program, [str(one) for one in arguments])


def codes(*arguments: str | Path) -> list[str]:
    return [one["code"] for one in json.loads(run("check", *arguments, *ON, "--format", "json").stdout)["violations"]]


def test_an_error_is_exit_code_1_and_a_warning_is_not(ledgers: Path) -> None:
    assert run("check", ledgers, *ON, "--select", "ORG101").exit_code == 1
    warning = run("check", ledgers, *ON, "--select", "ORG209")
    assert (warning.exit_code, "ORG209" in warning.stdout) == (0, True)
    assert run("check", ledgers, *ON, "--select", "ORG201").exit_code == 0


@pytest.mark.parametrize(("review", "exit_code"), [("2020-12-31", 0), ("2020-12-30", 1)], ids=["excused", "overdue"])
def test_what_is_excused_is_no_error(ledgers: Path, review: str, exit_code: int) -> None:
    (ledgers / "exemptions.csv").write_text(EXEMPTION.format(review=review), encoding="utf-8")
    assert run("check", ledgers, *ON, "--select", "ORG101").exit_code == exit_code


def test_an_error_of_reading_is_exit_code_1_whatever_is_selected(ledgers: Path) -> None:
    (ledgers / "units.csv").write_text(LEDGER + "岚栖丙公司,很多,否,,\n", encoding="utf-8")
    result = run("check", ledgers, *ON, "--select", "ORG201")
    assert result.exit_code == 1
    assert "很多" in result.stderr


def test_rules_are_selected_and_ignored(ledgers: Path) -> None:
    assert codes(ledgers, "--select", "ORG101", "--select", "contradicting-establishment") == ["ORG101", "ORG209"]
    assert codes(ledgers, "--select", "ORG2") == ["ORG209"]
    assert codes(ledgers, "--select", "ORG2", "--ignore", "ORG209") == []
    assert "ORG101" not in codes(ledgers, "--ignore", "ORG101")


def test_a_profile_beside_the_ledgers_sets_rules(ledgers: Path) -> None:
    (ledgers / "profile.toml").write_text(
        '[checks]\nselect = ["ORG101", "ORG2"]\n[checks.ORG101]\nseverity = "info"\n'
        '[checks.contradicting-establishment]\nseverity = "error"\n',
        encoding="utf-8",
    )
    data = json.loads(run("check", ledgers, *ON, "--format", "json").stdout)
    assert [(one["code"], one["severity"]) for one in data["violations"]] == [("ORG209", "error"), ("ORG101", "info")]


def test_as_json(ledgers: Path) -> None:
    result = run("check", ledgers, *ON, "--select", "ORG101", "--format", "json")
    data = json.loads(result.stdout)
    assert list(data) == ["as_of", "rules", "counts", "excused", "violations"]
    assert data["counts"] == {"error": 1, "warning": 0, "info": 0}
    violation = data["violations"][0]
    assert (violation["file"], violation["row"], violation["cell"]) == ("units.csv", 2, "B2")


@pytest.mark.parametrize(("lang", "title"), [("zh", "问题清单"), ("en", "Violations")])
def test_as_a_table_and_as_markdown(ledgers: Path, lang: str, title: str) -> None:
    for format_ in ("table", "md"):
        result = run("check", ledgers, *ON, "--select", "ORG101", "--lang", lang, "--format", format_)
        assert title in result.stdout
        assert "岚栖甲公司" in result.stdout
        assert "2020-12-31" in result.stdout


def test_as_csv(ledgers: Path) -> None:
    result = run("check", ledgers, *ON, "--select", "ORG101", "--select", "ORG209", "--format", "csv")
    lines = list(csv.reader(io.StringIO(result.stdout)))
    found = [line[0] for line in lines if line and line[0].startswith("ORG")]
    assert found == ["ORG101", "ORG209", "ORG101", "ORG209"]


def test_as_a_workbook(ledgers: Path, tmp_path: Path) -> None:
    file = tmp_path / "问题.xlsx"
    result = run("check", ledgers, *ON, "--select", "ORG101", "--format", "xlsx", "-o", file)
    assert (result.exit_code, result.stdout) == (1, "")
    book = CalamineWorkbook.from_path(file)
    cells = [cell for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python() for cell in row]
    assert "ORG101" in cells
    assert any("岚栖甲公司" in str(cell) for cell in cells)


def test_a_workbook_needs_a_file(ledgers: Path) -> None:
    assert run("check", ledgers, *ON, "--format", "xlsx").exit_code == 2


def test_a_ledger_is_never_written_over(ledgers: Path) -> None:
    result = run("check", ledgers, *ON, "-o", ledgers / "units.csv")
    assert result.exit_code == 2
    assert (ledgers / "units.csv").read_text(encoding="utf-8") == LEDGER


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_a_word_that_means_no_rule_is_one_sentence(ledgers: Path, option: str) -> None:
    result = run("check", ledgers, *ON, option, "orphans", "--lang", "en")
    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1].startswith("error: unknown rule 'orphans'; nearest: orphan")
    assert result.stdout == ""


def test_a_wrong_setting_is_one_sentence(ledgers: Path) -> None:
    (ledgers / "profile.toml").write_text('[checks.ORG101]\nseverity = "fatal"\n', encoding="utf-8")
    result = run("check", ledgers, *ON)
    assert result.exit_code == 2
    assert "ORG101.severity" in result.stderr.splitlines()[-1]


@pytest.mark.parametrize("word", ["ORG205", "org205", "closed-superior"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_page_of_a_rule(word: str, lang: str) -> None:
    result = run("check", "--lang", lang, "--explain", word)
    assert result.exit_code == 0
    rule = og.rule("ORG205")
    for text in ("ORG205", rule.name, rule.asks(lang), rule.source(lang), "2020-05-31"):
        assert text in result.stdout


def test_all_rules_are_listed() -> None:
    result = run("check", "--explain")
    assert [line[:6] for line in result.stdout.splitlines() if line.startswith("ORG")] == list(og.catalogue())


@pytest.mark.parametrize(("word", "near"), [("ORG2055", "ORG205"), ("closed-superiors", "closed-superior")])
def test_a_rule_that_is_not_there_names_the_nearest(word: str, near: str) -> None:
    result = run("check", "--explain", word)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert near in result.stderr
    assert len(result.stderr.splitlines()) == 1
