from __future__ import annotations

import io
from functools import partial

import pytest

from orggraph.ledgers.sheet_xml import Look, look, no_long_text

FORMULA, ERROR = '<x:c r="B{}"><x:f>1</x:f></x:c>', '<x:c r="C{}" t="e"><x:v>#REF!</x:v></x:c>'


def look_at(cells: str, prefix: str = "x:") -> Look:
    xml = f"<{prefix}worksheet><{prefix}sheetData>{cells}</{prefix}sheetData></{prefix}worksheet>"
    return look(partial(io.BytesIO, xml.replace("x:", prefix).encode()))


@pytest.mark.parametrize("prefix", ["", "x:", "main:"])
def test_names_with_a_prefix_or_none(prefix: str) -> None:
    row = f'<x:row r="7">{FORMULA.format(7)}{ERROR.format(7)}</x:row>'
    assert look_at(row, prefix) == Look(frozenset({(6, 1), (6, 2)}))


def test_a_sheet_of_many_pieces_is_seen_whole() -> None:
    rows = [f'<x:row r="{n}"><x:c r="A{n}"><x:v>{n}</x:v></x:c>{FORMULA.format(n)}</x:row>' for n in range(1, 60_001)]
    assert look_at("".join(rows)) == Look(frozenset((n, 1) for n in range(60_000)))


@pytest.mark.parametrize(
    "cell",
    [
        "<x:c r='XFD1048576'><x:v>1</x:v></x:c>",
        '<x:c t="n" r="XFD1048576"><x:v>1</x:v></x:c>',
        '<x:c\nr="XFD1048576"><x:v>1</x:v></x:c>',
        '<x:c r="xfd1048576"><x:v>1</x:v></x:c>',
        '<x:c r = "XFD1048576"><x:v>1</x:v></x:c>',
        "<x:c><x:v>1</x:v></x:c>",
    ],
)
def test_a_cell_that_tells_its_place_otherwise_is_not_safe(cell: str) -> None:
    assert look_at(f'<x:row r="1">{cell}</x:row>').safe is False


@pytest.mark.parametrize("row", [1, 1_048_576])
def test_cells_that_are_only_formatted_reach_nowhere(row: int) -> None:
    filled = '<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row>'
    assert look_at(f'{filled}<x:row r="{row}"><x:c r="XFD{row}" s="1"/></x:row>') == Look()


def test_the_whole_rectangle_counts_however_its_corners_are_spread() -> None:
    rows = (
        '<x:row r="1"><x:c r="XFD1"><x:v>1</x:v></x:c></x:row><x:row r="800"><x:c r="A800"><x:v>1</x:v></x:c></x:row>'
    )
    assert look_at(rows).reach == "XFD800"
    assert look_at(rows.replace("800", "700")).reach is None


def test_a_row_without_an_end_is_no_ledger() -> None:
    with pytest.raises(ValueError, match="end"):
        look_at("<x:row>" + " " * (70 << 20))


def test_long_texts() -> None:
    assert no_long_text(io.BytesIO(b"<sst><si><t>" + b"x" * 32_767 * 3 + b"</t></si></sst>"))
    assert not no_long_text(io.BytesIO(b"<sst><si/><si><t>" + b"x" * 200_000 + b"</t></si></sst>"))
