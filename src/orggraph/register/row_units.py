"""Which units of a register a row of a ledger is about, be it read, left out as a repeat, or passed over."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any

import polars as pl

from orggraph.register.register import Register
from orggraph.text.cleaning import text_of
from orggraph.text.names import normal_unit_name

Line = tuple[str | None, str | None, int]
"""A row of a ledger: file, sheet and row number."""


class RowUnits:
    """The units of a register by the rows they stand in, by name and by code.

    Args:
        register: The register.
        lines: The rows that are asked about.
        drafted: Returns the rows that were read as units, be it that another row says the same.
        cells: Returns the cells of a row.
    """

    def __init__(
        self,
        register: Register,
        lines: Iterable[Line],
        drafted: Callable[[], Collection[Line]],
        cells: Callable[[Line], Sequence[Any]],
    ) -> None:
        self._register, self._drafted, self._cells = register, drafted, cells
        self._asked = sorted({row for *_, row in lines})
        kinds = register.profile.vocabularies["area_kind"].terms
        self._endings = tuple(sorted((term.zh for term in kinds), key=len, reverse=True))
        self._parents = {key: (name, parent) for key, name, parent in _rows(register, "area", "key", "name", "parent")}

    def at(self, line: Line) -> list[int]:
        """Returns the units that stand in a row."""
        return self._by_line.get(line, [])

    def namesakes(self, key: int) -> frozenset[int]:
        """Returns the other units that bear the name or code of one."""
        return self._namesakes.get(key, frozenset())

    def named_in(self, line: Line) -> frozenset[int]:
        """Returns the units whose name or code stands in a row."""
        texts = self._texts(line)
        forms = {normal_unit_name(text) for text in texts} | {text.replace(" ", "").upper() for text in texts}
        return frozenset(key for form in forms for key in self._by_name.get(form, ()))

    def is_same(self, line: Line, key: int) -> bool:
        """Whether a row that names a unit means it: no other bears the name, and the row names no other area."""
        own, at = set(), self._areas[key]
        while at is not None:
            name, at = self._parents[at]
            own.add(self._stem(name))
        texts = self._texts(line)
        named = {self._stem(text) for text in texts if text.endswith(self._endings) or text in self._stems}
        return not self.namesakes(key) and named <= own

    def has_repeats(self, key: int) -> bool:
        """Whether a row that names a unit was left out because another says the same."""
        return key in self._repeated

    def _texts(self, line: Line) -> list[str]:
        return [text for text in map(text_of, self._cells(line)) if text]

    @cached_property
    def _by_line(self) -> dict[Line, list[int]]:
        """The units in the rows that are asked about, which are few of a large register."""
        return self._lines_of(pl.col("row").is_in(self._asked))

    def _lines_of(self, which: pl.Expr) -> dict[Line, list[int]]:
        """Row → the units that stand in it, of those rows of the table of units."""
        sources = {key: place for key, *place in _rows(self._register, "source", "source", "file", "sheet")}
        stand = pl.col("surveyed") & pl.col("source").is_not_null() & pl.col("row").is_not_null() & which
        units = _frame(self._register, "unit", "key", "source", "row", "surveyed").filter(stand)
        found: dict[Line, list[int]] = defaultdict(list)
        for key, source, row, _ in units.iter_rows():
            found[(*sources[source], row)].append(key)
        return found

    @cached_property
    def _by_name(self) -> dict[str, list[int]]:
        """Name or code → its units: worked out only where a question moves rows, or a row is no unit."""
        found: dict[str, list[int]] = defaultdict(list)
        for key, name, code in _rows(self._register, "unit", "key", "name", "credit_code"):
            for text in filter(None, (normal_unit_name(name), code)):
                found[text].append(key)
        return found

    @cached_property
    def _areas(self) -> dict[int, int | None]:
        return dict(_rows(self._register, "unit", "key", "area"))

    @cached_property
    def _namesakes(self) -> dict[int, frozenset[int]]:
        shared = (frozenset(keys) for keys in self._by_name.values() if len(keys) > 1)
        return {key: keys - {key} for keys in shared for key in keys}

    @cached_property
    def _repeated(self) -> frozenset[int]:
        listed = self._lines_of(pl.lit(True))
        left_out = (line for line in self._drafted() if line not in listed)
        return frozenset(key for line in left_out for key in self.named_in(line))

    def _stem(self, area: str) -> str:
        """The name of an area without the word for its kind."""
        ending = next((ending for ending in self._endings if area.endswith(ending)), "")
        return area[: len(area) - len(ending)] or area

    @cached_property
    def _stems(self) -> frozenset[str]:
        return frozenset(self._stem(name) for name, _ in self._parents.values())


def _rows(register: Register, table: str, *columns: str) -> Iterator[tuple[Any, ...]]:
    yield from _frame(register, table, *columns).iter_rows()


def _frame(register: Register, table: str, *columns: str) -> pl.DataFrame:
    frame: pl.DataFrame = register.frame(table).select(*columns).collect("polars").to_native()
    return frame
