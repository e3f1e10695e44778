"""Columns that name an organization or, where a unit has none, its instructor: 党组织/指导员."""

from __future__ import annotations

import re

from orggraph.ledgers.columns import SheetColumns
from orggraph.ledgers.instructor_cells import Assigned, assigned_to
from orggraph.ledgers.organization_cells import organizations_in
from orggraph.register.values import Values

_NAME = "establishment.organization"
_ABOUT = re.compile(r"(?:指导|联络|辅导|联系|组织)员|联系人|派驻|选派")
"""In the header of a column of organizations that names persons as well."""


def instructors_in_names(sheet: SheetColumns) -> Values | None:
    """Returns who is assigned by the column of organizations, row by row; None where it names no instructors.

    A cell that may be the name of an organization, or says how there is one, is none of a person.
    """
    if not sheet.has(_NAME) or _ABOUT.search(sheet.header.text_of(_NAME) or "") is None:
        return None
    strip, vocabularies = sheet.strip(_NAME), sheet.profile.vocabularies
    doubtful = [organizations_in(cell, vocabularies).doubt is not None for cell in strip.distinct.cells]
    said = assigned_to(sheet.texts(_NAME), strip)
    pairs = zip(said.distinct, doubtful, strict=True)
    found: list[Assigned | None] = [who if doubt and who is not None and who.names else None for who, doubt in pairs]
    return Values(found, said.rows) if any(found) else None
