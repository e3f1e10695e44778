"""The equivalent ways to write one organization's name; the first is the full name."""

from __future__ import annotations

from tests.districts.truth import Organization

FORMS: dict[str, tuple[str, ...]] = {
    "党工委": ("中共{}工作委员会", "{}党工委", "{}工委", "中共{}党工委"),
    "党委": ("中共{}委员会", "{}党委"),
    "党总支": ("中共{}总支部委员会", "{}党总支", "中共{}总支部"),
    "党支部": ("中共{}支部委员会", "{}党支部", "中共{}支部"),
    "联合党支部": ("中共{}联合支部委员会", "{}联合党支部", "中共{}联合支部"),
    "党小组": ("{}党小组",),
    "临时党支部": ("{}临时党支部",),
}

#: words that mean the same type of organization
TYPE_WORDS: dict[str, tuple[str, ...]] = {
    "党工委": ("党工委", "工委"),
    "党总支": ("党总支", "总支部"),
    "党支部": ("党支部", "支部"),
    "联合党支部": ("联合党支部", "联合支部"),
}


def full(body: str, kind: str) -> str:
    return FORMS[kind][0].format(body)


def short(body: str, kind: str) -> str:
    return FORMS[kind][min(1, len(FORMS[kind]) - 1)].format(body)


def equivalents(organization: Organization) -> tuple[str, ...]:
    """Every way to write the organization, its own first."""
    others = (form.format(organization.body) for form in FORMS[organization.type])
    return (organization.name, *(each for each in others if each != organization.name))
