"""What is written never takes the place of ledgers or of another register."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

import orggraph as og
from orggraph_cli.program import program


@pytest.fixture
def kept(sample: og.Reading, tmp_path: Path) -> Path:
    return og.save(sample, tmp_path / "register")


@pytest.fixture
def boards(tmp_path: Path) -> Path:
    path = tmp_path / "boards.csv"
    path.write_text("person,company\n甲,A\n乙,B\n", encoding="utf-8")
    return path


def run(*words: str | Path) -> tuple[int, str]:
    result = CliRunner().invoke(program, [*map(str, words), "--lang", "zh"])
    return result.exit_code, result.output


@pytest.mark.parametrize("command", ["save", "import-affiliations"])
def test_another_register_stays(kept: Path, boards: Path, command: str) -> None:
    before = {file: file.read_bytes() for file in kept.rglob("*") if file.is_file()}
    code, said = run(command, boards, "-o", kept)
    assert code in (1, 2)
    assert "没有可保存的内容" in said or "另一批文件的登记库" in said
    assert {file: file.read_bytes() for file in kept.rglob("*") if file.is_file()} == before


def test_the_same_ledgers_are_saved_again(kept: Path) -> None:
    code, said = run("save", og.sample_ledgers(), "-o", kept)
    assert (code, str(kept) in said) == (0, True)


def test_a_ledger_of_a_saved_register_stays(kept: Path, tmp_path: Path) -> None:
    ledger = tmp_path / "01-党组织台账.xlsx"
    ledger.write_bytes(b"a ledger")
    code, said = run("reach", kept, "拂云街道", "--force", "-o", ledger)
    assert (code, "台账本身" in said) == (2, True)
    assert ledger.read_bytes() == b"a ledger"
