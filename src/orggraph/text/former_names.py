"""Former names of a unit that a remark tells: 原名…, 由…更名而来."""

from __future__ import annotations

import re
from functools import lru_cache

from orggraph.text.cleaning import clean

_NAME = r"[“\"「《]?(?P<name>[^，。；,;：:、“”\"「」《》]{4,40}?)[”\"」》]?"
_ENDS = r"(?=$|[，。；,;、）)]|\d{4}年|于\d{4})"
_PATTERNS = (
    re.compile(
        rf"(?:原名称?|曾用名称?|旧称|老名|原(?:单位|企业|公司)?名称?|(?:更名|改名|变更)前(?:名称?)?|前身)(?:[为是叫系:：]+)?{_NAME}{_ENDS}"
    ),
    re.compile(rf"(?:由|从|原){_NAME}(?:于?\d{{4}}年[\d年月日]*)?(?:更名|改名|易名|变更名称)"),
)


@lru_cache(maxsize=4096)
def former_name_in(text: str) -> str | None:
    """Returns the name that a unit had before, as a remark on it says; None where it tells none.

    >>> former_name_in("原名枫桥甲乙经营部，2023年5月更名"), former_name_in("由枫桥丙丁商行更名而来")
    ('枫桥甲乙经营部', '枫桥丙丁商行')
    """
    said = clean(text).replace(" ", "")
    for pattern in _PATTERNS:
        if (found := pattern.search(said)) is not None:
            return found["name"]
    return None


_LATER = re.compile(
    r"(?:现|已)?(?:更名|改名|易名|名称变更|变更名称)(?:登记)?(?:为|成|叫|作)?[“\"「《]?(?P<name>[^，。；,;：:、“”\"」》()（）]{4,40})"
)


@lru_cache(maxsize=4096)
def later_name_in(text: str) -> str | None:
    """Returns the name that a unit has since, as a remark on it says; None where it tells none.

    >>> later_name_in("2023年5月更名为枫桥乙丙公司，系统未改"), later_name_in("由枫桥甲乙商行更名而来")
    ('枫桥乙丙公司', None)
    """
    found = _LATER.search(clean(text).replace(" ", ""))
    return found["name"] if found is not None and not found["name"].startswith("而来") else None
