"""The day that a ledger bears: what it states (统计截止时间, 填报时间), else its title, sheet, file or folder name."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from pathlib import PurePosixPath
from typing import Any

from orggraph.ledgers.header import Block
from orggraph.ledgers.sheet import Sheet
from orggraph.text.cleaning import text_of
from orggraph.text.dates import PartialDate, date_of, parse_date
from orggraph.text.periods import period_of, periods_in

_DATE = (
    r"[^\d|]{0,4}((?:19|20)\d{2}(?:\d{4}(?!\d)|[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?|月)?)|\d{2}\.\d{1,2}\.\d{1,2}(?![\d.]))"
    r"(?!至|到|以|起|之?[前后])"
)
_SHORT = re.compile(r"\d{2}\.")
"""How a day begins whose century is left out: 25.4.10."""
_OF_DATA = r"(?:截至|截止|统计时间|统计日期|统计时点|时点|数据时间|数据日期)[时间日期]{0,2}"
_OF_FILLING = (
    r"(?:填报|填表|制表|上报|报送|报表|编制|更新|导出|统计|排查|摸底|摸排|核查|调查|普查|汇总)(?:时间|日期|时点)"
)
STATED_DAY = re.compile(rf"(?:{_OF_DATA}|{_OF_FILLING}){_DATE}")
"""A day that a row states for the whole table."""
_STATED = tuple(re.compile(words + _DATE) for words in (_OF_DATA, _OF_FILLING))
_SIGNED_DAY = re.compile(
    r"(?P<who>.{0,24}?)(?P<day>20\d\d(?:年\d{1,2}月\d{1,2}日|([-/.])\d{1,2}\3\d{1,2}))(?:填报?|填表|填写|制表?|报送?|上报|记录?|整理)?[)。.]?"
)
"""Who filled in the sheet and when, without a label: 王某 2025年3月8日填."""
_OF_EVENT = re.compile(r"于|自|从|至|到|成立|[注撤][销]|印发|通知|会议|开[业始]")
_LONGEST_TITLE = 60
Rows = Sequence[Sequence[Any]]
_OF_A_YEAR = re.compile(r"\d年|^\d{4,8}$")
_LATE = dt.timedelta(days=183)
"""A ledger of a year or month is filled in soon after its end; one of years later only speaks of that year."""


def ledger_day(
    sheet: Sheet, block: Block, around: Sequence[int], folder: str = "", today: dt.date | None = None
) -> PartialDate | None:
    """Returns the day for which a block was filled in, as exactly as it is said; None where nothing says it.

    A day of the data (统计截止时间) is the day. A day of filling in is it too, unless a title or a name says a period
    that ended shortly before: the ledger of 2022 that was filled in on 10 January 2023 shows the end of 2022. A period
    that has begun and not ended means today.

    Args:
        sheet: The sheet.
        block: The block of it.
        around: The numbers of the rows of the block that are neither header nor data nor totals.
        folder: The name of the folder that is read; the folders within it stand in the name of the file.
        today: The day on which it is read.
    """
    rows = [*(sheet.cells[number - 1] for number in around), *sheet.cells[: block.top]]
    head = sheet.cells[block.header.first : block.header.row + 1]  # what stands above a header may be taken for its top
    titles = [number for number in around if number <= block.header.first] or range(1, block.top + 1)
    return _day(sheet, rows, head, [sheet.cells[number - 1] for number in titles], folder, today)


def sheet_day(sheet: Sheet, folder: str = "") -> PartialDate | None:
    """Returns the day that the titles of a sheet or its names say, where its header is not known."""
    titles = list(takewhile(lambda row: sum(text_of(cell) is not None for cell in row) <= 1, sheet.cells))
    return _day(sheet, titles, (), titles, folder)


def _day(
    sheet: Sheet, rows: Rows, head: Rows, titles: Rows, folder: str, today: dt.date | None = None
) -> PartialDate | None:
    """The day that rows around the records, the header, titles or names say."""
    of_data, of_filling = (_stated(pattern, [*rows, *head]) for pattern in _STATED)
    of_data = of_data or _stated(_STATED[0], ([note] for note in sheet.notes))
    period = period_of([*_titles(titles), *_names(sheet, folder)])
    filled = of_filling or _alone(rows)
    if of_data is None and filled is not None and period is not None:
        filled = min(filled, period, key=lambda day: day.last) if filled.last - period.last <= _LATE else filled
    day = of_data or filled or period
    today = today or dt.date.today()
    return date_of(today) if day is not None and day.first <= today < day.last else day


def signed_day(text: str) -> PartialDate | None:
    """Returns the day in a line by which somebody signs a sheet; None where it is no such line.

    >>> str(signed_day("汪某 第二网格 2025年3月8日填")), signed_day("于2020年5月6日成立"), signed_day("第8组")
    ('2025-03-08', None, None)
    """
    match = _SIGNED_DAY.fullmatch(text.replace(" ", ""))
    return parse_date(match["day"]) if match and not _OF_EVENT.search(match["who"]) else None


def _stated(pattern: re.Pattern[str], rows: Iterable[Sequence[Any]]) -> PartialDate | None:
    """What the rows state in so many words, label and date in one cell or beside each other."""
    for row in rows:
        said = "|".join(text.replace(" ", "") for cell in row if (text := text_of(cell)))
        if match := pattern.search(re.sub(r"([:期间至止])\|", r"\1", said)):
            return parse_date(f"20{day}" if _SHORT.match(day := match[1]) else day)
    return None


def _titles(rows: Iterable[Sequence[Any]]) -> Iterator[str]:
    """The rows above the header as texts; explanations that speak of days are longer than a title."""
    for row in rows:
        said = " ".join(cell.strip() for cell in row if isinstance(cell, str))
        if len(said) <= _LONGEST_TITLE:
            yield said


def _names(sheet: Sheet, root: str) -> Iterator[str]:
    """The names of sheet and file, then those of folders that surely speak of a year: 2025, 2025年台账, 202512."""
    file = PurePosixPath(sheet.file)
    yield from (sheet.name or "", file.stem)
    for folder in (*file.parts[-2::-1], root):
        if _OF_A_YEAR.search(folder) and any(periods_in(folder)):
            yield folder


def _alone(rows: Iterable[Sequence[Any]]) -> PartialDate | None:
    """A day that stands alone in its cell beside the table, as below a signature."""
    for cell in (cell for row in rows for cell in row):
        if isinstance(cell, dt.date):
            return PartialDate(cell.year, cell.month, cell.day)
        if isinstance(cell, str) and (day := parse_date((text_of(cell) or "").replace(" ", ""))) and day.month:
            return day
        if isinstance(cell, str) and (day := signed_day(text_of(cell) or "")):
            return day
    return None
