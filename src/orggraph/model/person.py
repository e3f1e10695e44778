"""Person: the holder of seats and the instructor of units, without a name unless asked for."""

from __future__ import annotations

from typing import Annotated, ClassVar

from orggraph.model.columns import About
from orggraph.model.records import Node


class Person(Node):
    """Who holds a seat or instructs units.

    A holder is identified by the unit whose leader it is; an instructor by an opaque key. The name is optional.
    """

    kind: ClassVar[str] = "person"
    zh: ClassVar[str] = "人员"
    en: ClassVar[str] = "person"
    identity: ClassVar[tuple[str, ...]] = ("id",)

    home_unit: Annotated[str | None, About("工作单位", "home unit", refers_to="unit")] = None
    home_organization: Annotated[str | None, About("所属党组织", "home organization", refers_to="organization")] = None
    name: Annotated[str | None, About("姓名", "name", ("姓名", "委员姓名", "兼职委员姓名"), personal=True)] = None
