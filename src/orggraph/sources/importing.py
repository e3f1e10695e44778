"""From a file of affiliations to a reading: every sheet recognized, every row kept or reported."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

from orggraph.ledgers.collection import uncollected
from orggraph.ledgers.columns import SheetColumns
from orggraph.ledgers.encodings import known_encoding
from orggraph.ledgers.header import Header
from orggraph.ledgers.sheet import Sheet
from orggraph.ledgers.workbook import read_sheets
from orggraph.model.finding import Finding
from orggraph.model.kinds import schemas
from orggraph.profile import default_profile
from orggraph.register.build import build
from orggraph.register.reading import Reading, SheetAccount
from orggraph.sources.affiliation_rows import gather_rows
from orggraph.sources.affiliation_words import AFFILIATIONS, BODY, BODY_ID, PERSON, PERSON_ID, WORDS
from orggraph.sources.gathered import Gathered
from orggraph.sources.incidence import Incidence, find_incidence
from orggraph.sources.incidence_rows import gather_marks, marks_account
from orggraph.sources.simple_table import Form, find_header, refuse_unknown_columns
from orggraph.sources.table_accounts import account, origin_of
from orggraph.sources.table_columns import read_columns
from orggraph.text.cleaning import text_of


class Importer:
    """Gathers the seats of all sheets of a file, then builds the register from them."""

    def __init__(self, given: Mapping[str, str], names: bool, encoding: str | None = None) -> None:
        self.form = Form(AFFILIATIONS, WORDS, given)
        self.names, self.encoding = names, known_encoding(encoding)
        self.schemas, self.profile = schemas(), default_profile()
        self.gathered = Gathered()
        self.sheets: list[tuple[SheetColumns, Incidence | None]] = []
        self.findings: list[Finding] = []

    @uncollected()
    def reading(self, path: Path) -> Reading:
        """Reads the file and accounts for every row."""
        sheets, findings = read_sheets(path, self.encoding)
        self.findings.extend(findings)
        filled = [sheet for sheet in sheets if any(text_of(cell) for row in sheet.cells for cell in row)]
        for sheet in filled:
            header = find_header(sheet, self.form)
            if (marks := self._marks(sheet, header)) is not None:
                gather_marks(marks, self.gathered, len(self.sheets), names=self.names)
                self._added(marks.columns, marks)
            elif header is not None:
                self._add(sheet, header)
            elif len(filled) > 1:
                self.findings.append(Finding("no-affiliations", sheet.source()))
        if filled and not self.sheets:
            refuse_unknown_columns(filled, self.form, path.name)
        if sheets and not filled:
            self.findings.append(Finding("empty-workbook", sheets[0].source()))
        return self._built()

    def _marks(self, sheet: Sheet, header: Header | None) -> Incidence | None:
        """The table of marks that a sheet is; one whose headers are words is, where organizations would be marks."""
        table = None if self.form.given else find_incidence(sheet, self.schemas, self.profile)
        if table is None or header is None:
            return table
        body = header.columns.get(BODY, header.columns.get(BODY_ID))
        return table if any(body in marked for _, marked in table.marks()) else None

    def _add(self, sheet: Sheet, header: Header) -> None:
        claims = dict(header.columns)
        if PERSON_ID in claims and not self.names:
            claims.pop(PERSON, None)  # the identifier tells persons apart, so their names stay unread
        header = Header(header.ledger, header.row, claims, header.texts, header.lines)
        columns = read_columns(sheet, header, self.schemas, self.profile, WORDS[PERSON])
        gather_rows(columns, self.gathered, len(self.sheets), names=self.names)
        self._added(columns)

    def _added(self, columns: SheetColumns, marks: Incidence | None = None) -> None:
        self.gathered.origins.append(origin_of(columns))
        self.findings.extend(dict.fromkeys(columns.findings))
        self.sheets.append((columns, marks))

    def _built(self) -> Reading:
        draft = self.gathered.draft(self.schemas, self.profile.vocabularies["role"])
        register, findings, unresolved = build(draft, self.schemas, self.profile)
        places = (
            register.tables[kind].select("source", "row").iter_rows() for kind in ("seat", "organization", "person")
        )
        kept = {place for rows in places for place in rows}
        accounts = tuple(self._account(number, kept) for number in range(len(self.sheets)))
        return Reading(register, (*self.findings, *findings), accounts, tuple(unresolved))

    def _account(self, number: int, kept: Collection[tuple[int, int]]) -> SheetAccount:
        columns, marks = self.sheets[number]
        counted = () if self.names else (PERSON, PERSON_ID)
        found = account(columns, number, kept, counted, WORDS[PERSON])
        return found if marks is None else marks_account(marks, found, names=self.names)
