"""Where the rows of a register stand in the ledgers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orggraph.model.source import Source
from orggraph.register.engines import collected

if TYPE_CHECKING:
    from orggraph.register.register import Register


class Origins:
    """File, sheet, row and column of what a register holds."""

    def __init__(self, register: Register) -> None:
        files = collected(register.frame("source").select("source", "file", "sheet"))
        self._files: dict[int, tuple[str | None, str | None]] = {key: (f, s) for key, f, s in files.iter_rows()}
        self._register = register
        self._headers: dict[tuple[int, str], tuple[str, str]] | None = None

    def place(self, source: int | None, row: int | None, claim: str | None = None) -> Source:
        """Returns the place of a row, or of one of its fields (`kind.field`) where the ledger has a column for it."""
        if source is None:
            return Source(row=row)
        file, sheet = self._files[source]
        header, letter = self._header(source, claim) if claim is not None else (None, None)
        return Source(file, sheet, row, header, letter)

    def _header(self, source: int, claim: str) -> tuple[str | None, str | None]:
        if self._headers is None:
            table = self._register.frame("header") if "header" in self._register.tables else None
            rows = collected(table).iter_rows() if table is not None else ()
            self._headers = {(source, claim): (text, letter) for source, claim, text, letter in rows}
        return self._headers.get((source, claim), (None, None))
