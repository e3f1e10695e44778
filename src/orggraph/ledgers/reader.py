"""Ledgers to a reading: every sheet recognized, every row kept or reported."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal

import polars as pl

from orggraph.ledgers.all_claims import AllClaim, all_claims
from orggraph.ledgers.all_claims_checked import check_all_claims
from orggraph.ledgers.body import read_body
from orggraph.ledgers.collection import uncollected
from orggraph.ledgers.columns import SheetColumns, Words
from orggraph.ledgers.declared import LEDGERS, PERSONAL_WORDS
from orggraph.ledgers.drafts import Rows
from orggraph.ledgers.findings_sheet import is_findings_sheet
from orggraph.ledgers.header import Block, Header, find_blocks, likely_headers
from orggraph.ledgers.header_words import Claims
from orggraph.ledgers.mentions import Mentions, top_area
from orggraph.ledgers.rows import rows_of
from orggraph.ledgers.totals import check_totals
from orggraph.ledgers.workbook import Sheet, is_lock_file, read_sheets
from orggraph.model.columns import KindSchema
from orggraph.model.finding import Finding
from orggraph.model.kinds import schemas
from orggraph.model.source import Source, column_letters
from orggraph.model.vocabulary import Term
from orggraph.profile import Profile
from orggraph.register.aliases import Aliases
from orggraph.register.area_tree import MENTION
from orggraph.register.build import build
from orggraph.register.frames import Draft, Origin, draft_frame
from orggraph.register.persons import HOLDER_NAME
from orggraph.register.reading import ColumnAccount, Reading, SheetAccount
from orggraph.register.register import Register
from orggraph.text.cleaning import text_of
from orggraph.text.privacy import without_personal_numbers

_NO_FIELDS = ("序号", "编号", "备注")
"""Columns that are unread without a word about it."""
Progress = Callable[[int, int, str], None]
"""Called with the number of files done, the number of all, and the name of the next."""


@uncollected()
def read_ledgers(
    paths: Sequence[Path],
    profile: Profile,
    *,
    passed_over: Sequence[Path] = (),
    aliases: Aliases | None = None,
    names: bool = False,
    progress: Progress | None = None,
) -> Reading:
    """Reads ledgers; what cannot be understood is a finding, the rest is kept. `passed_over` lies beside them."""
    reader = _Reader(schemas(), profile, names, aliases or Aliases())
    for other in passed_over:
        reader.findings.append(Finding("subfolder" if other.is_dir() else "other-file", Source(other.name)))
    for number, path in enumerate(paths):
        if progress is not None:
            progress(number, len(paths), path.name)
        if is_lock_file(path):
            reader.findings.append(Finding("lock-file", Source(path.name)))
            continue
        reader.add_file(path)
    return reader.reading()


def read_sheets_of(sheets: Sequence[Sheet], profile: Profile) -> Reading:
    """Reads sheets that are already in memory."""
    reader = _Reader(schemas(), profile, names=False, aliases=Aliases())
    reader.add_sheets(sheets)
    return reader.reading()


class _Reader:
    """Gathers the rows of all sheets, then builds the register from them."""

    def __init__(self, kinds: Mapping[str, KindSchema], profile: Profile, names: bool, aliases: Aliases) -> None:
        self.schemas, self.profile, self.aliases = kinds, profile, aliases
        self.claims = Claims(kinds, profile, names=names)
        self.words, self.mentions = Words(), Mentions(profile)
        self.instructors: dict[str, str] = {}
        self.origins: list[Origin] = []
        self.rows: list[tuple[int, Rows]] = []
        self.sheets: list[SheetColumns] = []
        self.unrecognized: list[tuple[Sheet, Mapping[int, str]]] = []
        self.all_claims: list[AllClaim] = []
        self.findings: list[Finding] = []

    def add_file(self, path: Path) -> None:
        """Reads the sheets of a file."""
        sheets, findings = read_sheets(path)
        self.findings.extend(findings)
        others = any(finding.severity == "error" for finding in findings)
        self.add_sheets([sheet for sheet in sheets if not is_findings_sheet(sheet.cells)], others=others)

    def add_sheets(self, sheets: Sequence[Sheet], *, others: bool = False) -> None:
        """Reads the sheets of a file; notes beside a ledger are passed over, a file without any ledger is an error.

        `others` says that the file has more sheets, which could not be read.
        """
        filled = [sheet for sheet in sheets if any(text_of(cell) for row in sheet.cells for cell in row)]
        blocks = [find_blocks(sheet, self.claims) for sheet in filled]
        code = "unrecognized-sheet" if any(blocks) else "unrecognized-workbook"
        for sheet, found in zip(filled, blocks, strict=True):
            if not found:
                self._report_unrecognized(sheet, code)
            for block in found:
                self.add(sheet, block)
        if sheets and not filled and not others:
            self.findings.append(Finding("empty-workbook", Source(sheets[0].file)))
        else:
            self.findings.extend(Finding("empty-sheet", sheet.source()) for sheet in sheets if sheet not in filled)

    def _report_unrecognized(self, sheet: Sheet, code: str) -> None:
        likely = likely_headers(sheet.cells)
        known = "、".join(ledger.zh for ledger in LEDGERS)
        self.findings.append(Finding(code, sheet.source(), "、".join([*likely.values()][:8]), known))
        self.unrecognized.append((sheet, likely))

    def add(self, sheet: Sheet, block: Block) -> None:
        """Reads a block of a sheet."""
        header, body = block.header, read_body(sheet, block, self.claims.places)
        columns = SheetColumns(sheet, header, body, self.schemas, self.profile, self.words)
        columns.report_marks()
        self._report_unread(sheet, header)
        if not body.numbers:
            self.findings.append(Finding("no-rows", sheet.source()))
        number = len(self.origins)
        headers = {claim: without_personal_numbers(header.texts[column]) for claim, column in header.columns.items()}
        letters = {claim: column_letters(column) for claim, column in header.columns.items()}
        name = sheet.name and without_personal_numbers(sheet.name)
        file = without_personal_numbers(sheet.file)
        self.origins.append(Origin(file, name, header.ledger.name, body.as_of, headers, letters))
        self.mentions.add(columns, number)
        self.rows.extend((number, rows) for rows in rows_of(columns, self._instructor))
        check_totals(columns)
        self.all_claims.extend(all_claims(sheet, block, body, self.profile, number))
        self.findings.extend(dict.fromkeys(columns.findings))
        self.sheets.append(columns)

    def _instructor(self, name: str) -> str:
        """An opaque key per name, in the order of reading; the name itself goes no further."""
        return self.instructors.setdefault(name, f"instructor-{len(self.instructors) + 1}")

    def _report_unread(self, sheet: Sheet, header: Header) -> None:
        claims = {column: claim for claim, column in header.columns.items()}
        for column, text in header.texts.items():
            if column in claims:
                code = "role-column" if self.claims.how_read(claims[column]) == "filled" else None
            elif _state(text) == "personal":
                code = "personal-column"
            else:
                code = None if text in _NO_FIELDS else "unread-column"
            if code is not None:
                place = sheet.source(header.row + 1, text, column_letters(column))
                self.findings.append(Finding(code, place, text))

    def reading(self) -> Reading:
        """Builds the register and accounts for every row of every sheet."""
        draft = Draft(self._frames(), self.origins)
        self._add_top_area(draft)
        register, findings, unresolved = build(draft, self.schemas, self._worded_profile(), self.aliases)
        self.findings.extend(findings)
        ledgers = {sheet.header.ledger.name for sheet in self.sheets}
        self.findings.extend(check_all_claims(self.all_claims, register, ledgers))
        accounts = [self._account(number, sheet, register) for number, sheet in enumerate(self.sheets)]
        accounts += [_no_ledger(sheet, likely) for sheet, likely in self.unrecognized]
        return Reading(register, tuple(self.findings), tuple(accounts), tuple(unresolved), self.aliases)

    def _kept(self, number: int, sheet: SheetColumns, register: Register) -> int:
        """How many rows of a sheet are in the register; of areas, those that are rows of a ledger."""
        kind = sheet.header.ledger.kinds[0]
        rows: pl.DataFrame = register.tables[kind].filter(pl.col("source") == number)
        if kind == "area":
            rows = rows.filter(pl.col("type").is_in(list(self.profile.tiers[-1].kinds)))
        return int(pl.Series(sheet.body.numbers, dtype=pl.Int32).is_in(rows["row"].implode()).sum())

    def _frames(self) -> dict[str, pl.DataFrame]:
        area_rows, findings = self.mentions.areas()
        self.findings.extend(findings)
        frames = {kind: [draft_frame(schema, {}, [], [])] for kind, schema in self.schemas.items()}
        for number, rows in self.rows:
            sources = [number] * len(rows.numbers)
            frame = draft_frame(self.schemas[rows.kind], rows.columns, sources, rows.numbers, rows.contexts)
            if HOLDER_NAME in rows.columns:
                frame = frame.with_columns(rows.columns[HOLDER_NAME].series(HOLDER_NAME, pl.String))
            frames[rows.kind].append(frame)
        keys = list(self.instructors.values())
        frames["person"].append(
            draft_frame(self.schemas["person"], {"id": keys}, [None] * len(keys), [None] * len(keys))
        )
        named = {name: [row[name] for row in area_rows] for name in ("name", "type", "parent")}
        sources, numbers = [row["source"] for row in area_rows], [row["row"] for row in area_rows]
        mentions = draft_frame(self.schemas["area"], named, sources, numbers)
        frames["area"].insert(0, mentions.with_columns(pl.lit(True).alias(MENTION)))
        return {kind: pl.concat(parts, how="diagonal") for kind, parts in frames.items()}

    def _add_top_area(self, draft: Draft) -> None:
        """The district, where no column names it: the area of the organization without a superior."""
        areas, organizations = draft.frames["area"], draft.frames["organization"]
        if any(kind in self.profile.tiers[0].kinds for kind in areas["type"]):
            return
        below = areas.filter(pl.col("type").is_in(self.profile.tiers[1].kinds))["name"].unique(maintain_order=True)
        if (top := top_area(list(organizations.select("name", "superior").iter_rows()), below)) is not None:
            index, name = top
            kind = self.profile.tiers[0].kinds[0]
            row = draft_frame(
                self.schemas["area"],
                {"name": [name], "type": [kind]},
                [organizations["source"][index]],
                [organizations["row"][index]],
            )
            draft.frames["area"] = pl.concat([row, areas], how="diagonal")

    def _worded_profile(self) -> Profile:
        """The profile whose sectors are called as the ledgers call them most (domain §2.11)."""
        vocabularies = dict(self.profile.vocabularies)
        for (name, code), words in self.words.used.items():
            if name != "sector":
                continue
            vocabulary = vocabularies[name]
            known = next((term for term in vocabulary.terms if term.code == code), Term(code, code, code))
            word = words.most_common(1)[0][0]
            vocabularies[name] = vocabulary.extended([Term(code, word, known.en)])
        return replace(self.profile, vocabularies=vocabularies)

    def _account(self, number: int, sheet: SheetColumns, register: Register) -> SheetAccount:
        in_register = self._kept(number, sheet, register)
        return SheetAccount(
            file=without_personal_numbers(sheet.sheet.file),
            sheet=sheet.sheet.name and without_personal_numbers(sheet.sheet.name),
            ledger=sheet.header.ledger.name,
            rows=sheet.height,
            kept=in_register,
            reported=sheet.height - in_register,
            headers=tuple(self._columns(sheet.header)),
        )

    def _columns(self, header: Header) -> Iterator[ColumnAccount]:
        claims = {column: claim for claim, column in header.columns.items()}
        for column, text in header.texts.items():
            claim = claims.get(column)
            state = _state(text) if claim is None else self.claims.how_read(claim)
            yield ColumnAccount(column_letters(column), without_personal_numbers(text), state, claim)


def _state(header: str) -> Literal["personal", "unread"]:
    """What becomes of a column that nothing claims."""
    return "personal" if any(word in header for word in PERSONAL_WORDS) else "unread"


def _no_ledger(sheet: Sheet, likely: Mapping[int, str]) -> SheetAccount:
    """The account of a sheet that no ledger knows."""
    columns = [ColumnAccount(column_letters(i), without_personal_numbers(w), _state(w)) for i, w in likely.items()]
    name = sheet.name and without_personal_numbers(sheet.name)
    return SheetAccount(without_personal_numbers(sheet.file), name, None, 0, 0, 0, tuple(columns))
