"""What an unread column of a ledger of units could be: by its cells and its header, where neither decides."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Any

from orggraph.ledgers.declared import REMARKS
from orggraph.ledgers.instructor_cells import assigned_in
from orggraph.ledgers.recognition.cell_kinds import kinds_of
from orggraph.ledgers.recognition.clues import clues
from orggraph.ledgers.recognition.column_cells import ColumnCells
from orggraph.ledgers.recognition.header_topics import (
    ASKS,
    COVERS,
    DENIES,
    ENDED,
    INSTRUCTS,
    OTHER,
    OWN_PERSON,
    SAYS_NOTHING,
    SETS_UP,
    THING,
)
from orggraph.ledgers.recognition.headings import Heading
from orggraph.model.modes import MODES, mode_of
from orggraph.model.vocabulary import vocabularies
from orggraph.text.names import split_organization_name

ORGANIZATION, MODE = "establishment.organization", "establishment.mode"
ESTABLISHED, INSTRUCTOR, ASSIGNED, STATE = "extra.established", "extra.instructor", "extra.assigned", "extra.state"
_TELLS_COVERAGE = frozenset({ORGANIZATION, MODE, ESTABLISHED})
_AT_MOST = 3
_MOSTLY, _ALL, _HALF = 0.6, 0.9, 0.5
_FEWEST_ROWS, _MOST_WORDS, _FEW_WORDS, _LONGEST_MODE = 3, 8, 3, 8

_REST = re.compile(r"其[他它余](?:情况|事项|信息)?|补充|附")
_FIGURES = frozenset({"date", "count", "code", "credit_code", "personal"})
_TICKED = frozenset({"flag", "tick"})
_MODES, _YES_OR_NO = frozenset({"mode", "organization_type"}), frozenset({"flag", "tick", "state"})


def possible_fields(
    heading: Heading, cells: ColumnCells, free: Collection[str], *, told: bool = False
) -> tuple[str, ...]:
    """Returns what a column could be, the likeliest first; nothing where nobody would hesitate.

    Args:
        heading: What heads it.
        cells: Its cells in the rows that are records.
        free: The fields of the ledger that no other column is.
        told: Whether another sheet tells what covers the units.
    """
    own = heading.own
    if not cells.known or DENIES.match(own) or clues().of_person.match(own) or any(word in own for word in REMARKS):
        return ()
    if is_mode(own) and cells.row_share(_TICKED) >= _MOSTLY:
        return (MODE,) if MODE in free else ()
    likely = dict.fromkeys(_likely(heading.spoken, cells, free, told=told))
    if MODE in likely and MODE not in free:  # words that would be modes say no yes or no
        likely.pop(ESTABLISHED, None)
    return tuple(field for field in likely if field in free)[:_AT_MOST]


def _likely(header: str, cells: ColumnCells, free: Collection[str], *, told: bool) -> Iterator[str]:
    """Yields what a column could be by the kind of its cells."""
    covers = COVERS.search(header) is not None and not OTHER.search(header)
    instructs = INSTRUCTS.search(header) is not None and not OTHER.search(header)
    untold = (
        not told
        and set(free) >= _TELLS_COVERAGE
        and not THING.search(header)
        and not OTHER.search(header)
        and not clues().is_aside(header)
    )
    if _may_name_organizations(header, cells, covers) and (MODE in free or not _remark(header, cells)):
        yield ORGANIZATION
    elif _are_persons(header, cells, instructs):
        yield INSTRUCTOR
    elif cells.row_share(frozenset({"date"})) >= _ALL:
        if ENDED.search(header):
            yield from ("establishment.end", "unit.end") if covers else ("unit.end", "establishment.end")
    elif covers or instructs:
        yield from _of_words(cells, covers, instructs)
        if covers and set(free) >= _TELLS_COVERAGE and _are_sentences(cells):
            yield MODE
    elif (untold and _come_again(cells)) or SAYS_NOTHING.fullmatch(header) or _speak_of_modes(header, cells):
        yield from _of_words(cells, True, True)
    if _is_handful(cells) and any(_speaks_of_ending(cell) for cell in cells.cells):
        yield STATE
    if not clues().is_aside(header):
        tiers = (claim for claim in sorted(free) if claim.startswith("tier."))
        yield from (tier for tier in tiers if cells.row_share(frozenset({tier.replace("tier", "place", 1)})) >= _ALL)


def may_cover(header: str) -> bool:
    """Whether a header may be about what covers a unit, or who instructs it."""
    return bool(COVERS.search(header) or INSTRUCTS.search(header)) and not OTHER.search(header)


def is_mode(header: str) -> bool:
    """Whether a header is itself the word of a mode, so that a tick below it says that mode."""
    if ASKS.search(header) or len(header) > _LONGEST_MODE:
        return False
    word = mode_of(header, vocabularies())
    return word.code in MODES and (word.by == "word" or SETS_UP.search(header) is not None)


def _is_about_else(header: str) -> bool:
    return any(words.search(header) for words in (THING, OTHER)) or clues().is_aside(header)


def _may_name_organizations(header: str, cells: ColumnCells, covers: bool) -> bool:
    """Whether the cells name organizations, or beside words that say so the units that have one."""
    if clues().is_aside(header) and not covers:
        return False
    return cells.row_share(frozenset({"organization"})) >= _HALF or (
        covers and cells.row_share(frozenset({"organization", "unit"})) >= _MOSTLY
    )


def _remark(header: str, cells: ColumnCells) -> bool:
    """Whether cells are remarks: most different ones name no organization, nor say yes or no, or the header says so."""
    return _REST.fullmatch(header) is not None or cells.share_of_answers(frozenset({"organization"})) < _HALF


def _are_persons(header: str, cells: ColumnCells, instructs: bool) -> bool:
    """Whether the cells may name who instructs: everybody has a head of their own, but shares an instructor."""
    names = sum(rows for cell, rows in zip(cells.cells, cells.rows, strict=True) if _names_somebody(cell))
    if not cells.filled or names / cells.filled < _MOSTLY:
        return False
    if instructs and not re.fullmatch(r".*联系(?:人|方式)", header):
        return True
    own = (OWN_PERSON.search(header) and "党建" not in header) or THING.search(header) or OTHER.search(header)
    everywhere = cells.filled >= _ALL * cells.height and cells.naming >= _ALL
    return not own and not everywhere


def _names_somebody(cell: Any) -> bool:
    if not isinstance(cell, str) or any(map(str.isdigit, cell)) or kinds_of(cell) & {"flag", "tick", "mode", "unit"}:
        return False
    return any(assigned_in(cell).names)


def _speak_of_modes(header: str, cells: ColumnCells) -> bool:
    """Whether few words stand there, half of which are known for how a unit is covered."""
    modes = [cell for cell in cells.cells if kinds_of(cell) & _MODES and not kinds_of(cell) & _YES_OR_NO]
    return _is_handful(cells) and len(modes) >= _HALF * len(cells.cells) and not _is_about_else(header)


def _of_words(cells: ColumnCells, covers: bool, instructs: bool) -> Iterator[str]:
    """Yields what a column of yes and no or of few words could be."""
    flags = cells.row_share(_TICKED) >= _MOSTLY
    if not flags and not _is_handful(cells):
        return
    if covers:
        yield from (ESTABLISHED,) if flags else (MODE, ESTABLISHED)
    if instructs:
        yield ASSIGNED


def _are_sentences(cells: ColumnCells) -> bool:
    """Whether most cells are words, and hardly two the same: each may say in words of its own how a unit is covered."""
    words = sum(isinstance(cell, str) and not kinds_of(cell) & _FIGURES for cell in cells.cells)
    return len(cells.cells) >= _FEWEST_ROWS and cells.naming >= _HALF and words >= _ALL * len(cells.cells)


def _is_handful(cells: ColumnCells) -> bool:
    """Whether a few words, or numbers that stand for words, come again and again."""
    few = len(cells.cells) <= _FEW_WORDS or (len(cells.cells) <= _MOST_WORDS and cells.naming <= _MOSTLY)
    return few and cells.filled >= _FEWEST_ROWS and all(map(_is_word, cells.cells))


def _come_again(cells: ColumnCells) -> bool:
    return cells.naming < 1


def _is_word(cell: Any) -> bool:
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return 0 <= cell < 10 and float(cell).is_integer()
    if isinstance(cell, str) and any(map(str.isdigit, cell)) and not kinds_of(cell) & _TICKED:
        return False
    return len(str(cell)) <= 12 and not kinds_of(cell) & {"date", "personal", "code", "credit_code", "unit"}


def _speaks_of_ending(cell: Any) -> bool:
    return isinstance(cell, str) and ENDED.search(cell) is not None and not split_organization_name(cell)[1]
