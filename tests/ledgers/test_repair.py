from __future__ import annotations

from collections.abc import Callable

import pytest

from orggraph.ledgers.grids import GridsError, read_grids
from orggraph.ledgers.repair import repaired
from tests.ledgers.builders import Folder
from tests.ledgers.damaged import patch

BOOK, RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"


@pytest.mark.parametrize(
    ("part", "change", "left"),
    [
        (BOOK, lambda xml: xml.replace('name="乙"', 'name="乙" state="show"'), ["甲", "乙"]),
        (BOOK, lambda xml: xml.replace('sheetId="2" r:id="rId2"', 'sheetId="2"'), ["甲"]),
        (
            RELATIONS,
            lambda xml: xml.replace('relationships/worksheet" Target="worksheets/sheet2', 'x" Target="y/z'),
            ["甲"],
        ),
    ],
)
def test_one_odd_sheet_does_not_lose_the_others(
    folder: Folder, part: str, change: Callable[[str], str], left: list[str]
) -> None:
    path = folder.book("a.xlsx", {"甲": [["单位", 2020.5]], "乙": [["数"]]}).path / "a.xlsx"
    patch(path, change, part)
    with pytest.raises(GridsError):
        read_grids(path.read_bytes(), {})
    anew = repaired(path.read_bytes())
    assert anew is not None
    grids = read_grids(anew, {})
    assert [grid and grid.name for grid in grids] == left
    assert grids[0] is not None
    assert grids[0].cells == [["单位", 2020.5]]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"x"])
def test_what_cannot_be_made_anew(content: bytes) -> None:
    assert repaired(content) is None
