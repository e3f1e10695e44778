"""`orggraph map` and the part that it draws."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

import orggraph as og
from orggraph.maps.asked_scene import Part, asked_scene
from orggraph.maps.page import render
from orggraph.maps.palette import STYLES
from orggraph_cli.program import program

SAMPLE = str(og.sample_ledgers())
DAY = "2025-12-31"


def run(*words: str, lang: str = "zh") -> tuple[int, str]:
    result = CliRunner().invoke(program, ["map", SAMPLE, *words, "--lang", lang])
    return result.exit_code, result.output


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ((), {}),
        (("--area", "新雨社区"), {"area": "新雨社区"}),
        (("--around", "新雨社区", "--hops", "1"), {"around": "新雨社区", "hops": 1}),
        (("--relations", "seats", "--relations", "agreements"), {"relations": "seats,agreements"}),
        (("--relations", "兼职委员，共建协议"), {"relations": "seats,agreements"}),
        (("--only", "gaps"), {"only_gaps": True}),
        (("--between", "新雨社区", "石上社区"), {"between": ("新雨社区", "石上社区")}),
    ],
)
def test_the_part_that_is_asked_for(
    tmp_path: Path, sample: og.Reading, words: tuple[str, ...], part: dict[str, object]
) -> None:
    path = tmp_path / "map.html"
    assert run(*words, "--on", DAY, "-o", str(path))[0] == 0
    scene = asked_scene(sample.register.on(DAY), Part(**part), slider=True)  # type: ignore[arg-type]
    assert path.read_text(encoding="utf-8") == render(scene)


def test_help_lists_the_relations_in_both_languages() -> None:
    said = "".join(CliRunner().invoke(program, ["map", "--help"]).output.split())
    for style in STYLES:
        if style.group == "edge" and style.key != "home":  # which comes with seats
            assert style.key in said
            assert style.label.zh in said


def test_names_of_persons_only_on_request(tmp_path: Path) -> None:
    register = og.read(SAMPLE, names=True).register
    names = {str(name) for name in register.frame("person").collect("polars")["name"].to_list() if name}
    texts = []
    for words in ((), ("--names",)):
        assert run(*words, "--on", DAY, "-o", str(tmp_path / "map.html"))[0] == 0
        texts.append((tmp_path / "map.html").read_text(encoding="utf-8"))
    assert not any(f'"{name}"' in texts[0] for name in names)
    assert any(f'"{name}"' in texts[1] for name in names)


@pytest.mark.parametrize("days", [("2020-12-31", DAY), (DAY, "2020年12月31日")])
def test_two_days_in_any_order(tmp_path: Path, sample: og.Reading, days: tuple[str, str]) -> None:
    path = tmp_path / "map.html"
    assert run("--compare", *days, "-o", str(path))[0] == 0
    part = Part(since=sample.register.on("2020-12-31"))
    assert path.read_text(encoding="utf-8") == render(asked_scene(sample.register.on(DAY), part))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--compare", "2020", DAY, "--on", DAY), "--compare 已给出两个日期"),
        (("--compare", "2020", "昨天"), "“昨天”不是日期"),
        (("--area", "浮光街"), "浮光街道"),
        (("--between", "新雨社区"), "选项 --between 要有 2 个值"),
        (("--only", "units"), "gaps"),
        (("--relations", "朋友"), "不认识的关系"),
        (("--area", ""), "--area 没有写明内容"),
        (("--around", " "), "--around 没有写明内容"),
        (("--relations", ""), "--relations 没有写明内容"),
        (("--relations", "seats", "--relations", "，"), "--relations 没有写明内容"),
        (("--between", "新雨社区", ""), "--between 没有写明内容"),
        (("--hops", "2"), "--hops 是与 --around 的距离"),
        (("--compare", DAY, "2025年12月"), "--compare 要有两个不同的日期"),
        (("--area", "新雨社区", "--around", "石上社区"), "“石上社区”不在“新雨社区”内"),
    ],
)
def test_a_wrong_use_is_one_sentence(tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    arguments = ["map", SAMPLE, "-o", str(tmp_path / "map.html"), *words]
    result = CliRunner(env={"LC_ALL": "zh_CN.UTF-8"}).invoke(program, arguments)
    code, output = result.exit_code, result.output
    assert code == 2
    assert said in output
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ("--between", "新雨社区", "石上社区", "--relations", "seats"),
            "注意：图上的关系没有把“新雨社区”与“石上社区”联系起来，只画出二者",
        ),
        (("--between", "新雨社区", "石上社区"), None),
        (("--between", "新雨社区", "新雨社区"), None),
        (("--area", "莲动社区第一网格", "--only", "gaps"), "注意：没有可画的内容：地图是空的"),
    ],
)
def test_what_is_not_there_to_be_drawn_is_told(tmp_path: Path, words: tuple[str, ...], said: str | None) -> None:
    path = tmp_path / "map.html"
    arguments = ["map", SAMPLE, "--on", DAY, "--lang", "zh", "-o", str(path), *words]
    result = CliRunner().invoke(program, arguments)
    assert result.exit_code == 0
    assert [line for line in result.stderr.splitlines() if line.startswith("注意")] == ([said] if said else [])
    assert path.is_file()


def test_a_coverage_as_a_table_of_colours(tmp_path: Path, sample: og.Reading) -> None:
    path = tmp_path / "sectors.svg"
    words = ["--on", DAY, "--by", "sector", "--by", "subdistrict", "--lang", "zh", "-o", str(path)]
    assert CliRunner().invoke(program, ["coverage", SAMPLE, *words]).exit_code == 0
    answer = og.coverage(sample.register.on(DAY), by=("sector", "subdistrict"))
    again = og.write_heat_table(answer, tmp_path / "again.svg")
    assert path.read_bytes() == again.read_bytes()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "色块表"),
        (("--by", "sector", "--rows"), "色块表"),
        (("--by", "sector", "--format", "json"), "--format json 与文件名 x.svg 不一致"),
    ],
)
def test_a_table_of_colours_leaves_nothing_out_in_silence(tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    arguments = ["coverage", SAMPLE, *words, "--lang", "zh", "-o", str(tmp_path / "x.svg")]
    result = CliRunner().invoke(program, arguments)
    assert result.exit_code == 2
    assert said in result.output
    assert not list(tmp_path.iterdir())
