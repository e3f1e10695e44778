"""What an unread column of a ledger of units could be: by its cells and its header, where neither decides."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Any

from orggraph.ledgers.declared import REMARKS
from orggraph.ledgers.instructor_cells import assigned_in
from orggraph.ledgers.recognition.cell_kinds import kinds_of
from orggraph.ledgers.recognition.clues import clues
from orggraph.ledgers.recognition.column_cells import ColumnCells
from orggraph.ledgers.recognition.headings import Heading
from orggraph.model.modes import MODES, mode_of
from orggraph.model.vocabulary import vocabularies
from orggraph.text.names import split_organization_name

ORGANIZATION, MODE = "establishment.organization", "establishment.mode"
ESTABLISHED, INSTRUCTOR, ASSIGNED, STATE = "extra.established", "extra.instructor", "extra.assigned", "extra.state"
_TELLS_COVERAGE = frozenset({ORGANIZATION, MODE, ESTABLISHED})
_AT_MOST = 3
_MOSTLY, _ALL, _HALF = 0.6, 0.9, 0.5
_FEWEST_ROWS, _MOST_WORDS, _FEW_WORDS, _LONGEST_MODE = 3, 8, 3, 8

_COVERS = re.compile(
    r"党|支部|总支|组建|建立|建成|已建|建[了没否]|覆盖|挂靠|依托|托管|[联合]建|联合|牵头|归属|隶属|纳入|加入|编入|并入|组织"
)
_INSTRUCTS = re.compile(r"指导|联络|联系|选派|[派驻]|包[联保挂干户企抓片]|挂[点钩联]|帮扶|帮带|结对|员名")
_OTHER = re.compile(
    r"党员|党费|党课|党龄|经费|阵地|场所|活动|示范|星级|标准|换届|书记|工会|团[委支组]|妇联|群团|制度|三会|品牌|荣誉|地址|时间"
    r"|代表|委员|人大|政协|身份|年检|检查|审核|审批|纳税|规[上下]|产值|营收|社保|消防|安全"
)
"""What a column with one of these words in its header is about; nothing that covers a unit."""
_SAYS_NOTHING = re.compile(
    r"(?:是否|有无|有没有|是/否|[√打]?勾选?|标[记识]|情况|现状|状态|状况|落实|到位|结果|进展|形式|方式|模式|分类|选项|去向|关系)+"
)
"""A header that could be about anything."""
_ASKS = re.compile(r"是否|有无|情况|方式|形式")
_DENIES = re.compile(r"^(?:[都均全皆]|尚|还|既|又)*[没无未不]")
"""A tick under such a header says that there is nothing: 都没有, 未覆盖."""
_OWN_PERSON = re.compile(
    r"(?:经理|[校园院馆会店厂董事组队所社站]长|主任|董事|总裁|股东|业主|店主|户主|老板|掌柜|书记|会计|代表人?|法人|负责人"
    r"|出资人|投资人|当家人|经营者|经办人?|填[表报]人?|联系人|网格[员长]|民警|姓名|联系方式)"
)
"""Whom a unit has itself, or who has to do with it for another reason."""
_THING = re.compile(r"[地址区楼层圈园场所街路品类级]|业务|行业|项目|性质|名称|范围|电话|手机|号|职务|单位|来源")
_TICKED = frozenset({"flag", "tick"})
_ENDED = re.compile(r"注销|吊销|撤|关[停闭门]|停业|歇业|迁出|搬|终止|解散|退出|清算")
_TIERS = ("district", "subdistrict", "community", "grid")


def possible_fields(heading: Heading, cells: ColumnCells, free: Collection[str]) -> tuple[str, ...]:
    """Returns what a column could be, the likeliest first; nothing where nobody would hesitate.

    Args:
        heading: What heads it.
        cells: Its cells in the rows that are records.
        free: The fields of the ledger that no other column is.
    """
    own = heading.own
    if not cells.known or _DENIES.match(own) or clues().of_person.match(own) or any(word in own for word in REMARKS):
        return ()
    if is_mode(own) and cells.row_share(_TICKED) >= _MOSTLY:
        return (MODE,) if MODE in free else ()
    likely = dict.fromkeys(_likely(heading.spoken, cells, free))
    if MODE in likely and MODE not in free:  # words that would be modes say no yes or no
        likely.pop(ESTABLISHED, None)
    return tuple(field for field in likely if field in free)[:_AT_MOST]


def _likely(header: str, cells: ColumnCells, free: Collection[str]) -> Iterator[str]:
    """Yields what a column could be by the kind of its cells."""
    covers = _COVERS.search(header) is not None and not _OTHER.search(header)
    instructs = _INSTRUCTS.search(header) is not None and not _OTHER.search(header)
    untold = (
        set(free) >= _TELLS_COVERAGE
        and not _THING.search(header)
        and not _OTHER.search(header)
        and not clues().is_aside(header)
    )
    if _may_name_organizations(header, cells, covers):
        yield ORGANIZATION
    elif _are_persons(header, cells, instructs):
        yield INSTRUCTOR
    elif cells.row_share(frozenset({"date"})) >= _ALL:
        if _ENDED.search(header):
            yield from ("establishment.end", "unit.end") if covers else ("unit.end", "establishment.end")
    elif covers or instructs:
        yield from _of_words(cells, covers, instructs)
    elif untold or _SAYS_NOTHING.fullmatch(header) or _speak_of_modes(header, cells):
        yield from _of_words(cells, True, True)
    if _is_handful(cells) and any(_speaks_of_ending(cell) for cell in cells.cells):
        yield STATE
    if not clues().is_aside(header):
        yield from (f"tier.{t}" for t in _TIERS if cells.row_share(frozenset({f"place.{t}"})) >= _ALL)


def may_cover(header: str) -> bool:
    """Whether a header may be about what covers a unit, or who instructs it."""
    return bool(_COVERS.search(header) or _INSTRUCTS.search(header)) and not _OTHER.search(header)


def is_mode(header: str) -> bool:
    """Whether a header is itself the word of a mode, so that a tick below it says that mode."""
    if _ASKS.search(header):
        return False
    return len(header) <= _LONGEST_MODE and mode_of(header, vocabularies()).code in MODES


def _is_about_else(header: str) -> bool:
    return any(words.search(header) for words in (_THING, _OTHER)) or clues().is_aside(header)


def _may_name_organizations(header: str, cells: ColumnCells, covers: bool) -> bool:
    """Whether the cells name organizations, or beside words that say so the units that have one."""
    if clues().is_aside(header) and not covers:
        return False
    return cells.row_share(frozenset({"organization"})) >= _HALF or (
        covers and cells.row_share(frozenset({"organization", "unit"})) >= _MOSTLY
    )


def _are_persons(header: str, cells: ColumnCells, instructs: bool) -> bool:
    """Whether the cells may name who instructs: everybody has a head of their own, but shares an instructor."""
    names = sum(rows for cell, rows in zip(cells.cells, cells.rows, strict=True) if _names_somebody(cell))
    if not cells.filled or names / cells.filled < _MOSTLY:
        return False
    if instructs and not re.fullmatch(r".*联系(?:人|方式)", header):
        return True
    own = _OWN_PERSON.search(header) or _THING.search(header) or _OTHER.search(header)
    everywhere = cells.filled >= _ALL * cells.height and cells.naming >= _ALL
    return not own and not everywhere


def _names_somebody(cell: Any) -> bool:
    if not isinstance(cell, str) or any(map(str.isdigit, cell)) or kinds_of(cell) & {"flag", "tick", "mode", "unit"}:
        return False
    return any(assigned_in(cell).names)


def _speak_of_modes(header: str, cells: ColumnCells) -> bool:
    """Whether few words stand there, half of which say how a unit is covered or that it is not."""
    modes = cells.share(frozenset({"mode", "mode_parts", "organization_type"}))
    return _is_handful(cells) and modes >= _HALF and not _is_about_else(header)


def _of_words(cells: ColumnCells, covers: bool, instructs: bool) -> Iterator[str]:
    """Yields what a column of yes and no or of few words could be."""
    flags = cells.row_share(_TICKED) >= _MOSTLY
    if not flags and not _is_handful(cells):
        return
    if covers:
        yield from (ESTABLISHED,) if flags else (MODE, ESTABLISHED)
    if instructs:
        yield ASSIGNED


def _is_handful(cells: ColumnCells) -> bool:
    """Whether a few words, or numbers that stand for words, come again and again."""
    few = len(cells.cells) <= _FEW_WORDS or (len(cells.cells) <= _MOST_WORDS and cells.naming <= _MOSTLY)
    return few and cells.filled >= _FEWEST_ROWS and all(map(_is_word, cells.cells))


def _is_word(cell: Any) -> bool:
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return 0 <= cell < 10 and float(cell).is_integer()
    return len(str(cell)) <= 12 and not kinds_of(cell) & {"date", "personal", "code", "credit_code", "unit"}


def _speaks_of_ending(cell: Any) -> bool:
    return isinstance(cell, str) and _ENDED.search(cell) is not None and not split_organization_name(cell)[1]
