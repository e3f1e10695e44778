"""The units of a scene that hang on open questions, and the rows that may be units."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from orggraph.maps.scene import Unsettled, Words
from orggraph.queries.bounds import ABSENT
from orggraph.queries.open_units import OpenUnit, open_units

if TYPE_CHECKING:
    from orggraph.register.snapshot import Snapshot


class UnsettledUnits:
    """What hangs on open questions on a day.

    Attributes:
        nodes: The key of a unit → what it may come to.
        rows: Rows that may be units, those alike together.
        note: What to say of the figures of a map; None where no question touches them.
    """

    def __init__(self, day: Snapshot) -> None:
        units = open_units(day)
        self.nodes = {unit.key: _unsettled(unit) for unit in units if unit.key is not None and _is_open(unit)}
        rows = Counter(_unsettled(unit) for unit in units if unit.key is None)
        self.rows = tuple(unsettled._replace(rows=number) for unsettled, number in rows.items())
        questions = {number for each in (*self.nodes.values(), *self.rows) for number in each.questions}
        self.note = _note(len(questions)) if questions else None


def _is_open(unit: OpenUnit) -> bool:
    return unit.is_open or bool(unit.attributes & {"area", "sector"})


def _unsettled(unit: OpenUnit) -> Unsettled:
    return Unsettled(
        statuses=unit.statuses,
        questions=tuple(sorted(unit.questions)),
        absent=ABSENT in unit.outcomes,
        area="area" in unit.attributes,
        sector="sector" in unit.attributes,
    )


def _note(count: int) -> Words:
    ask = "1 question is" if count == 1 else f"{count} questions are"
    return Words(
        f"有 {count} 个问题未定：覆盖情况按区间显示，颜色、图例和名单按“暂按”计；用 orggraph confirm 回答",
        f"{ask} open: coverage is shown as ranges, colours, legend and lists as taken meanwhile; "
        "orggraph confirm settles them",
    )
