"""The words nearest to one that is not known."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str], limit: int = 3) -> tuple[str, ...]:
    """Returns the known names most like a word, best first.

    >>> nearest("枫桥社去", ["松树街道", "枫桥社区", "银杏社区"], limit=1)
    ('枫桥社区',)
    """
    from rapidfuzz import process  # only where something is not known

    found = process.extract(word, list(known), limit=limit, score_cutoff=40)
    return tuple(dict.fromkeys(name for name, _, _ in found))
