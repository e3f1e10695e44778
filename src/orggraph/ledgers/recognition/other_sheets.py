"""Sheets that are no ledgers of orggraph but are known for what they are: named and passed over."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class OtherSheet:
    """A kind of sheet that is passed over.

    Attributes:
        name: Its name.
        zh: What staff call it.
        en: The same in English.
        needs: Patterns, each of which some header meets.
        bar: What no header of it holds.
    """

    name: str
    zh: str
    en: str
    needs: tuple[re.Pattern[str], ...]
    bar: re.Pattern[str]

    def fits(self, headers: Sequence[str]) -> bool:
        """Whether the headers of a sheet are those of this kind."""
        if any(self.bar.search(header) for header in headers):
            return False
        return all(any(need.search(header) for header in headers) for need in self.needs)


@cache
def other_sheets() -> tuple[OtherSheet, ...]:
    """Returns the kinds of sheets that are passed over."""
    data = tomllib.loads(
        files("orggraph.ledgers.recognition").joinpath("other_sheets.toml").read_text(encoding="utf-8")
    )
    return tuple(
        OtherSheet(
            name,
            table["zh"],
            table["en"],
            tuple(map(re.compile, table["needs"])),
            re.compile(table["bar"]),
        )
        for name, table in data.items()
    )


def other_sheet(headers: Sequence[str]) -> OtherSheet | None:
    """Returns the kind of sheet that headers show, where it is one that is passed over."""
    return next((kind for kind in other_sheets() if kind.fits(headers)), None)
