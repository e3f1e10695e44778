"""The relations of a network: where each stands in the register, and which of them link across."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from orggraph.errors import NoRelationError, QuestionError
from orggraph.model.vocabulary import Vocabulary


class Column(NamedTuple):
    """Two columns of a table that a relation is drawn from: an edge per row, from `source` to `target`."""

    table: str
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Relation:
    """A kind of edge.

    Attributes:
        name: Its code in the vocabulary `relation`, which has the labels.
        columns: Where it stands in the register.
        across: Whether it links bodies across the trees of subordination and of areas.
        with_: A relation that is always drawn with it.
    """

    name: str
    columns: tuple[Column, ...]
    across: bool = False
    with_: str | None = None


RELATIONS = (
    Relation("part_of", (Column("area", "key", "parent"),)),
    Relation("lead", (Column("lead", "organization", "area"),)),
    Relation("subordination", (Column("organization", "key", "superior"),)),
    Relation("location", (Column("organization", "key", "area"), Column("unit", "key", "area"))),
    Relation("establishment", (Column("establishment", "organization", "unit"),)),
    Relation("instructor", (Column("instructor", "person", "unit"),)),
    Relation("seat", (Column("seat", "person", "organization"),), across=True, with_="home"),
    Relation(
        "home", (Column("seat", "person", "home_unit"), Column("seat", "person", "home_organization")), across=True
    ),
    Relation("agreement", (Column("agreement", "organization", "unit"),), across=True),
    Relation("registration", (Column("registration", "unit", "area"),), across=True),
)
"""All relations. `home` is where the holder of a seat comes from; it lives as long as the seat."""
NAMES = tuple(relation.name for relation in RELATIONS)
_OF_TREES = frozenset(relation.name for relation in RELATIONS if not relation.across)
SEPARATORS = ",，、;；"
"""What stands between the words of a choice."""


def chosen(relations: str | Iterable[str] | None, known: Vocabulary, available: Iterable[str]) -> tuple[str, ...]:
    """Returns the relations that words name, in order; all that are available where none is named.

    Args:
        relations: Codes or words of the vocabulary, such as `seats` or 共建, several with commas of either script;
            `across` is all links across, `all` every relation; a word with a minus in front takes away
            (`-subordination`).
        known: The vocabulary `relation`.
        available: What the network has.

    Raises:
        QuestionError: A word is no relation, or the words take away all that they name.
    """
    available = tuple(available)
    said = [relations] if isinstance(relations, str) else relations or ()
    words = [word for some in said for word in re.split(f"[{SEPARATORS}]", some)]
    added: set[str] = set()
    taken: set[str] = set()
    for word in filter(None, (word.strip() for word in words)):
        names = _named(word.removeprefix("-"), known, available)
        (taken if word.startswith("-") else added).update(names)
    if not added:
        added = set(available)
    if taken >= added and taken:
        raise NoRelationError(",".join(words))
    return tuple(name for name in available if name in added - taken)


def links_across(relation: str) -> bool:
    """Whether a relation links bodies across the trees: seats, homes of holders, agreements, registrations.

    One that graphs from elsewhere bring does, too.
    """
    return relation not in _OF_TREES


def unknown_relation(word: str, known: Vocabulary, available: Iterable[str], *, across: bool = False) -> QuestionError:
    """Returns the error that a word is no relation: it lists those that are, and `across` where that is one of them."""
    labels = {name: (known.label(name, "zh"), known.label(name, "en")) for name in available}
    labels = ({"across": ("横向联系", "links across")} if across else {}) | labels
    return QuestionError("relation", word, labels, labels=labels)


def _named(word: str, known: Vocabulary, available: tuple[str, ...]) -> set[str]:
    if word == "across":
        return set(filter(links_across, available))
    if word == "all":
        return set(available)
    code = word if word in available else known.code_of(word)
    if code not in available:
        raise unknown_relation(word or "-", known, available, across=True)
    with_ = next((relation.with_ for relation in RELATIONS if relation.name == code), None)
    return {code, with_} - {None} if with_ else {code}
