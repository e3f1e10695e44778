"""Who sits where, gathered from tables: persons without their names, organizations, and a seat per row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import polars as pl

from orggraph.model.columns import KindSchema
from orggraph.model.vocabulary import Vocabulary
from orggraph.register.frames import Draft, Origin, draft_frame
from orggraph.register.identifiers import hashed
from orggraph.text.dates import PartialDate

NEUTRAL_ROLE = "member"
"""The role of a seat of which nothing more is said."""
_POSTS = ("secretary", "deputy_secretary")
"""Roles whose English words have another meaning in most other organizations."""
_CONCURRENT = ("concurrent_member", "concurrent_deputy_secretary")


class Node(NamedTuple):
    """A person or organization: its public identifier, its name, and the source and row where it is named first."""

    id: str
    name: str | None
    source: int
    row: int


class Seat(NamedTuple):
    """A row of a table: identifiers of person and organization, the role as it is written, start and end."""

    person: str
    organization: str
    role: str | None
    start: PartialDate | None
    end: PartialDate | None
    source: int
    row: int


@dataclass
class Gathered:
    """What tables say of who sits where.

    Attributes:
        persons: By the cell that tells them apart, which goes no further.
        organizations: By identifier, else by name.
        seats: The seats.
        origins: The sheets.
    """

    persons: dict[str, Node] = field(default_factory=dict)
    organizations: dict[tuple[str | None, str | None], Node] = field(default_factory=dict)
    seats: list[Seat] = field(default_factory=list)
    origins: list[Origin] = field(default_factory=list)

    def person(self, key: str, name: str | None, source: int, row: int) -> Node:
        """Returns the person that a cell means; one that is new gets the next number."""
        if (known := self.persons.get(key)) is None:
            known = self.persons[key] = Node(f"holder-{len(self.persons) + 1}", name, source, row)
        return known

    def organization(self, identifier: str | None, name: str, source: int, row: int) -> Node:
        """Returns the organization of an identifier, or of a name where there is none."""
        key = (identifier, None if identifier else name)
        if (known := self.organizations.get(key)) is None:
            public = identifier or hashed("organization", name, None)
            known = self.organizations[key] = Node(public, name, source, row)
        return known

    def draft(self, schemas: Mapping[str, KindSchema], roles: Vocabulary) -> Draft:
        """Returns the records as a draft, in which all references are identifiers."""
        frames = {kind: draft_frame(schema, {}, [], []) for kind, schema in schemas.items()}
        for kind, nodes in (("organization", self.organizations), ("person", self.persons)):
            named: dict[str, list[Any]] = {
                "id": [one.id for one in nodes.values()],
                "name": [one.name for one in nodes.values()],
            }
            frames[kind] = _frame(schemas[kind], named, nodes.values())
        codes = {role: role_code(role, roles) for role in {seat.role for seat in self.seats}}
        columns: dict[str, list[Any]] = {
            name: [getattr(seat, name) for seat in self.seats] for name in ("person", "organization", "start", "end")
        }
        columns["role"] = [codes[seat.role] for seat in self.seats]
        columns["concurrent"] = [code in _CONCURRENT for code in columns["role"]]
        frames["seat"] = _frame(schemas["seat"], columns, self.seats)
        return Draft(frames, self.origins)


def role_code(role: str | None, roles: Vocabulary) -> str:
    """Returns the code of a role; a word that means none of ours is its own, a blank the neutral role.

    The secretary of a company is no 书记: the word is kept with a capital, which tells it from the code of the post.

    >>> from orggraph.model.vocabulary import vocabularies
    >>> [role_code(word, vocabularies()["role"]) for word in ("secretary", "书记", "Chair", None)]
    ['Secretary', 'secretary', 'Chair', 'member']
    """
    if role is None:
        return NEUTRAL_ROLE
    known = known_role(role, roles)
    return known or (role.capitalize() if role in roles.codes else role)


def known_role(role: str, roles: Vocabulary) -> str | None:
    """Returns the code that a word of a table from elsewhere means; of the posts in the Party only its words in 中文.

    >>> from orggraph.model.vocabulary import vocabularies
    >>> [known_role(word, vocabularies()["role"]) for word in ("Secretary", "副书记", "Member")]
    [None, 'deputy_secretary', 'member']
    """
    code = roles.code_of(role)
    return None if code in _POSTS and role.isascii() else code


def _frame(schema: KindSchema, columns: Mapping[str, list[Any]], places: Iterable[Node | Seat]) -> pl.DataFrame:
    places = list(places)
    return draft_frame(schema, columns, [one.source for one in places], [one.row for one in places])
