from __future__ import annotations

from orggraph.ledgers.sheet import Sheet, disjoint, narrow, shorten


def test_merged_ranges_stay_within_the_cells() -> None:
    assert disjoint([((1, 0), (1_048_575, 0)), ((0, 1), (0, 16_383)), ((9, 9), (10, 10))], 3, 2) == [
        ((1, 0), (2, 0)),
        ((0, 1), (0, 1)),
    ]


def test_a_range_written_backwards_is_turned() -> None:
    assert disjoint([((2, 1), (1, 0)), ((0, 1), (0, 0))], 3, 2) == [((1, 0), (2, 1)), ((0, 0), (0, 1))]


def test_ranges_that_must_overlap_are_left_out() -> None:
    whole = ((0, 0), (2, 1))
    assert disjoint([whole, whole, whole], 3, 2) == [whole]


def test_long_cells_are_cut_and_told() -> None:
    sheet = Sheet("a.csv", None, [["甲", 1.5], ["乙" * 32_768, "丙" * 32_767]])
    (finding,) = shorten(sheet)
    assert (finding.code, finding.source.row, finding.given) == ("cell-too-long", 2, "32768")
    assert [len(cell) for cell in sheet.cells[1]] == [32_767, 32_767]


def test_columns_beyond_all_ledgers_are_cut_and_told() -> None:
    sheet = Sheet("a.csv", None, [["甲"] * 1001, ["乙"]])
    (finding,) = narrow(sheet)
    assert (finding.code, finding.given, finding.expected) == ("too-many-columns", "1001", "1000")
    assert list(map(len, sheet.cells)) == [1000, 1]
    assert list(narrow(sheet)) == []
