"""Ticks under several columns: one field whose words stand in the header, one column each."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from orggraph.ledgers.recognition.captioned_ticks import FLAG, KIND_OF, options_by_caption, yes_or_no
from orggraph.ledgers.recognition.cell_kinds import kinds_of_text
from orggraph.ledgers.recognition.column_cells import ColumnCells
from orggraph.ledgers.recognition.headings import Heading
from orggraph.ledgers.recognition.right_ticks import right_tick
from orggraph.ledgers.strips import Strip, strip_of
from orggraph.model.modes import MODES, mode_of
from orggraph.model.vocabulary import vocabularies
from orggraph.text.cleaning import clean, text_of
from orggraph.text.empties import says_no, says_yes

_MOSTLY = 0.6
_CROSSES = frozenset("×xX✗✘╳☒○◯0Nn否□☐")
"""Marks that say no beside others; where a group has no other mark, they are its ticks."""
_NEVER = frozenset("0Nn否□☐")
_DATED = re.compile(r"\d{4}[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?|月)?|\d{4}年?")
_OPTIONS: Mapping[str, re.Pattern[str]] = {
    "mode": re.compile(
        r"(?:单独|独立|联合|挂靠|依托|区域|行业|网格|楼宇|产业|功能型?|派驻|兜底|统一|自|联|在.{2,8})"
        r"(?:组?建|建立|成立|覆盖|联建|设立|设置|组织|型)*(?:党组织|党支部|支部)?|(?:未|没|尚未)(?:有)?(?:组?建|建立|成立|覆盖|设立)(?:党组织)?"
    ),
    "unit_category": re.compile(
        r".{0,8}(?:企业|公司|组织|机关|事业|单位|社团|团体|民非|基金会|机构|事务所|个体户?|工商户|国企|学校|医院)"
    ),
    "organization_type": re.compile(r"(?:联合|临时|独立|功能型?)?(?:党委|党总支|总支|党支部|支部|党工委|党组|党小组)"),
    "reason": re.compile(
        r".*(?:没有|无|不足|未满|缺)(?:正式)?党员.*|.*不(?:支持|同意|愿意?|配合|重视)|.*未及时.*|.*(?:不足|少于|不满)[三3].*|其[他它](?:原因)?"
        r"|.*(?:筹建|组建|推进)中|.*(?:新成立|停业|搬迁|流动性大?|规模小|人员少).*"
    ),
}
_FIELDS = {
    "mode": ("establishment.mode",),
    "unit_category": ("unit.category", "seat.home_category", "agreement.unit_category", "registration.unit_category"),
    "organization_type": ("organization.type",),
    "reason": ("exemption.reason",),
}

_TELLING = frozenset({"mode", "reason", "organization_type"})
"""Fields whose words are hardly ever headers of columns of another kind: blank columns are ticks that nobody made."""


@dataclass(frozen=True)
class Ticks:
    """Columns of ticks that are one field.

    Attributes:
        columns: Their indices.
        words: What a tick in each says.
        claims: The fields that they may be, whatever the ledger.
        caption: The group above them.
        days: Whether the dates beside the ticks are the field: √（2020.5）.
    """

    columns: tuple[int, ...]
    words: tuple[str, ...]
    claims: tuple[str, ...]
    caption: str = ""
    days: bool = False

    @property
    def takes_words(self) -> bool:
        """Whether it is a field of words of any kind: several may hold, and what stands beside a tick is one."""
        return self.claims[:1] == (KIND_OF["reason"],)


def ticked_groups(
    headings: Sequence[Heading],
    cells: Callable[[int], ColumnCells] | None,
    captions: Callable[[str], Sequence[str]],
    known: Collection[str] = (),
) -> Iterator[Ticks]:
    """Yields the groups of columns whose headers are words of one field and whose cells are ticks.

    Args:
        headings: What heads each column.
        cells: The cells of a column; None where only the header is known.
        captions: The fields that a caption of a group names.
        known: Header words of columns of their own: below them, only cells that are ticks make a tick of a column.
    """
    run: list[int] = []
    kinds: frozenset[str] = frozenset()
    for column in range(len(headings) + 1):
        heading = headings[column] if column < len(headings) else Heading("")
        sample = cells(column) if cells and column < len(headings) else None
        own = frozenset() if _is_under_none(heading) else options_by_caption(heading, captions, sample, known)
        if not own and _is_ticked(sample, unless_blank=heading.forms.bare in known):
            own = _options(heading, captions, sample)
        if run and own & kinds and _are_beside(heading.groups, headings[run[-1]].groups):
            run.append(column)
            kinds &= own
            continue
        if found := _group(run, kinds, headings, cells, captions):
            yield found
        run, kinds = ([column], own) if own else ([], frozenset())


def _are_beside(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two columns stand under one group, or under two that are one question: 有组织 and 没组织."""
    if one == other or (len(one) > 1 and len(other) > 1 and one[-1] == other[-1]):
        return True
    return bool(one and other) and _UNBUILT.fullmatch(one[0]) is not None and _BUILT.fullmatch(other[0]) is not None


_NO_OPTION = re.compile(r"原因|指导|派|企业|等级|[员人名]|时间|日期|情况|方式|形式|数|单位|是否")
"""In the header of a column of its own, though its parts say a mode: 未建原因, 党建指导员."""
_ITSELF = re.compile(r"(?:在?本|在?自己)(?:单位|企业|公司|家)")
_UNBUILT = re.compile(r"(?:没有?|未|无|尚未)(?:组?建立?|成立|设立?|覆盖)?(?:党?的?组织|支部|党组织|党支部)?的?")
_OF_PARTY = re.compile(r"党|支部|组织|建")
_BUILT = re.compile(r"(?:已|有|已有)(?:组?建立?|成立|设立?|覆盖)?(?:党?的?组织|支部|党组织|党支部)?的?")
_PERSON = re.compile(r"[员派帮]|指导|联络|联系|干部|包联")
_HAVING = re.compile(r"[有建立设合用靠挂].{0,6}(?:党的?组织|党?支部)的?$")
"""At the end of a header that says how a unit comes by an organization of the party."""
_OF_ORGANIZATION = re.compile(r"(?:党组织|党支部|支部|党委|党总支)$")


def _options(heading: Heading, captions: Callable[[str], Sequence[str]], cells: ColumnCells | None) -> frozenset[str]:
    """The fields of which a header is a word; 联合党支部 is one of types as well as of modes."""
    bare = heading.forms.bare
    found = {kind for kind, pattern in _OPTIONS.items() if bare and pattern.fullmatch(bare)}
    if cells is not None and cells.known and _says_how(bare):
        return frozenset({"mode"})
    kinds = kinds_of_text(bare) | kinds_of_text(_OF_ORGANIZATION.sub("", bare))
    if (
        kinds & {"mode", "mode_parts"}
        and (_NO_OPTION.search(bare) is None or _ITSELF.fullmatch(bare) is not None)
        and not set(captions(bare)) - {"establishment.mode"}
    ):
        found.add("mode")
    if _is_under_none(heading) and "原因" not in bare:
        found.add("mode")
    if heading.groups and _OF_PARTY.search(heading.groups[-1]) and mode_of(bare, vocabularies()).code in MODES:
        found.add("mode")
    return frozenset(found)


def _says_how(bare: str) -> bool:
    """Whether a header says how there is an organization of the party, which ticks below it affirm: 自己有支部."""
    return _HAVING.search(bare) is not None and mode_of(bare, vocabularies()).code in MODES


def _is_under_none(heading: Heading) -> bool:
    """Whether a column stands under 没组织: among those that say how it is without."""
    return bool(heading.groups) and _UNBUILT.fullmatch(heading.groups[0]) is not None


def _word(heading: Heading) -> str:
    """What a tick below a header says; under 没组织 that there is none, or nobody but the person it speaks of."""
    bare = heading.forms.bare
    if not _is_under_none(heading) or kinds_of_text(bare) & {"mode", "flag"}:
        return bare
    return "指导员" if _PERSON.search(bare) else "未建"


def _is_ticked(cells: ColumnCells | None, *, unless_blank: bool) -> bool:
    if cells is None or not cells.known:
        return not unless_blank
    return cells.row_share(frozenset({"tick", "flag"})) >= _MOSTLY


def _group(
    run: Sequence[int],
    kinds: frozenset[str],
    headings: Sequence[Heading],
    cells: Callable[[int], ColumnCells] | None,
    captions: Callable[[str], Sequence[str]],
) -> Ticks | None:
    blank = cells is None or not any(cells(column).known for column in run)
    if len(run) < 2 or (blank and not kinds & _TELLING):
        return None
    groups = [headings[column].groups for column in run]
    caption = groups[0][0 if len(set(groups)) == 1 else -1] if groups[0] else ""
    fields = (claim for kind, claims in _FIELDS.items() if kind in kinds for claim in claims)
    claims = (*fields, *(captions(caption) if caption else ()))
    said = (_word(headings[column]) for column in run)
    words = tuple(yes_or_no(word) if FLAG in kinds else word for word in said)
    return Ticks(tuple(run), words, tuple(dict.fromkeys(claims)), caption)


@dataclass(frozen=True)
class Ticked:
    """What ticks say, row by row.

    Attributes:
        words: The words that are ticked.
        days: The dates that stand beside the ticks: √（2020.5）.
        several: The rows in which several are ticked.
        corrected: The rows in which several are ticked, and a note says which of them holds.
        unclear: Row and column of cells that are neither a tick nor a word for nothing.
    """

    words: Strip
    days: Strip
    several: Sequence[int]
    corrected: Sequence[int]
    unclear: Sequence[tuple[int, int]]


def ticked(ticks: Ticks, columns: Sequence[Strip], notes: Callable[[int], Sequence[str]] = lambda _: ()) -> Ticked:
    """Returns what the ticks of some columns say; `notes` are the texts that stand beside them in a row."""
    height = len(columns[ticks.columns[0]].rows)
    words: list[list[str]] = [[] for _ in range(height)]
    days: list[str | None] = [None] * height
    unclear: list[tuple[int, int]] = []
    crossed = _are_crosses(columns[column] for column in ticks.columns)
    for word, column in zip(ticks.words, ticks.columns, strict=True):
        strip = columns[column]
        meanings = [_meaning(cell, crossed=crossed) for cell in strip.distinct.cells]
        for row in strip.where([number for number, meaning in enumerate(meanings) if meaning is not False]):
            number = int(strip.rows[row])
            if meanings[number] is None:
                said = _own_words(strip.distinct.cells[number]) if ticks.takes_words else None
                if said is None:
                    unclear.append((row, column))
                else:
                    words[row].append(said)
                continue
            words[row].append(word)
            day = _date_in(strip.distinct.cells[number])
            days[row] = day[0] if day else days[row]
    several = [row for row, some in enumerate(words) if len(some) > 1 and not ticks.takes_words]
    right = {row: one for row in several if (one := right_tick(words[row], notes(row))) is not None}
    for row, one in right.items():
        words[row] = [one]
    together = ["、".join(some) if some else None for some in words]
    several = [row for row in several if row not in right]
    return Ticked(strip_of(together), strip_of(days), several, list(right), unclear)


_STARTS = {"establishment.mode": "establishment.start"}
"""Fields of words → the field of the dates that may stand beside their ticks."""


def with_days(
    columns: dict[str, int], ticks: Mapping[str, Ticks], cells: Callable[[int], ColumnCells]
) -> dict[str, Ticks]:
    """Returns the groups of ticks, and as one more the dates beside them where no column of its own tells these."""
    more: dict[str, Ticks] = {}
    for claim, group in ticks.items():
        start = _STARTS.get(claim)
        if start is not None and start not in columns and _has_days(group, cells):
            columns[start] = group.columns[0]
            more[start] = replace(group, days=True)
    return {**more, **ticks}


def _has_days(ticks: Ticks, cells: Callable[[int], ColumnCells]) -> bool:
    """Whether dates stand beside some of the ticks."""
    return any(_date_in(cell) for column in ticks.columns for cell in cells(column).cells)


def _date_in(cell: Any) -> re.Match[str] | None:
    return _DATED.search(clean(cell)) if isinstance(cell, str) else None


def _own_words(cell: Any) -> str | None:
    """The words that stand in the place of a tick: under 其他."""
    return text_of(cell) if isinstance(cell, str) else None


def _are_crosses(strips: Iterable[Strip]) -> bool:
    """Whether crosses are the only marks of a group: then they are its ticks."""
    cells = (strip.distinct.cells[number] for strip in strips for number in set(strip.rows.tolist()))
    marks = {clean(str(cell)) for cell in cells if cell is not None}
    return all(mark in _CROSSES for mark in marks if mark)


def _meaning(cell: Any, *, crossed: bool) -> bool | None:
    """Whether a cell is a tick; None where it is neither that nor a word for nothing."""
    text = clean(str(int(cell) if isinstance(cell, float) and cell.is_integer() else cell)) if cell is not None else ""
    if not text or text in _NEVER:
        return False
    if text in _CROSSES:
        return crossed
    kinds = kinds_of_text(text)
    if not kinds or says_no(text):
        return False
    return True if kinds & {"tick", "count"} or says_yes(text) else None
