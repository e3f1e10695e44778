"""Where annotated workbooks may go."""

from __future__ import annotations

from pathlib import Path

import pytest

import orggraph as og
from tests.ledgers.builders import Folder
from tests.ledgers.small import District

DAY = "2020-12-31"


@pytest.fixture
def ledgers(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    return District(Folder(tmp_path / "in")).write("organizations", "grids").path


def test_never_into_the_folder_of_the_ledgers(ledgers: Path) -> None:
    (ledgers.parent / "link").symlink_to(ledgers)
    for source in (ledgers, next(ledgers.iterdir())):
        for folder in (ledgers, ledgers.parent / "link", ledgers / ".." / "in"):
            with pytest.raises(og.OutputError, match="the ledgers"):
                og.annotate(source, folder, DAY, force=True)


def test_a_folder_with_something_else_is_refused_and_force_leaves_that_there(ledgers: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "别的.txt").write_text("别的")
    with pytest.raises(og.OutputError, match="not empty"):
        og.annotate(ledgers, out, DAY)
    assert len(list(out.iterdir())) == 1
    og.annotate(ledgers, out, DAY, force=True)
    assert (out / "别的.txt").read_text() == "别的"
    assert len(list(out.glob("*.xlsx"))) == 2


def test_an_earlier_annotation_is_replaced_as_a_whole(ledgers: Path, tmp_path: Path) -> None:
    first = og.annotate(ledgers, tmp_path / "out", DAY)
    next(ledgers.glob("05*")).unlink()
    second = og.annotate(ledgers, tmp_path / "out", DAY)
    assert (len(first.files), len(second.files)) == (2, 1)
    assert [path.name for path in (tmp_path / "out").glob("*.xlsx")] == [second.files[0].path.name]


def test_a_workbook_that_somebody_has_changed_since_is_not_replaced(ledgers: Path, tmp_path: Path) -> None:
    done = og.annotate(ledgers, tmp_path / "out", DAY)
    changed = done.files[0].path
    changed.write_bytes(changed.read_bytes() + b"work")
    with pytest.raises(og.OutputError, match="not empty"):
        og.annotate(ledgers, tmp_path / "out", DAY)
    assert changed.read_bytes().endswith(b"work")


@pytest.mark.parametrize("seal", ["", "no json", "[1, [2]]", "{}"])
def test_a_damaged_seal_protects_the_workbooks(seal: str, ledgers: Path, tmp_path: Path) -> None:
    og.annotate(ledgers, tmp_path / "out", DAY)
    (tmp_path / "out" / ".orggraph-annotated").write_text(seal)
    with pytest.raises(og.OutputError, match="not empty"):
        og.annotate(ledgers, tmp_path / "out", DAY)


def test_a_folder_that_cannot_be_written_is_one_sentence(ledgers: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for folder in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(og.OutputError, match="cannot write"):
            og.annotate(ledgers, folder, DAY)


def test_copies_never_share_a_name(tmp_path: Path) -> None:
    folder = Folder(tmp_path / "in")
    folder.path.mkdir()
    rows = [["党组织名称", "党组织类别"], ["甲党支部", "党支部"]]
    folder.xlsx("a.xlsx", rows).csv("a.csv", rows).csv("A.tsv", rows, delimiter="\t")
    folder.csv("核对结果.csv", [*rows, ["乙党支部", "党支部"]])
    folder.bytes("坏.xlsx", b"PK\x03\x04")
    done = og.annotate(folder.path, tmp_path / "out", DAY)
    assert {each.file: each.path and each.path.name for each in done.files} == {
        "A.tsv": "A.tsv.xlsx",
        "a.csv": "a.csv.xlsx",
        "a.xlsx": "a.xlsx",
        "坏.xlsx": None,
        "核对结果.csv": "核对结果.xlsx",
    }
    assert done.others is not None
    assert done.others.name == "核对结果 2.xlsx"
