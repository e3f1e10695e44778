"""Ticks below a caption that names their field: what stands in the header of each is a word of it, whatever it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence

from orggraph.ledgers.recognition.column_cells import ColumnCells
from orggraph.ledgers.recognition.headings import Heading

FLAG = "flag"
"""The kind of words of which there are two: yes and no."""
KIND_OF: Mapping[str, str] = {"reason": "exemption.reason", "mode": "establishment.mode"}
"""Kinds of words that ticks say → the field that a caption names."""
_KINDS = {claim: kind for kind, claim in KIND_OF.items()}
_OTHER = re.compile(r"其[他它余]|别的|另外")
_OF_ITS_OWN = re.compile(r"^(?:是否|有无)|(?:时间|日期|名称|电话|人数|备注|说明|姓名)$")
"""In the header of a column that is no word of the caption: 是否, 成立时间."""
_FLAGS = frozenset({"extra.established", "extra.assigned", "extra.instructor"})
_YES = re.compile(r"(?:是|有|对|已.{0,3}|[建派配选立][了好有成]?|派驻|选派)")
_NO = re.compile(r"(?:否|不是|[没未无不](?:有)?.{0,3}|尚未.{0,2}|空白)")
_MOSTLY = 0.6
_TICKS = frozenset({"tick"})


def options_by_caption(
    heading: Heading,
    captions: Callable[[str], Sequence[str]],
    cells: ColumnCells | None,
    known: Collection[str],
) -> frozenset[str]:
    """Returns the kind of words of which a column is one by the caption above it; none where it stands by itself.

    Args:
        heading: What heads the column.
        captions: The fields that a caption names, the likeliest first.
        cells: Its cells; None where only the header is known.
        known: Header words of columns of their own.
    """
    claims = captions(heading.groups[0]) if heading.spans else ()
    if claims and claims[0] in _FLAGS and yes_or_no(heading.forms.bare):
        ticks = cells is None or not cells.known or cells.row_share(_TICKS) >= _MOSTLY
        return frozenset({FLAG} if ticks else ())
    kind = _KINDS.get(claims[0]) if claims else None
    if kind is None or _OF_ITS_OWN.search(heading.forms.bare):
        return frozenset()
    if kind == "reason" and _OTHER.search(heading.own):
        return frozenset({kind})
    if cells is None or not cells.known:
        return frozenset({kind} if heading.forms.bare not in known and kind == "reason" else ())
    return frozenset({kind} if cells.row_share(_TICKS) >= _MOSTLY else ())


def yes_or_no(word: str) -> str:
    """Returns 是 or 否 for a header that says so below a caption: 派了, 没派; nothing for another."""
    if _NO.fullmatch(word):
        return "否"
    return "是" if _YES.fullmatch(word) else ""
