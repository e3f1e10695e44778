"""What each column of a reading was taken for, and what an unread one may be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from rapidfuzz import fuzz, process

from orggraph.errors import SourceError
from orggraph.ledgers.declared import LEDGERS, Ledger
from orggraph.ledgers.header_words import Claims
from orggraph.model.source import Source
from orggraph.register.reading import ColumnAccount, Reading, SheetAccount
from orggraph.tables.table import Field, Table
from orggraph.text.toml import quoted

_ALIKE = 60
"""Of 100: below it a header word is not proposed."""
_AT_MOST = 2
_STATES = {
    "read": ("已读", "read"),
    "filled": ("只看是否填写", "whether filled"),
    "counted": ("只作计数", "counted without names"),
    "personal": ("个人信息，未读", "personal, unread"),
    "unread": ("未读", "unread"),
}


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a header may mean: the field, its labels, and how alike its words are, of 100."""

    field: str
    label: str
    label_en: str
    score: int


@dataclass(frozen=True, slots=True)
class TakenColumn:
    """A column of a ledger.

    Attributes:
        sheet: The sheet it stands in.
        column: Its letters and its header.
        label: What it was taken for, in 中文; None where it was not.
        label_en: The same in English.
        proposals: What an unread one may be, best first.
    """

    sheet: SheetAccount
    column: ColumnAccount
    label: str | None
    label_en: str | None
    proposals: tuple[Meaning, ...]

    def to_json(self) -> dict[str, Any]:
        """Returns the column as JSON answers carry it."""
        return {
            "file": self.sheet.file,
            "sheet": self.sheet.sheet,
            "ledger": self.sheet.ledger,
            "letter": self.column.letter,
            "header": self.column.header,
            "state": self.column.state,
            "field": self.column.claim,
            "label": self.label,
            "why": self.column.why,
            "margin": self.column.margin,
            "proposals": [{"field": one.field, "label": one.label, "score": one.score} for one in self.proposals],
        }


@dataclass(frozen=True)
class Taken:
    """The columns of a reading in the order of the ledgers; iterable."""

    columns: tuple[TakenColumn, ...]

    def __iter__(self) -> Iterator[TakenColumn]:
        return iter(self.columns)

    def __len__(self) -> int:
        return len(self.columns)

    def to_json(self) -> dict[str, Any]:
        """Returns the columns as `--format json` writes them."""
        return {"columns": [column.to_json() for column in self.columns]}

    def to_toml(self) -> str:
        """Returns the proposals as lines for a profile file, each to be uncommented where it is right."""
        lines = [
            f'# "{column.proposals[0].field}" = [{quoted(column.column.header)}]  # {column.proposals[0].label}'
            for column in self.columns
            if column.proposals
        ]
        return "\n".join(["[headers]", *dict.fromkeys(lines)]) + "\n"

    def table(self, lang: str = "zh") -> Table:
        """Returns the columns as a table."""
        zh = lang == "zh"
        fields = (
            Field("place", "台账" if zh else "ledger"),
            Field("letter", "列" if zh else "column"),
            Field("header", "表头" if zh else "header"),
            Field("state", "处理" if zh else "what was done"),
            Field("label", "认作" if zh else "taken for"),
            Field("proposals", "可能是" if zh else "may be"),
            Field("why", "依据" if zh else "why"),
        )
        rows = tuple(
            (
                Source(one.sheet.file, one.sheet.sheet).words(lang),
                one.column.letter,
                one.column.header,
                _STATES[one.column.state][0 if zh else 1],
                (one.label if zh else one.label_en) or "",
                "、".join(f"{meaning.label}（{meaning.score}）" for meaning in one.proposals)
                if zh
                else ", ".join(f"{meaning.label_en} ({meaning.score})" for meaning in one.proposals),
                one.column.why if zh else one.column.why_en,
            )
            for one in self.columns
        )
        return Table("各列读作什么" if zh else "What each column was taken for", (), fields, rows)


def headers(reading: Reading) -> Taken:
    """Returns what each column of a reading was taken for; unread ones come with what they may be.

    Raises:
        SourceError: The reading is of a saved register.

    Example:
        >>> import orggraph as og
        >>> [one.column.state for one in og.headers(og.read(og.sample_ledgers()))][:3]
        ['unread', 'read', 'read']
    """
    if reading.saved:
        raise SourceError(
            "a saved register no longer knows the columns of its ledgers; name the ledgers",
            "已保存的登记库不再有台账的各列；请指定台账本身",
        )
    claims = Claims(reading.register.schemas, reading.register.profile, names=False)
    labels = _labels(reading)
    columns: list[TakenColumn] = []
    for sheet in reading.sheets:
        ledger = _ledger_of(sheet, claims)
        for column in sheet.headers:
            may_be = _meanings(column.header, ledger, sheet, claims, labels) if column.state == "unread" else ()
            zh, en = labels.get(column.claim or "", (None, None))
            columns.append(TakenColumn(sheet, column, zh, en, tuple(may_be)))
    return Taken(tuple(columns))


def _ledger_of(sheet: SheetAccount, claims: Claims) -> Ledger | None:
    """The ledger of a sheet, unless it was imported; of one not recognized, the ledger that knows most of its words."""
    if sheet.ledger is not None:
        return next((ledger for ledger in LEDGERS if ledger.name == sheet.ledger), None)
    known = {ledger: sum(c.header in claims.by_ledger[ledger.name] for c in sheet.headers) for ledger in LEDGERS}
    best = max(known, key=lambda ledger: known[ledger])
    return best if known[best] else None


def _labels(reading: Reading) -> dict[str, tuple[str, str]]:
    """The labels of every field, in 中文 and English."""
    schemas, profile = reading.register.schemas, reading.register.profile
    fields = {f"{kind}.{c.name}": (c.zh, c.en) for kind, schema in schemas.items() for c in schema.columns}
    extras = {f"extra.{extra.name}": (extra.zh, extra.en) for ledger in LEDGERS for extra in ledger.extras}
    return {**fields, **extras, **{f"tier.{tier.name}": (tier.zh, tier.en) for tier in profile.tiers}}


def _meanings(
    header: str, ledger: Ledger | None, sheet: SheetAccount, claims: Claims, labels: Mapping[str, tuple[str, str]]
) -> Iterator[Meaning]:
    """The fields of the ledger that the sheet has not, whose words are most like the header."""
    if ledger is None:
        return
    taken = {column.claim for column in sheet.headers}
    free = {word: own for word, own in claims.by_ledger[ledger.name].items() if not taken & set(own)}
    told: set[str] = set()
    for word, score, _ in process.extract(header, list(free), scorer=fuzz.ratio, limit=8, score_cutoff=_ALIKE):
        field = free[word][0]
        if field not in told and len(told) < _AT_MOST:
            told.add(field)
            yield Meaning(field, *labels[field], round(score))
