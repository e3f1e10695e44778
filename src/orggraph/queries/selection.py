"""Which units a figure counts: by status and by the values of dimensions, given as codes, identifiers or labels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import narwhals as nw

from orggraph.errors import QuestionError
from orggraph.model.vocabulary import UNSPECIFIED
from orggraph.queries.dimensions import dimension_words
from orggraph.queries.open_units import open_units
from orggraph.queries.status import MODES, STATUSES
from orggraph.register.places import Places
from orggraph.text.option_words import OptionWords

if TYPE_CHECKING:
    from orggraph.model.vocabulary import Vocabulary
    from orggraph.register.snapshot import Snapshot

_GROUPS = {"covered": MODES, "uncovered": STATUSES[len(MODES) : -1]}
_GROUP_LABELS = {"covered": ("已覆盖", "covered"), "uncovered": ("未覆盖", "uncovered")}
_BLANKS = ("未填", UNSPECIFIED)


def matching(
    day: Snapshot, units: nw.LazyFrame[Any], status: str | Sequence[str] | None, where: Mapping[str, str]
) -> nw.LazyFrame[Any]:
    """Returns the units of a status frame that have the status and the values; by some answers, where any are open.

    Raises:
        QuestionError: A status, dimension or value does not exist.
    """
    if status is not None:
        units = units.filter(_has_status(day, _statuses(day, status)))
    words = dimension_words(day.profile)
    for name, value in ((words.code_of(word), value) for word, value in where.items()):
        units = units.filter(_equals(day, name, value))
    return units


def _has_status(day: Snapshot, statuses: list[int]) -> nw.Expr:
    """The units of these statuses, those among them that have one only by some answers to open questions."""
    known = nw.col("status").is_in(statuses)
    perhaps = [unit.key for unit in open_units(day) if unit.outcomes.intersection(statuses)]
    return known | nw.col("key").is_in(perhaps) if perhaps else known


def _statuses(day: Snapshot, status: str | Sequence[str]) -> list[int]:
    labels = {code: _labels(day.profile.vocabularies["status"], code) for code in STATUSES}
    words = OptionWords("status", labels | _GROUP_LABELS)
    codes = [words.code_of(word) for word in ([status] if isinstance(status, str) else status)]
    return [STATUSES.index(name) for code in codes for name in _GROUPS.get(code, (code,))]


def _labels(vocabulary: Vocabulary, code: str) -> tuple[str, str]:
    return vocabulary.label(code, "zh"), vocabulary.label(code, "en")


def _equals(day: Snapshot, name: str, value: str) -> nw.Expr:
    vocabularies = day.profile.vocabularies
    if name == "mode":
        return nw.col("status").is_in(_statuses(day, vocabularies["status"].code_of(value) or value))
    if name in ("sector", "category"):
        vocabulary = vocabularies["sector" if name == "sector" else "unit_category"]
        code = UNSPECIFIED if value in _BLANKS else vocabulary.code_of(value)
        if code is None:
            raise QuestionError(name, value, vocabulary.codes)
        if name == "sector":
            return nw.col("sectors").list.contains(code)
        category = nw.col("category")
        return category.is_null() if code == UNSPECIFIED else category == code
    column = nw.col(f"at_{name}")
    if value in _BLANKS:
        return column.is_null()
    places = Places(day.register, (name,))
    if not (keys := places.keys(value)):
        raise QuestionError(name, value, places.words()[:20])
    return column.is_in(keys)
