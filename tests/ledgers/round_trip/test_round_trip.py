"""Any table that the template writer made, however it is dirtied, reads back to the same records plus findings."""

from __future__ import annotations

import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

import orggraph as og
from orggraph.ledgers.template import filled_workbook
from orggraph.profile import default_profile
from tests.ledgers.round_trip import dirt_cells, dirt_headers, dirt_rows
from tests.ledgers.round_trip.book import ENCODINGS, write_book, write_csv
from tests.ledgers.round_trip.check import Found, Where, assert_same
from tests.ledgers.round_trip.dirt_cells import Dirt, Draw
from tests.ledgers.round_trip.invent import LEDGER, Truth, truths
from tests.ledgers.round_trip.page import Page, pages
from tests.properties import examples

HEADERS = (
    dirt_headers.synonym,
    dirt_headers.smudged_header,
    dirt_headers.other_order,
    dirt_headers.foreign_column,
    dirt_headers.dropped_column,
    dirt_headers.two_rows,
)
CELLS = (
    dirt_cells.other_spelling,
    dirt_cells.other_spellings,
    dirt_cells.approximate,
    dirt_cells.ambiguous_month,
    dirt_cells.personal_number,
    dirt_cells.without_name,
    dirt_cells.ditto,
)
LINES = (dirt_rows.titles, dirt_rows.blank_row, dirt_rows.next_page, dirt_rows.totals)
AROUND = (dirt_rows.footers, dirt_rows.merge_areas)


def some(draw: Draw, page: Page, dirts: tuple[Dirt, ...], most: int) -> None:
    for dirt in draw(st.lists(st.sampled_from(dirts), max_size=most)):
        dirt(page, draw)


@st.composite
def dirtied(draw: Draw, page: Page) -> Page:
    """The page with any dirts: first what stands in cells, then the header, then rows between and around."""
    page.plain = draw(st.booleans())
    some(draw, page, CELLS, 8)
    some(draw, page, HEADERS, 5)
    some(draw, page, LINES, 4)
    dirt_rows.add_up(page)
    some(draw, page, AROUND, 2)
    return page


@st.composite
def filed(draw: Draw, folder: Path, sheets: list[Page]) -> tuple[dict[Where, Page], Counter[Found]]:
    """Writes the pages into one workbook, or each into a file; returns where they are, and what else is to be found."""
    places: dict[Where, Page] = {}
    more: Counter[Found] = Counter()
    together = [page for page in draw(st.permutations(sheets)) if not page.plain]
    if together and draw(st.booleans()):
        telling = draw(st.booleans())
        book: list[tuple[str, Page | list[list[Any]]]] = [
            (LEDGER[page.ledger].zh if telling else f"Sheet{number}", page) for number, page in enumerate(together)
        ]
        file = "台账汇总.xlsx"
        for name, code, rows in (("说明", "notes-sheet", [["本表由各街道填报"]]), ("空表", "empty-sheet", [])):
            if draw(st.booleans()):
                book.insert(draw(st.integers(0, len(book))), (name, rows))
                more[code, file, name, None, None] += 1
        write_book(folder / file, book)
        places |= {(file, name): page for name, page in book if isinstance(page, Page)}
    for number, page in enumerate(sheets):
        if page in places.values():
            continue
        if page.plain:
            file = f"{number}.csv"
            write_csv(folder / file, page, draw(st.sampled_from(ENCODINGS)), draw(st.sampled_from(",;\t")))
            places[file, None] = page
        else:
            file = f"{number} {LEDGER[page.ledger].zh}.xlsx"
            write_book(folder / file, [("Sheet1", page)])
            places[file, "Sheet1"] = page
    if draw(st.booleans()):
        (folder / "~$台账.xlsx").write_bytes(b"\x05")
        more["lock-file", "~$台账.xlsx", None, None, None] += 1
    return places, more


@examples(25)
@given(truth=truths(), data=st.data())
def test_a_dirtied_template_reads_back_to_the_same_records_plus_findings(truth: Truth, data: st.DataObject) -> None:
    sheets = [data.draw(dirtied(page), label=page.ledger) for page in pages(truth)]
    with tempfile.TemporaryDirectory() as name:
        places, more = data.draw(filed(Path(name), sheets))
        assert_same(og.read(name), truth, places, more)


@examples(12)
@given(truth=truths())
def test_a_filled_template_reads_back_to_what_was_filled_in(truth: Truth) -> None:
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "模板.xlsx"
        path.write_bytes(filled_workbook(truth.rows, default_profile()))
        places = {(path.name, LEDGER[page.ledger].zh): page for page in pages(truth)}
        assert_same(og.read(path), truth, places, Counter())
