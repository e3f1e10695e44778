"""Modes that stand in no column of modes: behind a yes (有，几家合建), or in the caption above rows (二、合建的)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from orggraph.ledgers.captions import NUMBERED, is_place
from orggraph.ledgers.cells import parse_flag
from orggraph.ledgers.columns import SheetColumns
from orggraph.model.modes import MODES, ModeWord, mode_of
from orggraph.model.vocabulary import Vocabulary
from orggraph.register.values import Values
from orggraph.text.cleaning import clean

_FLAG = "extra.established"
_AFTER_YES = re.compile(r"^(?:是|有|√|✓|✔|已建立?|已组建|已成立|已覆盖)[\s,，;；:：、。(（—-]+(.+?)[)）]?$")
_BRACKETS = re.compile(r"[(（][^()（）]*[)）]")
_ABOUT_ORGANIZATIONS = re.compile(r"建|支部|党组织|党的组织|覆盖|指导|联络|挂靠|空白|组织|[没无未]有?的?$")
_IN_CAPTIONS = frozenset({*MODES, "instructor", "backstop", "none"})


class ToldMode(NamedTuple):
    """A mode, and the words that tell it."""

    mode: ModeWord
    word: str


def told_modes(sheet: SheetColumns) -> Values:
    """Returns per row the mode that its yes or the caption above it tells; None where neither does."""
    return _beside_yes(sheet).or_else(_captioned(sheet))


def _beside_yes(sheet: SheetColumns) -> Values:
    strip, vocabularies = sheet.strip(_FLAG), sheet.profile.vocabularies
    return Values([_after_yes(cell, vocabularies) for cell in strip.distinct.cells], strip.rows)


def _after_yes(cell: Any, vocabularies: Mapping[str, Vocabulary]) -> ToldMode | None:
    match = _AFTER_YES.match(clean(cell)) if isinstance(cell, str) else None
    if match is None:
        return mode_for_yes(cell, vocabularies)
    mode = mode_of(match[1], vocabularies)
    return ToldMode(mode, match[1]) if mode.code in MODES else None


def mode_for_yes(cell: Any, vocabularies: Mapping[str, Vocabulary]) -> ToldMode | None:
    """Returns the mode that a cell says in the place of a yes, as in a column of 有, 靠 and 无."""
    if not isinstance(cell, str) or parse_flag(cell)[0] is not None:
        return None
    mode = mode_of(word := clean(cell).replace(" ", ""), vocabularies)
    return ToldMode(mode, word) if mode.code in MODES else None


def _captioned(sheet: SheetColumns) -> Values:
    """The mode that the nearest caption tells which tells one."""
    told: list[ToldMode | None] = [None] * sheet.height
    places = {sheet.profile.vocabularies["area_kind"].label(k, "zh"): 0 for t in sheet.profile.tiers for k in t.kinds}
    for caption in sheet.body.captions:
        text = _BRACKETS.sub("", NUMBERED.sub("", clean(caption.text), count=1)).strip(" :：、.")
        if not _ABOUT_ORGANIZATIONS.search(text) or is_place(text, places):
            continue
        mode = mode_of(text, sheet.profile.vocabularies)
        if mode.code in _IN_CAPTIONS:
            told[caption.begin : caption.end] = [ToldMode(mode, text)] * (caption.end - caption.begin)
    return Values.of(told)
