"""One rule asked of a few records."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import orggraph as og
from orggraph.profile import default_profile

DAY = "2020-12-31"
DISTRICT = og.Organization(name="中共岚栖区委员会", type="committee")
AREAS = (
    og.Area(name="岚栖区", type="district"),
    og.Area(name="听潮街道", type="subdistrict", parent="岚栖区"),
    og.Area(name="云溪社区", type="community", parent="岚栖区/听潮街道"),
    og.Area(name="松月社区", type="community", parent="岚栖区/听潮街道"),
)
STREET = og.Organization(
    name="岚栖区听潮街道党工委", type="working_committee", superior=DISTRICT.name, area="岚栖区/听潮街道"
)
COMMUNITY = "岚栖区/听潮街道/云溪社区"
NETWORK = (*AREAS, DISTRICT, STREET)
"""A district with a subdistrict and two communities that nobody leads yet."""


def asked(
    rule: str, records: Sequence[Any], day: str = DAY, settings: Mapping[str, Any] | None = None
) -> list[og.Violation]:
    """The violations of one rule; `settings` are what a profile sets for it."""
    profile = replace(default_profile(), checks={rule: settings} if settings else {})
    return list(og.check(og.Register.from_records(records, profile).on(day), select=[rule]))


def labels(violations: Sequence[og.Violation]) -> list[str]:
    """What the violations are about."""
    return [violation.label for violation in violations]


def branch(name: str = "甲党支部", form: str = "branch", **fields: Any) -> og.Organization:
    """An organization below the district committee."""
    return og.Organization(**{"name": name, "type": form, "superior": DISTRICT.name, **fields})


def community_organization(form: str = "committee", **fields: Any) -> og.Organization:
    """The leading organization of the community 云溪."""
    ending = {"committee": "党委", "general_branch": "党总支", "branch": "党支部"}[form]
    name = f"听潮街道云溪社区{ending}"
    return og.Organization(name=name, type=form, superior=STREET.name, area=COMMUNITY, **fields)
