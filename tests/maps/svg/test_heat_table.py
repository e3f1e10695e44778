from __future__ import annotations

from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

import orggraph as og
from orggraph.maps.svg.heat_cells import SCALE, fifth, figure_of
from orggraph.maps.svg.heat_table import HeatTable
from tests.maps.builders import HOSTILE
from tests.maps.svg.reading import ELEMENTS, read, texts
from tests.maps.svg.test_png import size_of

DAY = "2025-12-31"


@pytest.fixture
def day(sample: og.Reading) -> og.Snapshot:
    return sample.register.on(DAY)


def luminance(color: str) -> float:
    """The relative luminance of `#rrggbb` (WCAG 2.2)."""
    parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(("ground", "ink"), SCALE)
def test_every_cell_can_be_read(ground: str, ink: str) -> None:
    high, low = sorted((luminance(ground), luminance(ink)), reverse=True)
    assert (high + 0.05) / (low + 0.05) >= 4.5


def test_neighbours_on_the_scale_differ_in_lightness() -> None:
    lightness = [116 * luminance(ground) ** (1 / 3) - 16 for ground, _ in SCALE]
    assert all(one - other >= 8 for one, other in pairwise(lightness))


@pytest.mark.parametrize("rate", ["organization", "work"])
@pytest.mark.parametrize("base", ["all", "eligible"])
def test_every_cell_is_that_of_the_answer(day: og.Snapshot, rate: str, base: str) -> None:
    coverage = og.coverage(day, by=("sector", "subdistrict"), base=base)
    table = HeatTable(coverage, "zh", rate)
    found = {
        (row, column): f for row in table.rows for column, f in zip(table.columns, table.figures(row)[1:], strict=True)
    }
    for row in coverage:
        figure = found.pop(row.key)
        assert figure is not None
        assert (figure.rate, figure.units) == (getattr(row.counts, f"{rate}_coverage"), row.counts.units)
    assert not any(found.values())  # what the answer does not have is empty


@pytest.mark.parametrize("by", [("sector", "subdistrict"), ("community", "sector"), ("mode", "category")])
@pytest.mark.parametrize("base", ["all", "eligible"])
def test_totals_are_those_of_the_answers_by_one_dimension(day: og.Snapshot, by: tuple[str, str], base: str) -> None:
    table = HeatTable(og.coverage(day, by=by, base=base), "zh", "work")
    rows, columns = ([figure_of(row.counts, "work") for row in og.coverage(day, by=name, base=base)] for name in by)
    assert [table.figures(row)[0] for row in table.rows] == rows
    assert table.total_figures() == [figure_of(og.coverage(day, base=base).total, "work"), *columns]


def test_a_unit_of_several_sectors_counts_once_in_a_total() -> None:
    units = [
        og.Unit(id="u0", name="甲", area="a0", sectors=("law", "logistics")),
        og.Unit(id="u1", name="乙", area="a0"),
    ]
    register = og.Register.from_records([og.Area(id="a0", name="东街道", type="subdistrict"), *units])
    table = HeatTable(og.coverage(register.on(DAY), by=("sector", "subdistrict")), "zh", "organization")
    assert [figure.units for row in table.rows for figure in table.figures(row)[1:] if figure] == [1, 1, 1]
    assert [figure and figure.units for figure in table.total_figures()] == [2, 2]


def test_the_totals_stand_in_front_and_below_a_little_apart(day: og.Snapshot) -> None:
    table = HeatTable(og.coverage(day, by=("sector", "subdistrict")), "zh", "organization")
    assert table.heads == ["合计", "拂云街道", "浮光街道", "采莼镇"]
    cells = [one for one in read(table.svg()).iter("rect") if one.get("height") == "44"]
    for name, many, gaps in (("x", 4, {94: 1, 84: 2}), ("y", 12, {54: 1, 44: 10})):
        places = sorted({float(one.get(name) or 0) for one in cells})
        assert len(places) == many
        assert Counter(other - one for one, other in pairwise(places)) == gaps


def test_rows_and_columns_stand_as_in_the_answers_by_one_dimension(day: og.Snapshot) -> None:
    table = HeatTable(og.coverage(day, by=("sector", "subdistrict")), "zh", "organization")
    assert table.rows == [row.key[0] for row in og.coverage(day, by="sector")]
    assert table.columns == [row.key[0] for row in og.coverage(day, by="subdistrict")]


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        (
            "zh",
            (
                "组织覆盖率：按行业和街道",
                "截至：2025-12-31　基数：全部单位",
                "物流",
                "合计",
                "一个单位可属多个行业，各行之和可大于合计",
            ),
        ),
        (
            "en",
            (
                "Organization coverage by sector and subdistrict",
                "as of: 2025-12-31　base: all units",
                "logistics",
                "total",
            ),
        ),
    ],
)
def test_the_picture_says_day_base_names_and_figures(day: og.Snapshot, lang: str, words: tuple[str, ...]) -> None:
    coverage = og.coverage(day, by=("sector", "subdistrict"))
    said = texts(read(HeatTable(coverage, lang, "organization").svg()))
    assert set(words) <= set(said)
    for row in coverage:
        assert f"{row.counts.organization_coverage:.1%}" in said
        assert f"{row.counts.covered}/{row.counts.units}" in said
    assert {"拂云街道", "采莼镇", "—", "0–19.9%", "80–100%", "86/141"} <= set(said)


def test_of_one_dimension_there_is_one_column(day: og.Snapshot) -> None:
    said = texts(read(HeatTable(og.coverage(day, by="subdistrict"), "zh", "work").svg()))
    assert said[0] == "工作覆盖率：按街道"
    assert "工作覆盖率" in said


def test_colours_follow_the_rate_as_it_is_shown() -> None:
    assert [fifth(rate) for rate in (0, 0.1994, 0.19951, 0.2, 0.5, 0.7999, 1)] == [0, 0, 1, 1, 2, 4, 4]


def test_nothing_covered_and_nothing_there_look_different(day: og.Snapshot) -> None:
    root = read(HeatTable(og.coverage(day, by=("sector", "subdistrict")), "zh", "organization").svg())
    fills = [one.get("fill") for one in root.iter("rect")]
    assert {SCALE[0][0], "#ffffff"} <= set(fills[1:])


def test_hostile_names_are_text_and_nothing_else() -> None:
    names = [name for name in HOSTILE if name and "\ud800" not in name]  # no ledger and no table can hold that one
    areas = [og.Area(id=f"a{i}", name=name, type="community") for i, name in enumerate(names)]
    units = [og.Unit(id=f"u{i}", name=f"单位{i}", area=f"a{i}") for i in range(len(names))]
    day = og.Register.from_records([*areas, *units]).on(DAY)
    root = read(HeatTable(og.coverage(day, by="community"), "zh", "organization").svg())
    assert {one.tag for one in root.iter()} <= ELEMENTS
    assert any("<script>" in text for text in texts(root))


def test_it_is_written_as_svg_or_png(day: og.Snapshot, tmp_path: Path) -> None:
    coverage = og.coverage(day, by=("subdistrict", "sector"))
    svg = og.write_heat_table(coverage, tmp_path / "a.svg", lang="en").read_text(encoding="utf-8")
    assert "Organization coverage by subdistrict and sector" in texts(read(svg))
    assert size_of(og.write_heat_table(coverage, tmp_path / "a.png", width=900).read_bytes())[0] == 900
    assert og.write_heat_table(coverage, tmp_path / "b.svg", lang="en").read_text(encoding="utf-8") == svg


@pytest.mark.parametrize("by", [(), ("sector", "subdistrict", "category")])
def test_other_numbers_of_dimensions_are_refused(day: og.Snapshot, tmp_path: Path, by: tuple[str, ...]) -> None:
    with pytest.raises(og.RecordError, match=f"one dimension or two, this coverage has {len(by)}"):
        og.write_heat_table(og.coverage(day, by=by), tmp_path / "a.svg")


def test_an_unknown_rate_and_suffix_are_refused(day: og.Snapshot, tmp_path: Path) -> None:
    coverage = og.coverage(day, by="sector")
    with pytest.raises(og.QuestionError, match="unknown rate 'all'; known: organization, work") as said:
        og.write_heat_table(coverage, tmp_path / "a.svg", rate="all")
    assert "比率" in said.value.zh
    with pytest.raises(og.OutputError, match=r"has to end in \.svg or \.png"):
        og.write_heat_table(coverage, tmp_path / "a.html")
