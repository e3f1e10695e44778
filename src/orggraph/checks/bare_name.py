"""Names of units that are most likely one name, written in two ways."""

from __future__ import annotations

import re
from collections.abc import Iterable

from orggraph.text.names import normal_unit_name

_LEGAL_FORM = re.compile(r"(?:股份有限公司|有限公司|股份公司|公司|特殊普通合伙|普通合伙)$")
_SHORTEST = 3


def bare_name(name: str, districts: Iterable[str] = ()) -> str:
    """Returns what is left of a unit's name without brackets, legal form and the name of its district.

    Fewer than three characters would say too little: they are not reached.

    >>> bare_name("岚栖区甲乙物流（青石）有限责任公司", ["岚栖区"]), bare_name("岚栖甲乙物流青石", ["岚栖区"])
    ('甲乙物流青石', '甲乙物流青石')
    """
    text = normal_unit_name(name)
    text = _long_enough(_LEGAL_FORM.sub("", text), text)
    for district in districts:
        for prefix in (district, district[:-1]):
            text = _long_enough(text.removeprefix(prefix), text)
    return text


def _long_enough(shorter: str, text: str) -> str:
    return shorter if len(shorter) >= _SHORTEST else text
