"""Why a column was taken for what it is, or for nothing, in a few words."""

from __future__ import annotations

from collections.abc import Mapping

from orggraph.ledgers.recognition.decision import Decision
from orggraph.ledgers.recognition.word_evidence import Manner
from orggraph.model.source import column_letters

_MANNERS: Mapping[Manner, tuple[str, str]] = {
    "given": ("配置文件里写明的表头", "header named in the profile"),
    "exact": ("表头相符", "known header"),
    "form": ("表头去掉标记后相符", "known header without its marks"),
    "parts": ("表头的字样相符", "parts of the header"),
    "alike": ("表头相近", "header alike"),
    "cells": ("只凭列里的内容", "by its cells alone"),
    "ticks": ("几列打勾合为一项", "ticks under several columns"),
    "answered": ("按回答", "as answered"),
    "asked": ("待回答（orggraph confirm）", "asked about: orggraph confirm"),
}


def why(decision: Decision | None) -> tuple[str, str]:
    """Returns why a column was taken for what it is, or for nothing, in 中文 and English; blank where nothing speaks.

    >>> why(Decision("unit.name", 12.1, 12.1, "exact", 2.1))
    ('表头相符，内容相符', 'known header, cells agree')
    """
    if decision is None or decision.manner is None:
        return "", ""
    parts = [_MANNERS[decision.manner]]
    if decision.cells >= 1:
        parts.append(("内容相符", "cells agree"))
    elif decision.cells <= Decision.contradicted:
        parts.append(("内容相反", "cells contradict it"))
    elif decision.cells <= -0.5:
        parts.append(("内容不太像", "cells hardly agree"))
    if decision.claim is None and decision.manner != "asked":
        parts.append(_failed(decision))
    return "，".join(zh for zh, _ in parts if zh), ", ".join(en for _, en in parts if en)


def _failed(decision: Decision) -> tuple[str, str]:
    if decision.lost_to is not None and decision.score >= Decision.taken_from:
        letters = column_letters(decision.lost_to)
        return f"不如 {letters} 列", f"lost to column {letters}"
    return ("", "") if decision.cells <= Decision.contradicted else ("依据不足", "too little speaks for it")
