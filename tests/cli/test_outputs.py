"""Where answers go: the suffix says the form, and no file is written over unasked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook

import orggraph as og
from orggraph.text.mark import bears_mark
from orggraph_cli.outputs import FORMS
from orggraph_cli.program import program

SAMPLE = str(og.sample_ledgers())
DAY = ("--on", "2025-12-31")
MINE = "wrote this myself"


def run(*arguments: str, lang: str = "en") -> Result:
    return CliRunner().invoke(program, [*arguments, "--lang", lang])


@pytest.mark.parametrize("suffix", FORMS)
def test_the_suffix_says_the_form(suffix: str, saved: str, tmp_path: Path) -> None:
    by_suffix, by_name = tmp_path / f"a{suffix.upper()}", tmp_path / "b"
    assert run("coverage", saved, *DAY, "-o", str(by_suffix)).exit_code == 0
    assert run("coverage", saved, *DAY, "--format", FORMS[suffix], "-o", str(by_name)).exit_code == 0
    if suffix == ".xlsx":
        by_name = by_name.rename(tmp_path / "b.xlsx")
        first, again = ([*load_workbook(path).worksheets[0].values] for path in (by_suffix, by_name))
        assert first == again
    else:
        assert by_suffix.read_bytes() == by_name.read_bytes()


@pytest.mark.parametrize("command", ["coverage", "info", "seats", "chain", "check"])
@pytest.mark.parametrize("name", ["answer.docx", "answer", "answer.xls"])
def test_an_unknown_suffix_is_refused_with_those_that_are_known(
    command: str, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run(command, SAMPLE, "-o", name)
    assert result.exit_code == 2
    assert f"to {name}: its name has to end in .txt, .json, .csv, .md" in result.stderr
    assert "\n" not in result.stderr.strip()
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(("lang", "said"), [("en", "contradict each other"), ("zh", "不一致")])
def test_a_form_that_is_not_that_of_the_suffix_is_refused(lang: str, said: str, tmp_path: Path) -> None:
    result = run("coverage", SAMPLE, "--format", "json", "-o", str(tmp_path / "a.xlsx"), lang=lang)
    assert (result.exit_code, said in result.stderr) == (2, True)


def test_a_device_takes_any_form(saved: str) -> None:
    assert run("coverage", saved, *DAY, "--format", "json", "-o", "/dev/null").exit_code == 0


@pytest.mark.parametrize("name", ["a.txt", "a.json", "a.csv", "a.md", "a.xlsx", "a.svg", "a.png"])
def test_a_file_of_somebody_else_is_replaced_only_when_asked(name: str, saved: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(MINE)
    question = ("coverage", saved, *DAY, "--by", "sector", "-o", str(path))
    result = run(*question)
    assert (result.exit_code, path.read_text()) == (2, MINE)
    assert "is there already; --force replaces it" in result.stderr
    if name != "a.png":
        assert run(*question, "--force").exit_code == 0
        assert path.read_bytes() != MINE.encode()


@pytest.mark.parametrize("command", ["map", "export"])
def test_maps_and_networks_as_well(command: str, saved: str, tmp_path: Path) -> None:
    path = tmp_path / {"map": "a.html", "export": "a.gexf"}[command]
    path.write_text(MINE)
    assert run(command, saved, *DAY, "-o", str(path)).exit_code == 2
    assert path.read_text() == MINE
    assert run(command, saved, *DAY, "-o", str(path), "--force").exit_code == 0


@pytest.mark.parametrize(
    ("words", "ours"),
    [
        (("coverage", "-o", "a.xlsx"), True),
        (("coverage", "--by", "sector", "-o", "a.svg"), True),
        (("map", "-o", "a.svg"), True),
        (("map", "-o", "a.html"), True),
        (("coverage", "-o", "a.json"), False),
        (("export", "-o", "a.json"), False),
    ],
)
def test_what_orggraph_wrote_bears_its_mark(words: tuple[str, ...], ours: bool, saved: str, tmp_path: Path) -> None:
    command, *rest, name = words
    path = tmp_path / name
    for exit_code in (0, 0 if ours else 2):
        assert run(command, saved, *DAY, *rest, str(path)).exit_code == exit_code
    assert bears_mark(path) == ours


def test_a_template_is_never_taken_for_an_answer(saved: str, tmp_path: Path) -> None:
    path = og.write_template(tmp_path / "filled in.xlsx")
    assert run("coverage", saved, *DAY, "-o", str(path)).exit_code == 2
    assert not bears_mark(path)


def test_a_ledger_is_not_replaced_by_force(tmp_path: Path) -> None:
    ledgers = og.copy_sample(tmp_path / "ledgers")
    ledger = next(ledgers.glob("*.xlsx"))
    before = ledger.read_bytes()
    assert run("coverage", str(ledgers), "-o", str(ledger), "--force").exit_code == 2
    assert ledger.read_bytes() == before


def test_workbooks_print_one_page_wide_with_the_header_on_every_page(saved: str, tmp_path: Path) -> None:
    path = tmp_path / "units.xlsx"
    assert run("coverage", saved, *DAY, "--by", "sector", "--rows", "-o", str(path)).exit_code == 0
    for sheet in load_workbook(path).worksheets:
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
        head = int(str(sheet.print_title_rows).strip("$").split(":")[0].strip("$"))
        assert sheet.freeze_panes == f"B{head + 1}"


def test_json_by_suffix_is_json(saved: str, tmp_path: Path) -> None:
    assert run("info", saved, *DAY, "-o", str(tmp_path / "a.json")).exit_code == 0
    assert json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))


def test_findings_replace_findings_and_nothing_else_unasked(saved: str, tmp_path: Path) -> None:
    mine, theirs = tmp_path / "mine.json", tmp_path / "findings.json"
    mine.write_text(f'["{MINE}"]', encoding="utf-8")
    told = ("coverage", SAMPLE, *DAY, "--findings")
    assert run(*told, str(theirs)).exit_code == run(*told, str(theirs)).exit_code == 0
    refused = run(*told, str(mine))
    assert (refused.exit_code, "--force replaces it" in refused.stderr) == (2, True)
    imported = ("import-edges", SAMPLE, "-o", str(tmp_path / "saved"), "--findings", str(mine))
    assert "give another name" in run(*imported).stderr
    assert MINE in mine.read_text(encoding="utf-8")
    assert run(*told, str(mine), "--force").exit_code == 0
    assert MINE not in mine.read_text(encoding="utf-8")
