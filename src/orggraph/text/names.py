"""Names of Party organizations: what stands between 中共 and the suffix, and equal ways to write it."""

from __future__ import annotations

import re

from orggraph.text.cleaning import clean, compact, is_plain

_SUFFIXES: tuple[tuple[str, str], ...] = (
    ("临时总支部委员会", "temporary_general_branch"),
    ("临时党总支部", "temporary_general_branch"),
    ("临时党总支", "temporary_general_branch"),
    ("临时委员会", "temporary_committee"),
    ("临时党委", "temporary_committee"),
    ("临时联合支部委员会", "temporary_branch"),
    ("临时党支部委员会", "temporary_branch"),
    ("临时联合党支部", "temporary_branch"),
    ("临时支部委员会", "temporary_branch"),
    ("临时党支部", "temporary_branch"),
    ("临时支部", "temporary_branch"),
    ("联合党支部委员会", "joint_branch"),
    ("联合支部委员会", "joint_branch"),
    ("联合党支部", "joint_branch"),
    ("联合支部", "joint_branch"),
    ("党总支部委员会", "general_branch"),
    ("党总支委员会", "general_branch"),
    ("总支部委员会", "general_branch"),
    ("党总支部", "general_branch"),
    ("党总支", "general_branch"),
    ("总支部", "general_branch"),
    ("总支", "general_branch"),
    ("党支部委员会", "branch"),
    ("支部委员会", "branch"),
    ("党支部", "branch"),
    ("支部", "branch"),
    ("工作委员会", "working_committee"),
    ("党工委", "working_committee"),
    ("工委", "working_committee"),
    ("委员会", "committee"),
    ("党委", "committee"),
    ("党小组", "group"),
    ("党组", "leading_group"),
)
"""Suffix → organization type, the longest first (domain §3)."""

_TYPES = dict(_SUFFIXES)
_LAST = frozenset(suffix[-1] for suffix in _TYPES)
"""What a name ends with that says a type: any other name needs no further look."""
_LENGTHS = sorted({len(suffix) for suffix in _TYPES}, reverse=True)
_DISTRICTS = ("区委", "县委", "市委", "镇委", "旗委", "盟委")
_LEGAL_FORMS = (("有限责任公司", "有限公司"), ("股份有限公司", "股份公司"))
_BESIDE = re.compile(
    r"(?P<whole>[^()（）]{3,})[(（](?P<called>(?:以下)?(?:简称|又称|又名|也称|俗称|对外称|即)[:：]?)?(?P<other>[^()（）]{2,})[)）]"
)
_BRACKETS = str.maketrans(
    {
        "(": "",
        ")": "",
        "[": "",
        "]": "",
        "【": "",
        "】": "",
        "·": "",
        " ": "",
        "\u201c": "",
        "\u201d": "",
        '"': "",
    }
)


def _said(name: str) -> str:
    return name if is_plain(name) else compact(clean(name))


def _without_brackets(text: str) -> str:
    return text if text.isalnum() else text.translate(_BRACKETS)


def split_organization_name(name: str) -> tuple[str, str | None]:
    """Returns the body of an organization's name and the type its suffix says.

    >>> split_organization_name("中共临江区松树街道枫桥社区总支部委员会")
    ('临江区松树街道枫桥社区', 'general_branch')
    >>> split_organization_name("松树街道党工委")
    ('松树街道', 'working_committee')
    """
    body = _said(name)
    body = body.removeprefix("中国共产党" if body.startswith("中国共产党") else "中共")
    if body[-1:] not in _LAST:
        return body, None
    for length in _LENGTHS:
        type_ = _TYPES.get(body[-length:])
        if type_ is not None and len(body) > length:
            return body[:-length], type_
    return (body[:-1], "committee") if body.endswith(_DISTRICTS) else (body, None)


def normal_organization_name(name: str) -> str:
    """Returns the form in which equal ways to write an organization's name are equal.

    >>> normal_organization_name("中共枫桥社区支部委员会") == normal_organization_name("枫桥社区党支部")
    True
    """
    body, type_ = split_organization_name(name)
    return f"{_without_brackets(body)}#{type_ or ''}"


def type_of(form: str) -> str | None:
    """Returns the type of an organization that the normal form of its name says.

    >>> type_of(normal_organization_name("枫桥社区党支部"))
    'branch'
    """
    return form.rpartition("#")[2] or None


def normal_unit_name(name: str) -> str:
    """Returns the form in which equal ways to write a unit's name are equal.

    >>> normal_unit_name("临江恒信（松树）有限责任公司") == normal_unit_name("临江恒信(松树)有限公司")
    True
    """
    text = _without_brackets(_said(name))
    for long, short in _LEGAL_FORMS:
        text = text.replace(long, short)
    return text


def names_beside(name: str) -> tuple[str, ...]:
    """Returns the names that a name in brackets makes two of: what stands before it, and the one in brackets.

    None where the brackets hold something else: a part of the name, a place, a state.

    >>> names_beside("河口镇商贸行业第一联合党支部（河口商贸一支部）")
    ('河口镇商贸行业第一联合党支部', '河口商贸一支部')
    >>> names_beside("云帆机械(简称云帆)"), names_beside("云帆机械(北门)有限公司"), names_beside("云帆机械党支部（筹）")
    (('云帆机械', '云帆'), (), ())
    """
    match = _BESIDE.fullmatch(name.strip())
    if match is None:
        return ()
    whole, other = match["whole"].strip(), match["other"].strip(' \u201c\u201d"')
    both = all(split_organization_name(one)[1] is not None for one in (whole, other))
    return (whole, other) if match["called"] or both else ()
