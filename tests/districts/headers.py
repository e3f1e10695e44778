"""Which columns a ledger has, in which order, under which words."""

from __future__ import annotations

import random

from tests.districts import office_words, words
from tests.districts.phrases import one_of
from tests.districts.style import Style
from tests.districts.table import Column, Table

PERSONAL = ("联系电话", "身份证号", "家庭住址", "出生年月", "手机号码", "姓名")
UNKNOWN = ("备注", "备注", "建筑面积", "是否示范点", "包联领导", "经营状况")
NUMBER = Column("number", "count")


def choose_columns(table: Table, style: Style, rng: random.Random) -> list[Column]:
    """The columns of the ledger as this style keeps it; the running number comes first if there is one."""
    columns = [each for each in table.columns if not (style.mixed_columns and each.optional and rng.random() < 0.5)]
    spare = [each for each in (*PERSONAL, *UNKNOWN) if not (each == "姓名" and table.kind == "seats")]
    foreign = [Column(header, "foreign") for header in rng.sample(spare, style.foreign_columns)]
    if not style.mixed_columns:
        return [NUMBER, *columns, *foreign]
    groups: dict[str, list[Column]] = {}
    for index, column in enumerate([*columns, *foreign]):
        groups.setdefault(column.group or f"alone {index}", []).append(column)
    blocks = list(groups.values())
    rng.shuffle(blocks)
    for block in blocks:
        rng.shuffle(block)
    first = [NUMBER] if rng.random() < 0.8 else []
    return first + [column for block in blocks for column in block]


def header(column: Column, kind: str, style: Style, rng: random.Random) -> str:
    """The word above a column."""
    if column.kind == "foreign":
        return column.field
    if column.kind == "tick":
        return one_of(office_words.TICKED[column.field], rng)
    choices = ("序号",) if column is NUMBER else words.LISTED[kind][column.field]
    if rng.random() < style.office_words:
        return one_of(office_words.HEADERS.get(kind, {}).get(column.field, choices), rng)
    if style.wide_words:
        choices += words.NEAR.get(column.field, ())
    word = rng.choice(choices) if style.mixed_headers else choices[0]
    return _smudge(word, column, rng) if rng.random() < style.header_dirt else word


def _smudge(word: str, column: Column, rng: random.Random) -> str:
    middle = 2 if len(word) > 2 else 1
    forms = [
        word[:middle] + "\n" + word[middle:],
        word[:middle] + "  " + word[middle:],
        word[:middle] + "\u3000" + word[middle:],
        word + " ",
        word.replace("工", "\u2f2f"),
    ]
    if column.kind == "people":
        forms += [word + "（人）", word + "\n(人)"]
    if column.field == "households":
        forms += [word + "（户）"]
    return rng.choice(forms)
