"""Whether an organization bears the name of a unit, or that of an area."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from orggraph.register.alike import form_of
from orggraph.text.names import normal_unit_name, split_organization_name

SEATS = r"(?:社区|街道|村|镇|乡|居委会|网格|机关|[^社小园校厂片业商发]区)"
BEHIND = r"(?:第.{1,3})?(?:两新组织|两新|综合)?"
_PLACES = r"(?:园区|工业区|商业区|开发区|商圈|楼宇|大厦|片区|市场)"
_AREA = re.compile(rf".*(?:{SEATS}|{_PLACES}){BEHIND}")
_ENDINGS = re.compile(r"(?:有限公司|股份公司|公司|集团|中心|协会|厂|店)$")
_FUNCTIONAL = re.compile(r"[(（]?功能[型性][)）]?")
_KINDS = "所院校园社厂店行馆会"
"""What is left of the endings of names where these are cut short."""
_NEAR, _FEWEST, _SHORTEST = 85, 4, 2


def is_of_area(organization: str) -> bool:
    """Whether an organization is called by an area, or by a place.

    >>> is_of_area("枫桥社区第二党支部"), is_of_area("枫桥科技公司党支部")
    (True, False)
    """
    return _AREA.fullmatch(split_organization_name(organization)[0]) is not None


def is_own(unit: str, organization: str) -> bool:
    """Whether an organization bears the name of a unit, whole or in part.

    >>> is_own("临江云帆机械制造有限公司", "云帆公司党支部"), is_own("临江云帆机械制造有限公司", "枫桥社区党委")
    (True, False)
    """
    body, type_ = split_organization_name(organization)
    if type_ in ("joint_branch", "working_committee") or is_of_area(organization):
        return False
    whole, named = normal_unit_name(unit), normal_unit_name(_FUNCTIONAL.sub("", body))
    if whole in named:
        return True
    core, own = form_of("unit", unit).core, _ENDINGS.sub("", form_of("unit", named).core)
    if len(own) > _SHORTEST and own[-1] in _KINDS and core.endswith(own[-1]) and own[:-1] in core:  # 云帆所
        return True
    if len(own) < 2 or len(core) < 2:
        return False
    if own in core or core in own:
        return True
    if len(own) < _FEWEST:
        return False
    rest = iter(core)
    return all(char in rest for char in own) or fuzz.partial_ratio(own, core) >= _NEAR
