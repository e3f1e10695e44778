"""Ledgers to a reading: every sheet recognized, every row kept or reported."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from orggraph.ledgers.accounts import account_of, account_of_passed
from orggraph.ledgers.all_claims import AllClaim, all_claims
from orggraph.ledgers.all_claims_checked import check_all_claims
from orggraph.ledgers.answered_columns import with_answered_columns
from orggraph.ledgers.area_findings import area_findings
from orggraph.ledgers.cards import table_of_cards
from orggraph.ledgers.change_lists import open_change_findings, read_changes
from orggraph.ledgers.change_questions import ask_about_changes
from orggraph.ledgers.changed_units import ChangedUnits
from orggraph.ledgers.code_names import in_words
from orggraph.ledgers.collection import uncollected
from orggraph.ledgers.column_questions import ask_about_columns, outcomes_of_any_columns
from orggraph.ledgers.columns import SheetColumns
from orggraph.ledgers.drafted import add_top_area, frames_of, worded
from orggraph.ledgers.drafts import Rows
from orggraph.ledgers.findings_sheet import is_findings_sheet
from orggraph.ledgers.header import Block, Header, find_blocks, other_sheet_of
from orggraph.ledgers.header_words import Claims
from orggraph.ledgers.ledger_day import ledger_day, sheet_day
from orggraph.ledgers.ledger_part import Known, LedgerPart
from orggraph.ledgers.left_units import read_left
from orggraph.ledgers.lost_instructors import ask_about_lost_instructors
from orggraph.ledgers.lost_sheets import LostSheets
from orggraph.ledgers.mark_findings import report_marks
from orggraph.ledgers.mentions import Mentions, OrganizationName
from orggraph.ledgers.open_lines import with_open_lines
from orggraph.ledgers.organization_codes import with_organizations_by_code
from orggraph.ledgers.other_sheets import is_about_places, with_notes
from orggraph.ledgers.own_totals import told_totals
from orggraph.ledgers.part_reader import PartReader
from orggraph.ledgers.question_sheet import is_question_sheet
from orggraph.ledgers.recognition.side_by_side import tables_of
from orggraph.ledgers.recognition_findings import column_findings, labels_of
from orggraph.ledgers.rows import rows_of
from orggraph.ledgers.settled_areas import SettledAreas
from orggraph.ledgers.sheet_questions import (
    as_answered,
    ask_which_ledger,
)
from orggraph.ledgers.standing import standing
from orggraph.ledgers.stated_areas import stated_areas
from orggraph.ledgers.template_example import example_names, is_template_filled_in
from orggraph.ledgers.term_cells import Words
from orggraph.ledgers.totals import check_totals
from orggraph.ledgers.unit_codes import with_units_named
from orggraph.ledgers.unread_sheets import UnreadSheets
from orggraph.ledgers.workbook import Sheet, is_lock_file, read_sheets
from orggraph.model.columns import KindSchema
from orggraph.model.finding import Finding
from orggraph.model.kinds import schemas
from orggraph.model.source import Source
from orggraph.profile import Profile
from orggraph.register.aliases import Aliases
from orggraph.register.answers import Answers, Asking
from orggraph.register.area_names import AreaNames
from orggraph.register.build import build
from orggraph.register.frames import Draft, Origin
from orggraph.register.reading import Reading
from orggraph.text.cleaning import text_of

Progress = Callable[[int, int, str], None]
"""Called with the number of files done, the number of all, and the name of the next."""


@uncollected()
def read_ledgers(
    paths: Sequence[Path],
    profile: Profile,
    *,
    folder: Path | None = None,
    aliases: Aliases | None = None,
    answers: Answers | None = None,
    encoding: str | None = None,
    names: bool = False,
    progress: Progress | None = None,
) -> Reading:
    """Reads ledgers; what cannot be understood is a finding, the rest is kept.

    Files are called by their paths below `folder`, where one is given, else by their names.
    """
    reader = _Reader(schemas(), profile, names, aliases or Aliases(), answers or Answers())
    reader.root = folder.resolve().name if folder is not None else ""
    reader.folder = reader.root or (paths[0].resolve().parent.name if paths else "")
    for number, path in enumerate(paths):
        name = path.name if folder is None else path.relative_to(folder).as_posix()
        if progress is not None:
            progress(number, len(paths), name)
        if is_lock_file(path):
            reader.findings.append(Finding("lock-file", Source(name)))
            continue
        reader.add_file(path, name, encoding)
    return reader.reading()


def read_sheets_of(sheets: Sequence[Sheet], profile: Profile, answers: Answers | None = None) -> Reading:
    """Reads sheets that are already in memory."""
    reader = _Reader(schemas(), profile, names=False, aliases=Aliases(), answers=answers or Answers())
    reader.add_sheets(sheets)
    return reader.reading()


class _Reader:
    """Gathers the rows of all sheets, then builds the register from them."""

    def __init__(
        self, kinds: Mapping[str, KindSchema], profile: Profile, names: bool, aliases: Aliases, answers: Answers
    ) -> None:
        self.schemas, self.profile, self.aliases = kinds, profile, aliases
        self.claims = Claims(kinds, profile, names=names)
        self.part_reader = PartReader(kinds, profile, self.claims)
        self.labels, self.asking = labels_of(kinds, profile), Asking(answers)
        self.words, self.mentions, self.area_names = Words(), Mentions(), AreaNames.of(profile)
        self.instructors: dict[str, str] = {}
        self.origins: list[Origin] = []
        self.rows: list[tuple[int, Rows]] = []
        self.sheets: list[SheetColumns] = []
        self.filled: list[Sheet] = []
        self.parts: list[LedgerPart] = []
        self.all_claims: list[AllClaim] = []
        self.findings: list[Finding] = []
        self.unread = UnreadSheets(self.claims, kinds, profile, self.findings)
        self.lost = LostSheets(self.claims, self.asking, self.unread, self._add_part, self._answered, self.parts)
        self.folder = self.root = ""

    def add_file(self, path: Path, name: str, encoding: str | None = None) -> None:
        """Reads the sheets of a file."""
        sheets, findings = read_sheets(path, encoding, name)
        asked = {sheet.name for sheet in sheets if is_question_sheet(sheet.cells)}
        findings = [finding for finding in findings if not asked or finding.source.sheet not in asked]
        self.findings.extend(findings)
        others = any(finding.severity == "error" for finding in findings)
        sheets = [sheet for sheet in sheets if not is_question_sheet(sheet.cells)]
        self.add_sheets([sheet for sheet in sheets if not is_findings_sheet(sheet.cells)], others=others)

    def add_sheets(self, sheets: Sequence[Sheet], *, others: bool = False) -> None:
        """Reads the sheets of a file; notes beside a ledger are passed over, a file without any ledger is an error.

        `others` says that the file has more sheets, which could not be read.
        """
        sheets = with_notes(sheets)
        filled = [sheet for sheet in sheets if any(text_of(cell) for row in sheet.cells for cell in row)]
        self.filled.extend(filled)
        others = others or self.unread.pass_over(filled)
        filled, all_filled = [sheet for sheet in filled if sheet not in self.unread.passed], filled
        self.mentions.sheets.extend(filled)
        decoded = [in_words(sheet, self.findings) for sheet in filled]
        tables = [table for sheet in decoded for table in tables_of(sheet, self._is_ledger)]
        tables, blocks = self._with_cards(tables)
        is_filled_in = is_template_filled_in(zip(tables, blocks, strict=True), self.profile)
        code = "unrecognized-sheet" if any(blocks) else "unrecognized-workbook"
        for sheet, found in zip(tables, blocks, strict=True):
            if not found:
                self.lost.add(sheet, code)
            for block in found:
                self._add_part(sheet, block, example_names(sheet, block, self.profile) if is_filled_in else frozenset())
        if sheets and not filled and not others:
            self.findings.append(Finding("empty-workbook", Source(sheets[0].file)))
        else:
            self.findings.extend(Finding("empty-sheet", sheet.source()) for sheet in sheets if sheet not in all_filled)

    def _with_cards(self, sheets: Sequence[Sheet]) -> tuple[list[Sheet], list[list[Block]]]:
        """Returns the sheets with their blocks; one without any that holds cards is read as the table of these."""
        tables, blocks = list(sheets), [self._blocks(sheet) for sheet in sheets]
        for number, sheet in enumerate(sheets):
            table = table_of_cards(sheet, self.claims.names_units) if not blocks[number] else None
            if table is not None and (found := self._blocks(table)):
                tables[number], blocks[number] = table, found
                self.findings.append(Finding("cards-as-rows", sheet.source()))
        return tables, blocks

    def _add_part(self, sheet: Sheet, block: Block, examples: frozenset[str] = frozenset()) -> None:
        """Reads the rows of a block; a sheet that counts by places is passed over."""
        body = self.part_reader.body(sheet, block, examples, self.asking)
        if is_about_places(block.header, body, self.claims.places):
            self.unread.is_none(sheet, "statistics", "statistics-as-ledger")
            return
        day = ledger_day(sheet, block, body.around, self.folder)
        self.parts.append(LedgerPart(sheet, block, body, day, examples))

    def _is_ledger(self, sheet: Sheet) -> bool:
        return bool(find_blocks(sheet, self.claims))

    def _blocks(self, sheet: Sheet) -> list[Block]:
        """The blocks of a sheet; none of what only looks like a ledger: changes of organizations, joint meetings."""
        found = find_blocks(sheet, self.claims)
        if not found or other_sheet_of(sheet) is not None:
            return []
        ledgers = [as_answered(sheet, each.header, self.asking) for each in found]
        if None in ledgers:
            self.unread.leave_out(sheet)
        headers = [each and self._answered(sheet, each) for each in ledgers]
        return [replace(block, header=header) for block, header in zip(found, headers, strict=True) if header]

    def _answered(self, sheet: Sheet, header: Header) -> Header:
        """A header with the columns that people said what they are."""
        return with_answered_columns(sheet, header, self.asking, self.schemas, self.labels)

    def add(self, part: LedgerPart) -> None:
        """Reads a block of a sheet."""
        sheet, block, body, header = part.sheet, part.block, part.body, part.block.header
        stated = stated_areas(sheet, block, body, self.area_names, self.root)
        columns = SheetColumns(
            *(sheet, header, body, self.schemas, self.profile, self.words, self.asking, stated, part.day),
            changed=part.changed,
        )
        report_marks(columns)
        self.findings.extend(column_findings(sheet, header, self.claims, self.profile, self.schemas))
        if not body.numbers:
            self.findings.append(Finding("no-rows", sheet.source()))
        number = len(self.origins)
        self.origins.append(part.origin)
        self.mentions.add(columns, number)
        drafts = rows_of(columns, self._instructor)
        tried = partial(self.part_reader.columns, part, stated, self.asking)
        read = partial(self.part_reader.outcomes, part, stated, self.asking)
        ask_which_ledger(sheet, header, self.asking, lambda h: outcomes_of_any_columns(tried(h), self.labels, read))
        ask_about_columns(columns, self.labels, read, told=any(each.covered for each in self.parts))
        for rows in drafts:
            self.rows.append((number, rows))
            if rows.kind == "area":
                self.mentions.add_grids(columns, number, rows.contexts, rows.numbers)
            if rows.kind == "organization":
                superiors = rows.columns.get("superior", [None] * len(rows.numbers))
                named = map(OrganizationName, rows.columns["name"], superiors)
                self.mentions.organizations.extend(named)
        check_totals(columns)
        self.all_claims.extend(all_claims(sheet, block, body, self.profile, number))
        self.findings.extend(dict.fromkeys(columns.findings))
        self.sheets.append(columns)

    def _changed(self, parts: Sequence[LedgerPart]) -> ChangedUnits:
        """What lists of units that have left, and of changes, say of the units of the ledgers."""
        changed = ChangedUnits()
        if not self.unread.left and not self.lost.changes:
            return changed
        units = [part for part in parts if part.kind == "unit"]
        known = Known.of(units).names
        for sheet in self.unread.left:
            read_left(changed, sheet, known)
        for sheet in self.lost.changes:
            left = read_changes(changed, sheet, known)
            self.findings.extend(open_change_findings(sheet, left))
            ask_about_changes(sheet, left, units, self.asking)
        return changed

    def _instructor(self, name: str) -> str:
        """An opaque key per name, in the order of reading; the name itself goes no further."""
        return self.instructors.setdefault(name, f"instructor-{len(self.instructors) + 1}")

    def reading(self) -> Reading:
        """Builds the register and accounts for every row of every sheet."""
        self.lost.settle()
        stand = standing(with_organizations_by_code(with_units_named(self.parts)), self.asking)
        self.findings.extend(stand.findings)
        changed = self._changed(stand.parts)
        for part in stand.parts:
            self.add(replace(part, changed=changed) if changed else part)
        for sheet in self.lost.changes:
            place = sheet.source().without_personal_numbers()
            self.origins.append(Origin(place.file, place.sheet, None, sheet_day(sheet, self.folder)))
        new = {alias.name for alias in self.aliases.of("area") if alias.new}
        settled = SettledAreas(self.mentions, self.profile, new)
        self.findings.extend(area_findings(settled))
        frames = frames_of(self.schemas, self.rows, list(self.instructors.values()), settled)
        add_top_area(frames, self.schemas, self.profile)
        profile = worded(self.profile, self.words)
        draft = Draft(frames, self.origins, frozenset().union(*(sheet.gone for sheet in self.sheets)))
        register, findings, unresolved = build(draft, self.schemas, profile, self.aliases)
        self.findings.extend(findings)
        ledgers = {sheet.header.ledger.name for sheet in self.sheets}
        self.findings.extend(check_all_claims(self.all_claims, register, ledgers))
        accounts = [account_of(number, sheet, self.claims, register) for number, sheet in enumerate(self.sheets)]
        for columns, account in zip(self.sheets, accounts, strict=True):
            self.findings.extend(told_totals(columns, account.own_totals))
        accounts += [account_of_passed(part, self.claims) for part in stand.passed]
        accounts += self.unread.accounts
        places = [sheet.source().without_personal_numbers() for sheet in self.filled]
        order = {(place.file, place.sheet): n for n, place in enumerate(places)}
        accounts.sort(key=lambda account: order.get((account.file, account.sheet), len(order)))
        for sheet in self.unread.instructors:
            ask_about_lost_instructors(sheet, register, self.asking)
        self.findings.extend(self.asking.findings.values())
        questions, answered = tuple(self.asking.open.values()), tuple(self.asking.answered.values())
        register = with_open_lines(register, questions, self.filled, self.rows, self.origins)
        register = replace(register, sheets=tuple(accounts))
        return Reading(
            register, tuple(self.findings), tuple(accounts), tuple(unresolved), self.aliases, questions, answered
        )
