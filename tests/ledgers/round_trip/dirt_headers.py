"""Dirt in the header: other words, marks, line breaks, two rows; columns in another order, and foreign ones."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from hypothesis import strategies as st

from orggraph.ledgers.header import plain
from orggraph.model.kinds import schemas
from tests.ledgers.round_trip.dirt_cells import Draw
from tests.ledgers.round_trip.facts import PROFILE
from tests.ledgers.round_trip.invent import LEDGER
from tests.ledgers.round_trip.page import Col, Page

FOREIGN = {
    "联系电话": "personal-column",
    "身份证号": "personal-column",
    "书记手机": "personal-column",
    "家庭住址": "personal-column",
    "网格长电话": "personal-column",
    "年检评语": "unread-column",
    "建筑面积（㎡）": "unread-column",
    "包联领导": "unread-column",
    "备注": None,
    "序号": None,
}
"""Header → what is to be found about the column."""
_GROUPS = ("基本情况", "组织情况", "其他", "所在位置", "党建情况")


@cache
def words_of(ledger: str) -> dict[str, list[str]]:
    """Claim → header words that mean it and nothing else in this ledger."""
    declared: dict[str, list[str]] = defaultdict(list)
    known = LEDGER[ledger]
    for kind in known.kinds:
        for column in schemas()[kind].columns:
            if column.headers and not column.personal:
                declared[f"{kind}.{column.name}"] += [column.zh, *column.headers]
    for extra in known.extras:
        declared[f"extra.{extra.name}"] += [extra.zh, *extra.headers]
    for tier in PROFILE.tiers:
        own = known.lists_grids and tier is PROFILE.tiers[-1]
        declared["area.name" if own else f"tier.{tier.name}"] += tier.headers
    claims: dict[str, set[str]] = defaultdict(set)
    for claim, words in declared.items():
        for word in words:
            claims[plain(word)].add(claim)
    return {claim: [word for word in words if len(claims[plain(word)]) == 1] for claim, words in declared.items()}


def synonym(page: Page, draw: Draw) -> None:
    """Another declared word for a column."""
    col = draw(st.sampled_from(page.claimed))
    assert col.claim is not None
    if words := words_of(page.ledger)[col.claim]:
        col.head = draw(st.sampled_from(words))


def smudged_header(page: Page, draw: Draw) -> None:
    """Line breaks, spaces, stars and brackets in a header."""
    col = draw(st.sampled_from(page.claimed))
    at = draw(st.integers(1, len(col.head)))
    stray = draw(st.sampled_from(("\n", "  ", "\u3000", "\u200b", "\r\n")))
    col.head = draw(st.sampled_from(("", "*", " ", "＊"))) + col.head[:at] + stray + col.head[at:]
    col.head += draw(st.sampled_from(("", "：", "*", "\n（必填）", "*（必填）", "(人)", "【下拉选择】", " ")))
    col.head = col.head.replace("工", "\u2f2f")


def other_order(page: Page, draw: Draw) -> None:
    """The columns in another order."""
    page.cols = draw(st.permutations(page.cols))


def foreign_column(page: Page, draw: Draw) -> None:
    """A column that no field claims: named, never read."""
    heads = [head for head in FOREIGN if head not in {col.head for col in page.cols}]
    head = draw(st.sampled_from(heads))
    col = Col(head)
    page.cols.insert(draw(st.integers(0, len(page.cols))), col)
    for line in page.data:
        if draw(st.booleans()):
            line.cells[col] = draw(st.sampled_from(("绝密甲", "13911110000", "990101199001019999", "绝密乙")))
    if (code := FOREIGN[head]) is not None:
        page.expect(code, None, col)


def dropped_column(page: Page, draw: Draw) -> None:
    """A count or date that this district does not keep."""
    needed = LEDGER[page.ledger].required[1]
    spare = [col for col in page.claimed if col.declared.type in ("count", "date") and col.claim not in needed]
    spare = [col for col in spare if not any(where is col for _, _, where in page.expected)]
    if spare:
        col = draw(st.sampled_from(spare))
        page.cols.remove(col)
        for line in page.data:
            line.row[str(col.claim)] = None


def two_rows(page: Page, draw: Draw) -> None:
    """A header of two rows: groups above, some columns over both."""
    page.groups = {page.cols[0]: draw(st.sampled_from(_GROUPS))}
    for col in page.cols[1:]:
        kind = draw(st.sampled_from(("same group", "same group", "next group", "tall")))
        if kind == "next group":
            page.groups[col] = draw(st.sampled_from(_GROUPS))
        col.tall = kind == "tall"
    if not any(col.tall for col in page.claimed):  # then the lower row alone is the header
        for col in page.cols:
            col.tall = False
