"""The doors: one function, three kinds of file."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

import orggraph as og
from orggraph_cli.program import program
from tests.maps.svg.reading import read, texts
from tests.maps.svg.test_png import size_of

DAY = "2025-12-31"


@pytest.fixture
def day(sample: og.Reading) -> og.Snapshot:
    return sample.register.on(DAY)


def test_the_suffix_says_what_is_written(day: og.Snapshot, tmp_path: Path) -> None:
    page = og.write_map(day, tmp_path / "a.html").read_text(encoding="utf-8")
    picture = og.write_map(day, tmp_path / "图.SVG", lang="en").read_text(encoding="utf-8")
    pixels = og.write_map(day, tmp_path / "a.png", width=400).read_bytes()
    assert page.startswith(("<!doctype html>", "<!DOCTYPE html>"))
    assert "As of 2025-12-31　Base: all units in ledgers" in texts(read(picture))
    assert size_of(pixels)[0] == 400


@pytest.mark.parametrize("name", ["map", "map.pdf", "map.svg.gz", ".svg"])
def test_another_suffix_is_refused_with_the_three_that_are_known(day: og.Snapshot, tmp_path: Path, name: str) -> None:
    with pytest.raises(og.OutputError, match=r"has to end in \.html, \.svg or \.png") as said:
        og.write_map(day, tmp_path / name)
    assert "应以 .html、.svg 或 .png 结尾" in said.value.zh
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("lang", ["fr", "", "?"])
def test_a_language_that_is_not_spoken_is_refused(day: og.Snapshot, tmp_path: Path, lang: str) -> None:
    answer = og.coverage(day, by="sector")
    for draw in (
        lambda: og.write_map(day, tmp_path / "a.html", lang=lang),
        lambda: og.write_map(day, tmp_path / "a.svg", lang=lang),
        lambda: og.to_pyvis(day, lang=lang),
        lambda: og.write_heat_table(answer, tmp_path / "a.svg", lang=lang),
    ):
        with pytest.raises(og.QuestionError) as said:
            draw()
        assert said.value.en == f"unknown language '{lang}'; known: zh (Chinese), en (English)"
        assert said.value.zh == f"不认识的语言“{lang}”；可用的有：zh（中文）、en（英文）"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("lang", ["EN", "英文", "English"])
def test_a_language_is_asked_for_by_any_of_its_words(day: og.Snapshot, tmp_path: Path, lang: str) -> None:
    for file, word in (("a.svg", lang), ("b.svg", "en")):
        og.write_map(day, tmp_path / file, lang=word)
    assert (tmp_path / "a.svg").read_bytes() == (tmp_path / "b.svg").read_bytes()


def test_a_word_that_is_no_part_names_the_function(day: og.Snapshot, tmp_path: Path) -> None:
    with pytest.raises(
        TypeError, match=r"^write_map\(\) got an unexpected keyword argument 'hop'; a part has area, ar"
    ):
        og.write_map(day, tmp_path / "a.html", hop=3)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match=r"^to_pyvis\(\) got an unexpected keyword argument 'theme'"):
        og.to_pyvis(day, theme="dark")  # type: ignore[call-arg]
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_drawn_leaves_the_file_that_was_there(
    day: og.Snapshot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(b"before")
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    with pytest.raises(og.OutputError, match="pip install"):
        og.write_map(day, path)
    assert path.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("suffix", ["svg", "png"])
def test_the_command_writes_pictures_too(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a.{suffix}"
    arguments = ["map", str(og.sample_ledgers()), "--on", DAY, "--lang", "zh", "-o", str(path)]
    result = CliRunner().invoke(program, arguments)
    assert result.exit_code == 0, result.output
    assert str(path) in result.output
    assert path.read_bytes().startswith(b"<?xml" if suffix == "svg" else b"\x89PNG")


def test_no_name_of_a_person_is_in_the_picture(tmp_path: Path) -> None:
    named = og.read(og.sample_ledgers(), names=True).register
    people = set(named.tables["person"]["name"].drop_nulls())
    svg = og.write_map(named.on(DAY), tmp_path / "a.svg").read_text(encoding="utf-8")
    assert people
    assert not any(name in line for line in texts(read(svg)) for name in people)
