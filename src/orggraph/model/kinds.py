"""All kinds of records, in the order in which they are resolved: nodes before what refers to them."""

from __future__ import annotations

from orggraph.model.area import Area
from orggraph.model.columns import KindSchema
from orggraph.model.organization import Organization
from orggraph.model.person import Person
from orggraph.model.records import Record
from orggraph.model.relations import Agreement, Establishment, Exemption, Instructor, Registration, Seat
from orggraph.model.unit import Unit

KINDS: dict[str, type[Record]] = {
    record.kind: record
    for record in (
        Area,
        Organization,
        Unit,
        Person,
        Seat,
        Establishment,
        Instructor,
        Agreement,
        Registration,
        Exemption,
    )
}


def schemas() -> dict[str, KindSchema]:
    """Returns the plain schema of every kind, in order."""
    return {kind: record.schema_of_kind() for kind, record in KINDS.items()}
