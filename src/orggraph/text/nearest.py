"""The words nearest to one that is not known."""

from __future__ import annotations

from collections.abc import Iterable

_LEAST = 40
_PART = 0.7
"""A name that holds the word, or nearly, is less near than one that is the word, or nearly."""


def nearest(word: str, known: Iterable[str], limit: int = 3) -> tuple[str, ...]:
    """Returns the known names most like a word, best first.

    >>> nearest("枫桥社去", ["松树街道", "枫桥社区第一网格", "枫桥社区", "银杏社区"], limit=2)
    ('枫桥社区', '枫桥社区第一网格')
    """
    from rapidfuzz import fuzz, process  # only where something is not known

    names, best = list(known), dict[str, float]()
    for scorer, weight in ((fuzz.ratio, 1.0), (fuzz.partial_ratio, _PART)):
        for name, score, _ in process.extract(word, names, scorer=scorer, limit=limit, score_cutoff=_LEAST / weight):
            best[name] = max(best.get(name, 0.0), score * weight)
    return tuple(sorted(best, key=lambda name: -best[name])[:limit])
