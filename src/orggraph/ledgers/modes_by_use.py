"""What a word of modes means by its use: in no row that has it an organization is named, in most an instructor."""

from __future__ import annotations

import numpy as np

from orggraph.ledgers.strips import Strip
from orggraph.model.modes import MODES, ModeWord
from orggraph.register.values import Mask, Rows, Values

_MOSTLY, _FEWEST = 0.75, 2


def modes_by_use(strip: Strip, at: Rows, modes: Values, named: Mask, instructed: Mask) -> Values:
    """Returns the modes of units, with those that words say by their use alone.

    Who writes the name of an organization beside each other mode, and none beside a word of their own, says that there
    is none: with an instructor, where the rows have one. Words that the vocabulary knows are left as they are.

    Args:
        strip: The column of modes.
        at: Per unit the index of its row.
        modes: Per unit what its word means.
        named: Where an organization is named.
        instructed: Where an instructor is assigned.
    """
    words = strip.rows[at]
    nameless = sorted(set(words[~named].tolist()) - set(words[named].tolist()))
    known = np.array([mode is not None and mode.code in MODES for mode in modes.distinct], bool)[modes.rows]
    others = known & ~np.isin(words, nameless)
    if named[others].sum() < max(_FEWEST, _MOSTLY * others.sum()):
        return modes
    found: dict[int, ModeWord] = {}
    for word in nameless:
        rows = (words == word).nonzero()[0].tolist()
        mode = modes[rows[0]]
        code = _by_use(mode, len(rows), float(instructed[rows].mean()))
        if code is not None:
            found.update(dict.fromkeys(rows, ModeWord(code, "use")))
    return modes.replaced(found) if found else modes


def _by_use(mode: ModeWord | None, rows: int, instructed: float) -> str | None:
    if mode is None or (mode.by in ("word", "note") and mode.code is not None) or mode.code not in (None, *MODES):
        return None
    if instructed >= _MOSTLY:
        return "instructor"
    return "none" if mode.code is None and not mode.parts and not instructed and rows >= _FEWEST else None
