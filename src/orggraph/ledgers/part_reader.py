"""Reads the rows of a block: as they count, or as they would with another header."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from orggraph.ledgers.body import Body, read_body
from orggraph.ledgers.columns import SheetColumns
from orggraph.ledgers.header import Block, Header
from orggraph.ledgers.header_words import Claims
from orggraph.ledgers.ledger_part import LedgerPart
from orggraph.ledgers.row_outcomes import RowOutcome, row_outcomes
from orggraph.ledgers.row_questions import asks_about_rows
from orggraph.ledgers.rows import rows_of
from orggraph.ledgers.sheet import Sheet
from orggraph.ledgers.stated_areas import StatedArea
from orggraph.ledgers.table_shape import text_columns, types_of
from orggraph.ledgers.term_cells import Words
from orggraph.model.columns import KindSchema
from orggraph.profile import Profile
from orggraph.register.answers import Asking


@dataclass(frozen=True)
class PartReader:
    """Reads the rows of blocks.

    Attributes:
        schemas: The schema of each kind.
        profile: The profile of the district.
        claims: What columns can be called.
    """

    schemas: Mapping[str, KindSchema]
    profile: Profile
    claims: Claims

    def body(self, sheet: Sheet, block: Block, examples: frozenset[str], asking: Asking) -> Body:
        """Returns the rows of a block; `examples` are names of rows that are examples of a template."""
        seen = sheet.as_shown(text_columns(block.header, self.schemas))
        types = types_of(block.header.ledger, self.schemas)
        asks = asks_about_rows(sheet, block.header, asking)
        return read_body(seen, block, self.claims.places, types, asks, examples)

    def columns(self, part: LedgerPart, stated: Sequence[StatedArea], asking: Asking, header: Header) -> SheetColumns:
        """Returns the columns of a block with another header; nothing that is said of them is kept."""
        tried, block = asking.again(), replace(part.block, header=header)
        body = self.body(part.sheet, block, part.examples, tried)
        more = (self.schemas, self.profile, Words(), tried, tuple(stated), part.day)
        return SheetColumns(part.sheet, header, body, *more, changed=part.changed)

    def outcomes(
        self, part: LedgerPart, stated: Sequence[StatedArea], asking: Asking, header: Header
    ) -> dict[int, RowOutcome]:
        """Returns what the rows of a block would come to with another header."""
        columns = self.columns(part, stated, asking, header)
        return row_outcomes(rows_of(columns, lambda name: name), columns.asking.open.values())
