"""Bad input, through the command: a sentence on standard error, an exit code, never a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from orggraph_cli.program import program
from tests.ledgers.builders import Folder
from tests.ledgers.damaged import encrypted_workbook, other_archive, patch
from tests.ledgers.small import FILES, District

CARS = [["车牌号", "车型"], ["1", "轿车"]]


def run(*arguments: object) -> Result:
    result = CliRunner().invoke(program, list(map(str, arguments)))
    assert result.exception is None or isinstance(result.exception, SystemExit), repr(result.exception)
    assert "Traceback" not in result.output + result.stderr
    return result


def sentence(result: Result, *words: str) -> str:
    """The one line on standard error that holds all the words."""
    lines = [line for line in result.stderr.splitlines() if all(word in line for word in words)]
    assert len(lines) == 1, result.stderr
    return lines[0]


@pytest.mark.parametrize("command", [["info"], ["coverage"], ["uncovered", "units"], ["map"], ["save"]])
@pytest.mark.parametrize(("lang", "word"), [("zh", "错误："), ("en", "error: ")])
def test_nothing_at_the_address_is_misuse(tmp_path: Path, command: list[str], lang: str, word: str) -> None:
    name, *what = command
    output = ["-o", tmp_path / "out"] if name in ("map", "save") else []
    result = run(name, tmp_path / "没有", *what, *output, "--lang", lang)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert sentence(result, str(tmp_path / "没有")).startswith(word)
    assert not (tmp_path / "out").exists()


def test_a_folder_without_ledgers_is_misuse(folder: Folder) -> None:
    result = run("coverage", folder.bytes("说明.docx", b"").path, "--lang", "zh")
    assert result.exit_code == 2
    sentence(result, str(folder.path), ".xlsx")


@pytest.mark.parametrize(
    ("file", "content", "word"),
    [
        ("坏.xlsx", b"", "不是工作簿"),
        ("坏.xlsx", other_archive(), "Word"),
        ("坏.xlsx", encrypted_workbook(), "密码"),
        ("坏.csv", "甲,乙".encode("utf-16-le"), "编码"),
        ("坏.csv", "车牌号,车型\n1,轿车\n".encode(), "认不出"),
        ("坏.csv", b"", "没有内容"),
    ],
)
def test_a_file_that_is_no_ledger_is_an_error_beside_the_answer(
    district: District, file: str, content: bytes, word: str
) -> None:
    folder = district.write().bytes(file, content)
    result = run("info", folder.path, "--on", "2020-12-31", "--lang", "zh", "--format", "json")
    assert result.exit_code == 1
    assert '"units": 3' in result.stdout
    assert sentence(result, file, word).startswith("错误：")


BAD_CELLS: Sequence[tuple[str, str, object, str]] = [
    ("organizations", "成立日期", "约摸春天", "no-date"),
    ("organizations", "上级党组织", "枫桥街道党工委", "unknown-reference"),
    ("grids", "户数", ",", "no-count"),
    ("grids", "户数", "9" * 30, "no-count"),
    ("seats", "聘期", "9999年", "no-term"),
    ("agreements", "社区", "枫桥社去", "unknown-area"),
]


@pytest.mark.parametrize(("ledger", "header", "cell", "code"), BAD_CELLS)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_wrong_cell_is_an_error_with_its_place(
    district: District, tmp_path: Path, ledger: str, header: str, cell: object, code: str, lang: str
) -> None:
    source = district.set(ledger, 1, **{header: cell}).write().path
    found = tmp_path / "found.json"
    result = run("coverage", source, "--on", "2020-12-31", "--lang", lang, "--findings", found)
    assert result.exit_code == 1
    row = "第 4 行" if lang == "zh" else "row 4"
    sentence(result, FILES[ledger], row, f"“{header}”")
    assert f'"{code}"' in found.read_text(encoding="utf-8")


def test_without_errors_the_command_succeeds(district: District) -> None:
    assert run("coverage", district.write().path, "--lang", "zh").exit_code == 0


def test_strict_stops_before_the_answer(district: District) -> None:
    source = district.set("organizations", 1, 成立日期="约摸春天").write().path
    result = run("coverage", source, "--strict", "--lang", "en")
    assert (result.exit_code, result.stdout) == (1, "")
    sentence(result, "--strict")


def test_findings_that_cannot_be_written_are_misuse(district: District, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    result = run("info", district.write().path, "--findings", tmp_path / "file" / "found.json")
    assert result.exit_code == 2
    sentence(result, "found.json")


def test_a_wrong_profile_is_misuse(district: District, tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text("eligible = 3", encoding="utf-8")
    result = run("info", district.write().path, "--profile", tmp_path / "own.toml", "--lang", "en")
    assert result.exit_code == 2
    sentence(result, "own.toml", "eligible")


def test_a_stray_cell_in_the_last_corner_brings_nothing_down(district: District) -> None:
    folder = district.write()
    stray = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t> </t></is></c></row></sheetData>'
    patch(folder.path / FILES["grids"], lambda xml: xml.replace("</sheetData>", stray))
    command = f"ulimit -v 8000000; exec {sys.executable} -m orggraph_cli info {folder.path} --format json --lang zh"
    environment = {**os.environ, "PYTHONUTF8": "1"}
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, env=environment, check=False)
    assert done.returncode in (0, 1), done.stderr[-300:]
    assert "Traceback" not in done.stderr
    assert '"units": 3' in done.stdout
