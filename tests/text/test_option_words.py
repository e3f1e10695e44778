"""Options take labels in 中文 and English as well as codes; what is none of them is answered with the nearest."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

import orggraph as og
from orggraph.errors import QuestionError
from orggraph_cli.program import program

DAY = og.read(og.sample_ledgers()).register.on("2025-12-31")


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("街道", "subdistrict"),
        ("镇", "subdistrict"),
        ("所属街道", "subdistrict"),
        ("ＳＵＢ district", "subdistrict"),
        (" 社 区", "community"),
        ("行业", "sector"),
        ("单位类型", "category"),
        ("覆盖方式", "mode"),
    ],
)
def test_a_dimension_by_its_label(word: str, name: str) -> None:
    assert og.coverage(DAY, by=word).to_json() == og.coverage(DAY, by=name).to_json()


@pytest.mark.parametrize(
    ("word", "base"), [("应建", "eligible"), ("应建单位", "eligible"), ("全部", "all"), ("有党员", "with-members")]
)
def test_a_base_by_its_label(word: str, base: str) -> None:
    assert og.coverage(DAY, base=word).total == og.coverage(DAY, base=base).total


@pytest.mark.parametrize(
    ("word", "what"), [("网格", "grids"), ("单位", "units"), ("行业", "sectors"), ("社区", "communities")]
)
def test_a_gap_by_its_label(word: str, what: str) -> None:
    assert og.uncovered(DAY, word).to_json() == og.uncovered(DAY, what).to_json()


def test_the_rows_behind_a_figure_by_labels() -> None:
    answer = og.coverage(DAY)
    rows = answer.rows_behind("未覆盖", 街道="拂云街道").to_json()
    assert rows
    assert rows == answer.rows_behind("uncovered", subdistrict="拂云街道").to_json()


@pytest.mark.parametrize(
    ("ask", "zh", "en"),
    [
        ({"by": "阶道"}, "最接近的是 街道（subdistrict）", "nearest: subdistrict (街道)"),
        ({"by": "comunity"}, "最接近的是 社区（community）", "nearest: community (社区)"),
        ({"base": "应建党"}, "最接近的是 应建（eligible）", "nearest: eligible (应建)"),
    ],
)
def test_what_is_no_word_is_answered_with_the_nearest(ask: dict[str, str], zh: str, en: str) -> None:
    with pytest.raises(QuestionError) as caught:
        og.coverage(DAY, **ask)
    assert zh in caught.value.message("zh")
    assert en in caught.value.message("en")


def test_the_command_takes_them_too() -> None:
    def run(*arguments: str) -> str:
        result = CliRunner(env={"LC_ALL": "C.UTF-8"}).invoke(program, [*map(str, arguments)])
        assert result.exit_code == 0, result.stderr
        return result.stdout

    ledgers = str(og.sample_ledgers())
    plain = run("coverage", ledgers, "--by", "subdistrict", "--base", "eligible", "--on", "2025-12-31", "--lang", "zh")
    assert plain == run(
        "coverage", ledgers, "--by", "街道", "--base", "应建", "--on", "２０２５－12-31", "--lang", "中文"
    )
    assert run("uncovered", ledgers, "网格") == run("uncovered", ledgers, "grids")
