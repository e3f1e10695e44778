"""Dirt in single cells: other spellings, what is said roughly, what must not be read, 同上."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import strategies as st

from orggraph.text.dates import PartialDate
from tests.ledgers.round_trip.invent import LEDGER
from tests.ledgers.round_trip.page import Col, Line, Page
from tests.ledgers.round_trip.spell import roughly, spelled

Draw = st.DrawFn
Dirt = Callable[[Page, Draw], None]
_DITTOS = ("同上", "〃", '"', "同 上", "＂", "″", " 同上 ")


def _take(page: Page, draw: Draw, wanted: Callable[[Line, Col], bool] | None = None) -> tuple[Line, Col] | None:
    """One cell of data that is as the template writer wrote it, marked as no longer so."""
    found = [
        (line, col)
        for line in page.data
        for col in page.claimed
        if col not in line.marks and (wanted is None or wanted(line, col))
    ]
    if not found:
        return None
    line, col = draw(st.sampled_from(found))
    line.marks.add(col)
    return line, col


def other_spelling(page: Page, draw: Draw) -> None:
    """A cell written in another way that means the same."""
    if (cell := _take(page, draw)) is not None:
        line, col = cell
        line.cells[col] = draw(spelled(col.declared, line.true(col), plain=page.plain))


def other_spellings(page: Page, draw: Draw) -> None:
    """A whole column written in other ways."""
    col = draw(st.sampled_from(page.claimed))
    for line in page.data:
        if col not in line.marks:
            line.marks.add(col)
            line.cells[col] = draw(spelled(col.declared, line.true(col), plain=page.plain))


def approximate(page: Page, draw: Draw) -> None:
    """A count that says it is rough: its number is taken, and told."""
    cell = _take(page, draw, lambda line, col: col.declared.type == "count" and line.true(col) is not None)
    if cell is not None:
        line, col = cell
        number = line.true(col)
        assert isinstance(number, int)
        line.cells[col] = draw(roughly(number))
        page.expect("approximate-count", line, col)


def ambiguous_month(page: Page, draw: Draw) -> None:
    """2020.10 typed as a number: never guessed."""

    def fits(line: Line, col: Col) -> bool:
        date = line.true(col)
        return isinstance(date, PartialDate) and date.precision == "month" and date.month in (1, 10)

    if (cell := _take(page, draw, fits)) is not None:
        line, col = cell
        year = line.true(col).year
        line.cells[col] = f"{year}.1" if page.plain else float(f"{year}.1")
        line.row[str(col.claim)] = None
        page.expect("ambiguous-month", line, col)


def personal_number(page: Page, draw: Draw) -> None:
    """A telephone or identity number beside a text: cut out, told, and never shown."""

    def fits(line: Line, col: Col) -> bool:
        return col.declared.type == "text" and isinstance(line.true(col), str)

    if (cell := _take(page, draw, fits)) is not None:
        line, col = cell
        digits = f"{draw(st.integers(0, 999)):03}"
        number = draw(st.sampled_from((f"13900000{digits}", f"99010119900101{digits}X")))
        form = draw(st.sampled_from(("{} {}", "{}（{}）", "{}、{}", "{}\n{}", "{}：{}")))
        line.cells[col] = form.format(line.true(col), number)
        page.secrets.append(number)
        page.expect("personal-number", line, col)


def without_name(page: Page, draw: Draw) -> None:
    """A row without what it is about: reported, and left out."""
    if page.ledger not in ("agreements", "registrations"):
        return
    claim = LEDGER[page.ledger].required[0][0]
    if (cell := _take(page, draw, lambda _, col: col.claim == claim)) is not None:
        line, col = cell
        line.cells[col] = draw(st.sampled_from((None, "无", "—")))
        line.lost = True
        page.expect("missing-required", line, None)


def ditto(page: Page, draw: Draw) -> None:
    """同上 in the place of what the row above says."""
    pairs = [
        (above, line, col)
        for above, line in zip(page.data, page.data[1:], strict=False)
        for col in page.claimed
        if col not in line.marks
        and col.declared.type != "count"
        and line.true(col) not in (None, ())
        and line.true(col) == above.true(col)
        and not any(told is above and where is col and code != "ditto" for code, told, where in page.expected)
    ]
    if pairs:
        above, line, col = draw(st.sampled_from(pairs))
        above.marks.add(col)
        line.marks.add(col)
        line.cells[col] = draw(st.sampled_from(_DITTOS))
        page.expect("ditto", line, col)
