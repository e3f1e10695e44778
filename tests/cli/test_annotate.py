"""`orggraph annotate`: what it says and how it ends."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook

import orggraph as og
from orggraph_cli.program import program

SAMPLE = str(og.sample_ledgers())
DAY = ("--on", "2025-12-31")


def run(*arguments: str, **env: str) -> Result:
    return CliRunner(env={"LC_ALL": "zh_CN.UTF-8", **env}).invoke(program, ["annotate", *arguments])


def test_every_ledger_is_written_and_counted(tmp_path: Path) -> None:
    result = run(SAMPLE, *DAY, "-o", str(tmp_path / "out"))
    done = og.annotate(SAMPLE, tmp_path / "again", "2025-12-31")
    assert result.exit_code == 1
    assert result.stdout == done.table("zh").to_text()
    assert len(list((tmp_path / "out").glob("*.xlsx"))) == 6


@pytest.mark.parametrize(("lang", "sheet"), [("zh", "核对结果"), ("en", "Findings")])
def test_the_language_is_that_of_the_comments_and_of_the_list(lang: str, sheet: str, tmp_path: Path) -> None:
    run(SAMPLE, *DAY, "-o", str(tmp_path / "out"), "--lang", lang)
    assert [load_workbook(path).sheetnames[-1] for path in (tmp_path / "out").glob("*.xlsx")] == [sheet] * 6


def test_rules_are_chosen_as_by_check(tmp_path: Path) -> None:
    ledger = str(next(Path(SAMPLE).glob("04*")))
    both = [
        run(ledger, *DAY, "-o", str(tmp_path / name), *more) for name, more in (("a", ()), ("b", ("--ignore", "ORG")))
    ]
    assert [result.exit_code for result in both] == [1, 0]
    only = run(ledger, *DAY, "-o", str(tmp_path / "c"), "--select", "ORG106")
    assert only.exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((SAMPLE, "-o", SAMPLE), "台账就在"),
        (("/nowhere/at/all", "-o", "out"), "没有这个文件或文件夹"),
        ((SAMPLE, "-o", "out", "--select", "ORG999"), "ORG999"),
        ((SAMPLE,), "--output"),
    ],
)
def test_misuse_is_one_sentence_and_exit_code_2(
    arguments: tuple[str, ...], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run(*arguments)
    assert result.exit_code == 2
    assert said in result.stderr
    assert not list(tmp_path.iterdir())


def test_work_on_an_annotated_workbook_is_not_replaced_but_by_force(tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(SAMPLE, *DAY, "-o", str(out))
    changed = next(out.glob("01*"))
    changed.write_bytes(b"work")
    refused = run(SAMPLE, *DAY, "-o", str(out))
    assert refused.exit_code == 2
    assert "--force" in refused.stderr
    assert changed.read_bytes() == b"work"
    assert run(SAMPLE, *DAY, "-o", str(out), "--force").exit_code < 2
    assert changed.read_bytes() != b"work"
