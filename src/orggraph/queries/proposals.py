"""Proposals: what the names that are open may mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from orggraph.register.proposals import AT_LEAST, Proposal, propose
from orggraph.register.reading import Reading
from orggraph.tables.table import Field, Shown, Table

_KINDS = {"area": ("辖区", "area"), "organization": ("党组织", "organization"), "unit": ("单位", "unit")}
_FIELDS = (
    ("kind", "类别", "kind"),
    ("given", "台账里的名称", "name in the ledger"),
    ("area", "所在", "used in"),
    ("target", "可能是", "may be"),
    ("score", "相近度", "score"),
    ("reason", "理由", "reason"),
    ("places", "处数", "places"),
    ("first", "第一处", "first place"),
)


@dataclass(frozen=True)
class Proposals(Shown):
    """The proposals for the names of a reading, the likeliest name first; those for one name stand together."""

    rows: tuple[Proposal, ...]

    def __iter__(self) -> Iterator[Proposal]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def table(self, lang: str = "zh") -> Table:
        """Returns the proposals as a table."""
        zh = lang == "zh"
        fields = tuple(Field(key, label_zh if zh else label_en) for key, label_zh, label_en in _FIELDS)
        note = "未经决定，什么都不会合并" if zh else "nothing is merged until somebody decides"
        rows = tuple(_cells(proposal, lang) for proposal in self.rows)
        return Table("名称对应建议" if zh else "Proposals for names", (), fields, rows, (note,))

    def to_json(self) -> dict[str, Any]:
        """Returns the proposals in the shape of `orggraph resolve --format json`."""
        return {"proposals": [_json(proposal) for proposal in self.rows]}


def _cells(one: Proposal, lang: str) -> tuple[Any, ...]:
    kind = _KINDS[one.kind][0 if lang == "zh" else 1]
    first = one.places[0].words(lang) if one.places else ""
    return kind, one.given, one.area, one.target_name, one.score, one.reason(lang), len(one.places), first


def _json(one: Proposal) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "given": one.given,
        "area": one.area,
        "target": one.target,
        "target_name": one.target_name,
        "score": one.score,
        "zh": one.zh,
        "en": one.en,
        "places": [{**place.to_json(), "column": place.column} for place in one.places],
    }


def proposals(reading: Reading, *, at_least: int = AT_LEAST) -> Proposals:
    """Returns what the names of a reading may mean that no record bears, or that several do.

    Proposed for are references that could not be resolved, units that are named but listed nowhere, and units that a
    community lists twice under near names or that share a code. Names decided about in `aliases.toml` are left out;
    persons are never proposed for. Proposals change nothing: `add_aliases` writes down what somebody decided.

    Args:
        reading: What `read` returned for ledgers.
        at_least: The least score, of 100.

    Example:
        >>> import orggraph as og
        >>> for one in og.proposals(og.read(og.sample_ledgers()), at_least=95):
        ...     print(one.given, one.target_name, one.score, one.reason("en"))
    """
    return Proposals(propose(reading, at_least))
