"""Figures beside coverage that hang on open questions: units known by mention, and what members are counted on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import narwhals as nw

from orggraph.queries.bounds import ABSENT, Bounds
from orggraph.queries.open_units import OpenUnit
from orggraph.register.engines import collected

if TYPE_CHECKING:
    from orggraph.register.snapshot import Snapshot


def unknown_range(day: Snapshot, units: Sequence[OpenUnit], unknown: int) -> dict[str, Bounds]:
    """Returns the bounds of the units known only by mention: some may be listed, some listed ones only be mentioned."""
    rows = [unit for unit in units if ABSENT in unit.outcomes]
    mentioned = _mentioned(day, [unit.key for unit in rows if unit.key is not None])
    may_be_listed = [unit for unit in rows if unit.key is not None and unit.present == ABSENT]
    may_be_mentioned = [unit for unit in rows if unit.present != ABSENT and unit.key in mentioned]
    if not (may_be_listed or may_be_mentioned):
        return {}
    questions = {question for unit in (*may_be_listed, *may_be_mentioned) for question in unit.questions}
    bounds = Bounds(max(0, unknown - len(may_be_listed)), unknown + len(may_be_mentioned), len(questions))
    return {"unknown": bounds}


def _mentioned(day: Snapshot, keys: list[int]) -> set[int]:
    columns = {"seat": "home_unit", "agreement": "unit", "registration": "unit"} if keys else {}
    found: set[int] = set()
    for table, column in columns.items():
        frame = day.register.frame(table).filter(nw.col(column).is_in(keys)).select(column)
        found.update(key for (key,) in collected(frame).iter_rows())
    return found


def counted_on_ranges(
    in_base: Sequence[OpenUnit], units: Sequence[OpenUnit], counted_on: Mapping[str, int]
) -> dict[str, Bounds]:
    """Returns the bounds of the units by what their members are counted on, and of those that state none."""
    uncertain = [unit for unit in in_base if ABSENT in unit.outcomes or "members" in unit.attributes]
    stating = [unit for unit in units if _may_be_unstated(unit)]
    present = Counter(_counted_on(unit) for unit in uncertain if unit.present != ABSENT)
    present["unstated"] = sum(unit.present != ABSENT and _counted_on(unit) == "unstated" for unit in stating)
    found = {}
    for name, counted in counted_on.items():
        asked = stating if name == "unstated" else uncertain
        questions = {question for unit in asked for question in unit.questions}
        if asked:
            low = counted - present[name]
            found[name] = Bounds(low, low + len(asked), len(questions))
    return found


def _may_be_unstated(unit: OpenUnit) -> bool:
    """Whether it hangs on a question if a unit is among those that state no number of members."""
    if not unit.row or "members" in unit.attributes:
        return True
    return _counted_on(unit) == "unstated" and ABSENT in unit.outcomes


def _counted_on(unit: OpenUnit) -> str:
    if unit.row["full_members"] is not None:
        return "full_members"
    return "members" if unit.row["members"] is not None else "unstated"
