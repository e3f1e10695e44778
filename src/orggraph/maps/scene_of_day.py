"""From a snapshot to its scene: areas as territories, organizations and units in them, the live relations.

Persons are not drawn: a concurrent seat is an edge from the holder's home to the body.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from orggraph.maps.scene import Detail, Edge, Node, Scene, Territory, Text, Words
from orggraph.model.vocabulary import UNSPECIFIED
from orggraph.queries.status import MODES, STATUSES, unit_status
from orggraph.register.engines import collected
from orggraph.register.identifiers import unique
from orggraph.register.origins import Origins

if TYPE_CHECKING:
    from orggraph.register.snapshot import Snapshot

Row = dict[str, Any]


def scene_of(day: Snapshot, lang: str = "zh") -> Scene:
    """Returns the scene of a day: what is live on it, with uncovered units, grids and communities as gaps."""
    return _DayScene(day).scene(lang)


class _DayScene:
    """The tables of a day, with keys that turn into public identifiers."""

    def __init__(self, day: Snapshot) -> None:
        self.day = day
        self.vocabularies = day.profile.vocabularies
        self.origins = Origins(day.register)
        self.areas: dict[int, Row] = {row["key"]: row for row in _rows(day.register.frame("area"))}
        self.organizations: dict[int, Row] = {row["key"]: row for row in _rows(day.frame("organization"))}
        self.units: dict[int, Row] = {row["key"]: row for row in _rows(unit_status(day))}
        self.leads: dict[int, int] = dict(collected(day.leads()).iter_rows())
        self.led = {organization: area for area, organization in self.leads.items()}
        nodes = [*self.organizations.values(), *self.units.values()]
        self.ids = dict(zip((row["key"] for row in nodes), unique(row["id"] for row in nodes), strict=True))

    def scene(self, lang: str) -> Scene:
        tops = [row["name"] for row in self.areas.values() if row["parent"] is None and self._is_top(row)]
        name = "、".join(tops[:3]) or "党组织网络"
        return Scene(
            title=Words(f"{name}党组织网络", f"{name} · organization network")
            if tops
            else Words(name, "Organizations"),
            as_of=self.day.day.isoformat(),
            base=Words("全部台账单位", "all units in ledgers"),
            territories=tuple(self._territory(row) for row in self.areas.values()),
            nodes=(*map(self._organization, self.organizations.values()), *map(self._unit, self.units.values())),
            edges=tuple(self._edges()),
            lang=lang,
            locality=self.day.profile.backstop_tier,
        )

    def _is_top(self, row: Row) -> bool:
        return self.day.profile.tier_of(row["type"]) == self.day.profile.tiers[0]

    def _territory(self, row: Row) -> Territory:
        tiers = self.day.profile.tiers
        tier = self.day.profile.tier_of(row["type"])
        leader = self.organizations.get(self.leads.get(row["key"], -1))
        led = Detail(Words("领导党组织", "Led by"), leader["name"] if leader else Words("无", "none"))
        return Territory(
            id=row["id"],
            kind=row["type"],
            label=row["name"],
            parent=self._area_id(row["parent"]),
            gap=leader is None and tier in tiers[-2:],
            details=(
                led,
                *self._counts(row, households=("户数", "Households"), members=("党员数", "Members")),
            ),
            origin=self._origin(row),
            keywords=row["code"] or "",
        )

    def _organization(self, row: Row) -> Node:
        type_ = self._words("organization_type", row["type"])
        superior = self.organizations.get(row["superior"])
        return Node(
            id=self.ids[row["key"]],
            kind="organization",
            label=row["name"],
            area=self._area_id(self.led.get(row["key"], row["area"])) or self._only_top(),
            type=type_,
            leads=row["key"] in self.led,
            details=(
                *_said(Words("类别", "Type"), type_),
                *_said(Words("上级党组织", "Superior"), superior["name"] if superior else None),
                *self._counts(row, full_members=("正式党员", "Full members"), members=("党员数", "Members")),
                *_said(Words("成立", "Founded"), _date(row, "start")),
            ),
            origin=self._origin(row),
        )

    def _unit(self, row: Row) -> Node:
        category = self._words("unit_category", row["category"])
        status = STATUSES[row["status"]]
        sectors = [self._words("sector", code) for code in row["sectors"] if code != UNSPECIFIED]
        return Node(
            id=self.ids[row["key"]],
            kind="unit",
            label=row["name"],
            area=self._area_id(row["area"]),
            type=category,
            status=status,
            gap=status not in (*MODES, "unknown"),
            details=(
                Detail(Words("覆盖方式", "Coverage"), self._words("status", status) or status),
                *_said(Words("单位类型", "Category"), category),
                *_said(Words("行业", "Sectors"), _joined(sectors)),
                *self._counts(row, employees=("从业人员", "Employees"), members=("党员数", "Members")),
            ),
            origin=self._origin(row),
            keywords=row["credit_code"] or "",
        )

    def _edges(self) -> Iterator[Edge]:
        nodes = self.ids
        for row in self.organizations.values():
            if row["superior"] in nodes:
                yield Edge(nodes[row["key"]], nodes[row["superior"]], "subordination")
        for kind, start, end, vocabulary, label in _RELATIONS:
            for row in _rows(self.day.frame(kind)):
                source, target = self._end(row, start), self._end(row, end)
                if source in nodes and target in nodes:
                    said = self._label(vocabulary, row[label]) if label else None
                    dates = _date(row, "start"), _date(row, "end")
                    yield Edge(nodes[source], nodes[target], kind, said, *dates, self._origin(row))

    def _label(self, vocabulary: str, said: str | list[str] | None) -> Text | None:
        return _joined([self._words(vocabulary, code) for code in ([said] if isinstance(said, str) else said or ())])

    def _end(self, row: Row, columns: tuple[str, ...]) -> int:
        """The first of the columns that is filled; an area means the organization that leads it."""
        for column in columns:
            if row[column] is not None:
                return self.leads.get(row[column], -1) if column == "area" else int(row[column])
        return -1

    def _area_id(self, key: int | None) -> str | None:
        return None if key is None else str(self.areas[key]["id"])

    def _only_top(self) -> str | None:
        tops = [row["id"] for row in self.areas.values() if self._is_top(row)]
        return tops[0] if len(tops) == 1 else None

    def _words(self, vocabulary: str, code: str | None) -> Text | None:
        if code is None or code == UNSPECIFIED:
            return None
        known = self.vocabularies[vocabulary]
        return Words(known.label(code, "zh"), known.label(code, "en"))

    def _counts(self, row: Row, **columns: tuple[str, str]) -> list[Detail]:
        return [Detail(Words(*label), str(row[name])) for name, label in columns.items() if row[name] is not None]

    def _origin(self, row: Row) -> Words | None:
        if row["source"] is None:
            return None
        place = self.origins.place(row["source"], row["row"])
        return Words(place.words("zh"), place.words("en"))


_RELATIONS: tuple[tuple[str, tuple[str, ...], tuple[str, ...], str, str | None], ...] = (
    ("establishment", ("organization",), ("unit",), "mode", "mode"),
    ("seat", ("home_unit", "home_organization"), ("organization",), "role", "role"),
    ("agreement", ("unit",), ("organization",), "content", "contents"),
    ("registration", ("unit",), ("area",), "content", None),
)
"""Kind, columns of its first end, columns of its second, and the vocabulary and column of its label."""


def _rows(frame: Any) -> list[Row]:
    table = collected(frame)
    return list((table.sort("key") if "key" in table.columns else table).iter_rows(named=True))


def _said(label: Words, value: Text | None) -> tuple[Detail, ...]:
    return () if value is None else (Detail(label, value),)


def _joined(words: list[Text | None]) -> Text | None:
    said = [word if isinstance(word, Words) else Words(word, word) for word in words if word is not None]
    return Words("、".join(word.zh for word in said), ", ".join(word.en for word in said)) if said else None


def _date(row: Row, column: str) -> str | None:
    """The date as long as the source knew it: 2019, 2019-05, 2019-05-01."""
    day, precision = row[column], row[f"{column}_precision"]
    return None if day is None else day.isoformat()[: {"year": 4, "month": 7}.get(precision, 10)]
