"""How a district keeps its ledgers: everything that differs between districts without changing what is true."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from typing import Literal


@dataclass(frozen=True)
class Style:
    """One way to keep ledgers. Shares are chances between 0 and 1."""

    name: str
    titles: int = 0  # rows above the header, 0 to 3
    two_row_header: bool = False
    areas: Literal["repeated", "merged", "merged subdistricts", "ditto", "captions"] = "repeated"
    one_workbook: bool = False
    csv: frozenset[str] = frozenset()  # kinds of ledgers written as CSV
    encodings: tuple[str, ...] = ("gb18030",)
    telling_names: bool = True  # files and sheets are called after what they hold
    mixed_headers: bool = False  # any listed header word, not the first
    wide_words: bool = False  # also header words close to the listed ones
    office_words: float = 0.0  # share of headers, modes, empties and totals in the words of other offices
    ticks: bool = False  # modes are ticks below a column each
    notes: bool = False  # rows of words between the rows
    split: bool = False  # units stand on a sheet for each subdistrict
    mixed_columns: bool = False  # another order, some optional columns left out
    header_dirt: float = 0.0
    cell_dirt: float = 0.0
    variants: float = 0.0  # equivalent names of organizations, brackets of units
    loose_values: bool = False  # 支部 for 党支部, 联合 for 联合组建, 有 for 是
    foreign_columns: int = 0  # personal and unknown columns per ledger
    blank_rows: bool = False
    subtotals: bool = False
    footers: bool = False
    clutter: bool = False  # lock file, a copy of one ledger, a note, an empty sheet


PLAIN = Style("plain")
MERGED = Style(
    "merged",
    titles=2,
    two_row_header=True,
    areas="merged",
    csv=frozenset({"registrations"}),
    mixed_headers=True,
    cell_dirt=0.25,
    variants=0.3,
    foreign_columns=2,
    subtotals=True,
    footers=True,
)
CSVISH = Style(
    "csvish",
    titles=1,
    csv=frozenset({"organizations", "seats", "agreements", "units", "grids", "registrations"}),
    encodings=("gb18030", "utf-8-sig"),
    mixed_headers=True,
    mixed_columns=True,
    header_dirt=0.2,
    cell_dirt=0.3,
    variants=0.3,
    foreign_columns=3,
    footers=True,
)
ONE_WORKBOOK = Style(
    "one-workbook",
    titles=3,
    areas="merged subdistricts",
    one_workbook=True,
    telling_names=False,
    mixed_headers=True,
    mixed_columns=True,
    header_dirt=0.3,
    cell_dirt=0.3,
    variants=0.5,
    foreign_columns=2,
    blank_rows=True,
    footers=True,
)
TANGLED = Style(
    "tangled",
    titles=3,
    two_row_header=True,
    areas="ditto",
    csv=frozenset({"agreements"}),
    encodings=("utf-8-sig",),
    telling_names=False,
    mixed_headers=True,
    mixed_columns=True,
    header_dirt=0.5,
    cell_dirt=0.6,
    variants=0.7,
    loose_values=True,
    foreign_columns=4,
    blank_rows=True,
    subtotals=True,
    footers=True,
    clutter=True,
)
#: as MERGED, with header words and values that the domain notes do not list but nobody would misread
WIDE_WORDS = replace(MERGED, name="wide-words", wide_words=True, loose_values=True)

STYLES = (PLAIN, MERGED, CSVISH, ONE_WORKBOOK, TANGLED)


def drawn_office(seed: int) -> Style:
    """A style in the words of another office: what they mean must be seen from their parts and from the cells."""
    rng = random.Random(f"office {seed}")
    style = drawn(seed)
    return replace(
        style,
        name=f"office-{seed}",
        office_words=0.7,
        areas="captions" if rng.random() < 0.2 else style.areas,
        ticks=rng.random() < 0.3,
        notes=rng.random() < 0.3,
        split=rng.random() < 0.2,
    )


def drawn(seed: int) -> Style:
    """A style of its own for each seed; only listed words, so that every answer is settled."""
    rng = random.Random(f"style {seed}")
    kinds = ("organizations", "seats", "agreements", "units", "grids", "registrations")
    one_workbook = rng.random() < 0.4
    return Style(
        f"drawn-{seed}",
        titles=rng.randint(0, 3),
        two_row_header=rng.random() < 0.4,
        areas=rng.choice(("repeated", "merged", "merged subdistricts", "ditto")),
        one_workbook=one_workbook,
        csv=frozenset() if one_workbook else frozenset(rng.sample(kinds, rng.randint(0, 3))),
        encodings=rng.choice((("gb18030",), ("utf-8-sig",), ("gb18030", "utf-8-sig"))),
        telling_names=rng.random() < 0.5,
        mixed_headers=True,
        mixed_columns=rng.random() < 0.7,
        header_dirt=rng.choice((0, 0.2, 0.5)),
        cell_dirt=rng.choice((0.1, 0.3, 0.6)),
        variants=rng.choice((0, 0.3, 0.8)),
        foreign_columns=rng.randint(0, 4),
        blank_rows=rng.random() < 0.4,
        subtotals=rng.random() < 0.4,
        footers=rng.random() < 0.6,
        clutter=rng.random() < 0.3,
    )
