"""Dirt between the rows of data: blanks, totals, headers of a next page, footers, titles, merged cells."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from tests.ledgers.round_trip.dirt_cells import Draw
from tests.ledgers.round_trip.page import Col, Line, Page

_TITLES = (
    "附件1",
    "岚栖区党建工作台账",
    "2024年度岚栖区基层党组织情况汇总表",
    "填报单位：岚栖区委组织部",
    "单位：个、人",
    "截至2024年6月30日",
    "（内部资料）",
)
_FOOTERS = (
    "填报人：皮长乐",
    "填报时间：2024年6月30日",
    "审核人：",
    "注：1.本表按季度填报；2.数据截至填报之日。",
    "单位负责人（签字）： 皮长乐",
    "备注：以上均已核对",
    "填报单位（盖章）：岚栖区委组织部",
)
PERSON = "皮长乐"
"""Who signs the sheets; never read."""
_ALL = ("合计", "总计", "合 计", "合计：", "共计", "总计（个）")
_PART = ("小计", "云桥街道小计", "小 计", "听泉社区合计")


def titles(page: Page, draw: Draw) -> None:
    """Further rows above the header."""
    at = draw(st.integers(0, len(page.above)))
    page.above.insert(at, draw(st.lists(st.sampled_from(_TITLES), max_size=2)))


def _between(page: Page, draw: Draw, first: int = 0) -> int:
    """Where a row may be put in: not into the head of a next page."""
    kinds = [line.kind for line in page.lines]
    places = [at for at in range(first, len(kinds) + 1) if kinds[at - 1 : at + 1] != ["head", "head"] or at == 0]
    return draw(st.sampled_from(places))


def blank_row(page: Page, draw: Draw) -> None:
    """A row without anything, or with spaces."""
    cells: dict[Col, Any] = dict.fromkeys(page.cols[:1], draw(st.sampled_from((None, " ", "\u3000"))))
    page.lines.insert(_between(page, draw), Line("blank", cells))


def next_page(page: Page, draw: Draw) -> None:
    """The header again, as printed pages have it, perhaps with the titles above it."""
    at = _between(page, draw)
    fitting = all(len(row) <= len(page.cols) for row in page.above)
    titles = page.above[draw(st.integers(0, len(page.above))) :] if fitting else []
    rows = [*titles, *page.head_rows()]
    page.lines[at:at] = [Line("head", dict(zip(page.cols, row, strict=False))) for row in rows]


def totals(page: Page, draw: Draw) -> None:
    """Totals of all or of parts, right, wrong, or without the counts that are text; they are no records."""
    for _ in range(draw(st.integers(1, 3))):
        kind = draw(st.sampled_from((_ALL, _PART)))
        line = Line("total", {page.cols[0]: draw(st.sampled_from(kind))}, {"partial": kind is _PART})
        line.row["said"] = draw(st.sampled_from(("right", "right", "wrong", "numbers")))
        page.lines.insert(_between(page, draw, 1), line)


def add_up(page: Page) -> None:
    """Writes the sums into the totals, once all else stands, and expects what is wrong with them.

    A total above all rows is of all; one of a part right below another is of several parts.
    """
    rough = {col for code, _, col in page.expected if code == "approximate-count"}
    counts = [col for col in page.cols[1:] if col.column is not None and col.column.type == "count"]
    begin = outer = end = 0
    for line in page.lines:
        if line.kind == "data":
            end += 1
        elif line.kind == "total":
            part = page.data[: end or None]
            if line.row["partial"]:
                if begin == end:
                    part = page.data[outer if outer < end else 0 : end]
                    outer = end
                    line.row["said"] = {"numbers": "right"}.get(line.row["said"], line.row["said"])  # a 0 is of no part
                else:
                    part, begin = page.data[begin:end], end
            for col in counts:
                _add_up(page, line, col, part, told=col not in rough)


def _add_up(page: Page, line: Line, col: Col, part: list[Line], *, told: bool) -> None:
    right = sum(each.true(col) or 0 for each in part)
    cells = [each.cells.get(col) for each in part]
    numbers = sum(int(cell) for cell in cells if isinstance(cell, int | float)) if not page.plain else 0
    said = {"right": right, "wrong": right + 1, "numbers": numbers}[line.row["said"]]
    line.cells[col] = said
    if told and said != right:
        page.expect("total-without-text" if said == numbers else "total-differs", line, col)


def footers(page: Page, draw: Draw) -> None:
    """Who filled in the sheet, and when, below the data."""
    for texts in draw(st.lists(st.lists(st.sampled_from(_FOOTERS), min_size=1, max_size=2), min_size=1, max_size=2)):
        places = [page.cols[0], page.cols[len(page.cols) // 2]]
        page.lines.append(Line("footer", dict(zip(places, texts, strict=False))))


def merge_areas(page: Page, draw: Draw) -> None:
    """Areas that repeat the one above in merged cells, over blank rows too."""
    if page.plain or page.merged:
        return
    for col in page.cols:
        if col.claim is None or not col.claim.startswith("tier.") or not draw(st.booleans()):
            continue
        first = 0
        while first < len(page.lines):
            last = first
            while last + 1 < len(page.lines) and _same(page.lines[first], page.lines[last + 1], col):
                last += 1
            if last > first:
                page.merged.append((first, last, col))
                for line in page.lines[first + 1 : last + 1]:
                    line.cells[col] = None
            first = last + 1


def _same(one: Line, other: Line, col: Col) -> bool:
    if other.kind == "blank":
        return one.kind == "data" and col not in one.marks and one.true(col) is not None
    both = one.kind == other.kind == "data" and col not in one.marks and col not in other.marks
    return both and one.true(col) is not None and one.true(col) == other.true(col)
