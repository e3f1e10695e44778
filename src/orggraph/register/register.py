"""The register: one district's records as dated tables on integer keys."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import narwhals as nw

from orggraph.errors import DateError, QuestionError
from orggraph.text.dates import PartialDate, date_of

if TYPE_CHECKING:
    from orggraph.model.columns import KindSchema
    from orggraph.model.records import Record
    from orggraph.profile import Profile
    from orggraph.register.reading import SheetAccount
    from orggraph.register.snapshot import Snapshot


@dataclass(frozen=True, eq=False)
class Register:
    """Tables of areas, organizations, units, persons and the dated relations between them.

    References between tables are integer keys, unique over all kinds of nodes; text comes back only in answers.
    Besides one table per kind there are `lead` (which organization leads which area), `source` (which file and sheet a
    row comes from) and `header` (under which header and in which column of a source each field stands).

    Attributes:
        tables: Native tables by name, of any engine that narwhals knows.
        schemas: The plain schema of each kind.
        profile: The district's settings and vocabularies.
        sheets: What became of every sheet that it was read from.
    """

    tables: Mapping[str, Any]
    schemas: Mapping[str, KindSchema]
    profile: Profile
    sheets: tuple[SheetAccount, ...] = ()

    def frame(self, name: str) -> nw.LazyFrame[Any]:
        """Returns a table, whatever engine holds it."""
        if name not in self.tables:
            raise QuestionError("table", name, self.tables)
        frame: nw.LazyFrame[Any] = nw.from_native(self.tables[name]).lazy()
        return frame

    @property
    def as_of(self) -> dt.date | None:
        """The day that the ledgers bear: of several the latest that is not after today; None where they bear none.

        It is what a ledger states (统计截止时间, 填报时间), else the date, month or year in its title, or in the name
        of its sheet, file or folder; a month or a year means its last day.
        """
        bearing = self.frame("source").filter(nw.col("as_of") <= dt.date.today())
        latest: dt.date | None = bearing.select(nw.col("as_of").max()).collect("polars").to_native().item()
        return latest

    def on(self, day: dt.date | PartialDate | str | None = None) -> Snapshot:
        """Returns the network as it is on a day.

        Args:
            day: A date, or text such as 2020-12-31; a month or a year means its last day. Where none is given it is
                the day that the ledgers bear, `as_of`, and today where they bear none.

        Raises:
            QuestionError: The text is no date.
        """
        from orggraph.register.snapshot import Snapshot

        if day is None:
            return Snapshot(self, self.as_of or dt.date.today())
        try:
            return Snapshot(self, date_of(day).last)
        except ValueError as error:
            raise DateError(str(day)) from error

    @classmethod
    def from_records(cls, records: Iterable[Record], profile: Profile | None = None) -> Register:
        """Builds a register from records.

        Raises:
            RecordError: A record refers to something that is not there, or to several things.

        Example:
            >>> from orggraph.model.area import Area
            >>> from orggraph.model.unit import Unit
            >>> town = Area(name="禾田镇", type="town")
            >>> register = Register.from_records([town, Unit(name="禾田粮油有限公司", area="禾田镇")])
            >>> register.frame("unit").collect().shape[0]
            1
        """
        from orggraph.register.from_records import register_from_records

        return register_from_records(records, profile)
