"""`orggraph template`: writes, never replaces unasked, says why not."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import orggraph as og
from orggraph_cli.program import program


def run(*arguments: object, lang: str = "zh_CN") -> Result:
    return CliRunner(env={"LC_ALL": f"{lang}.UTF-8"}).invoke(program, ["template", *map(str, arguments)])


def test_it_prints_the_path_of_a_workbook_that_reads_back(tmp_path: Path) -> None:
    result = run(path := tmp_path / "模板.xlsx")
    assert (result.exit_code, result.stdout, result.stderr) == (0, f"{path}\n", "")
    assert og.read(path).findings == ()


@pytest.mark.parametrize(
    ("lang", "said"), [("zh_CN", "已经存在；要覆盖请加 --force"), ("C", "is there already; --force replaces it")]
)
def test_a_file_that_is_there_is_replaced_only_when_asked(tmp_path: Path, lang: str, said: str) -> None:
    path = tmp_path / "模板.xlsx"
    path.write_bytes(b"kept")
    result = run(path, lang=lang)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
    assert path.read_bytes() == b"kept"
    assert run(path, "--force").exit_code == 0
    assert og.read(path).findings == ()


@pytest.mark.parametrize(("lang", "first"), [("zh", "党组织台账  Organizations"), ("en", "Organizations  党组织台账")])
def test_the_language_that_stands_first(tmp_path: Path, lang: str, first: str) -> None:
    import python_calamine

    run(path := tmp_path / "模板.xlsx", "--lang", lang)
    sheet = python_calamine.CalamineWorkbook.from_path(path).get_sheet_by_index(0)
    assert sheet.to_python(skip_empty_area=False)[0][0] == first


def test_the_tiers_of_a_profile(tmp_path: Path) -> None:
    profile = tmp_path / "profile.toml"
    profile.write_text(
        '[headers]\n"tier.community" = ["村居"]\n[tiers.community]\nzh = "村"\nen = "village"\n'
        'kinds = ["community"]\nheaders = ["所属村"]\n',
        encoding="utf-8",
    )
    path = tmp_path / "模板.xlsx"
    assert run(path, "--profile", profile).exit_code == 0
    (sheet, *_) = og.read(path, profile=profile).sheets
    assert sheet.columns["所属村"] == "tier.community"


@pytest.mark.parametrize("name", ["模板.xls", "文件/模板.xlsx", ""])
def test_what_cannot_be_written_is_one_sentence(tmp_path: Path, name: str) -> None:
    (tmp_path / "文件").touch()
    result = run(tmp_path / name, "--force")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("错误：")
    assert result.stderr.count("\n") == 1
