"""The workbench of a build: the draft, what is known so far, and the findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import polars as pl

from orggraph.model.columns import KindSchema
from orggraph.model.finding import Finding
from orggraph.model.source import Source
from orggraph.profile import Profile
from orggraph.register.aliases import Aliases
from orggraph.register.areas import AreaIndex, area_path, split_path
from orggraph.register.decisions import Decisions
from orggraph.register.frames import Draft
from orggraph.register.names import Match, NameIndex
from orggraph.register.unresolved import Unresolved
from orggraph.text.nearest import nearest

_AT_MOST_NEAREST = 200
"""Beyond so many findings no nearest names are looked up: nobody reads them, and each costs a pass over all names."""


@dataclass
class Bench:
    """What the steps of a build share.

    Attributes:
        draft: The records, their references still text.
        schemas: The plain schema of each kind.
        profile: The district's settings.
        aliases: What the user decided about names.
        findings: What was found so far.
        unresolved: The references that could not be resolved.
        areas: The areas that are known.
        first_names: Of nodes that were renamed, the name from which their public identifier comes.
        lists_organizations: Whether a ledger lists organizations; else they are known by mention.
    """

    draft: Draft
    schemas: Mapping[str, KindSchema]
    profile: Profile
    aliases: Aliases = field(default_factory=Aliases)
    findings: list[Finding] = field(default_factory=list)
    unresolved: list[Unresolved] = field(default_factory=list)
    areas: AreaIndex = field(default_factory=AreaIndex)
    first_names: dict[int, str] = field(default_factory=dict)
    lists_organizations: bool = True

    def place(self, kind: str, row: Mapping[str, Any], column: str | None = None) -> Source:
        """Returns where a draft row, or one of its columns, stands."""
        label = self.schemas[kind].column(column).zh if column and "." not in column else None
        return self.draft.place(kind, row, column, label)

    def report(
        self,
        code: str,
        kind: str,
        row: Mapping[str, Any],
        column: str | None,
        given: str = "",
        *,
        expected: Iterable[str] = (),
        near: Iterable[str] = (),
        other: Mapping[str, Any] | None = None,
    ) -> None:
        """Adds a finding; `other` is the row that this one repeats."""
        names = nearest(given, near) if len(self.findings) < _AT_MOST_NEAREST else ()
        place = self.place(kind, other) if other is not None else None
        claim = f"{kind}.{column}" if column and "." not in column else column
        said = "、".join(expected)
        self.findings.append(Finding(code, self.place(kind, row, column), given, said, names, place, claim))

    def resolve_areas(self, kind: str, column: str, *, shorten: bool) -> pl.Series:
        """Returns the keys of a column of area paths.

        With `shorten`, a path whose last area is unknown means the area above it: a unit in an unknown grid still
        lies in its community. Without, it stays open: a seat on an unknown community is not one on the subdistrict.
        """
        frame = self.draft.frames[kind].select(column, "source", "row").with_row_index("_n")
        paths = frame[column]
        sure = {} if self.areas.decided else self._sure_areas(paths)
        keys = paths.replace_strict(list(sure), list(sure.values()), default=None, return_dtype=pl.Int32)
        found = {}
        for row in frame.filter((paths != "") & keys.is_null()).iter_rows(named=True):
            found[row["_n"]] = self.find_area(kind, column, row[column], row, shorten=shorten)
        return keys.scatter(list(found), list(found.values())) if found else keys

    def _sure_areas(self, paths: pl.Series) -> dict[str, int]:
        """The areas of those paths that mean one."""
        found = ((path, self.areas.find(path)) for path in paths.unique() if path)
        return {path: keys[0] for path, keys in found if len(keys) == 1}

    def find_area(self, kind: str, column: str, path: str, row: Mapping[str, Any], *, shorten: bool) -> int | None:
        """Returns the key of an area by its path; unknown or ambiguous, it is reported."""
        names = split_path(path)
        if len(found := self.areas.find(path)) == 1:
            self._cite_areas(kind, column, names, row, found[0])
            return found[0]
        depth = self._open_at(names)
        *above, name = names[: depth + 1]
        found = self.areas.find(area_path(*above, name) or "")
        place = self.area_column(column, row, name, depth)
        context = self.areas.find(area_path(*above) or "") if above else ()
        self.leave_open("area", kind, row, place, name, context[0] if len(context) == 1 else None, found)
        if found:
            self.report("ambiguous-reference", kind, row, place, name, expected=map(self.areas.full_name, found))
            return None
        self.report("unknown-area", kind, row, place, name, near=self.areas.known_names())
        while shorten and above:
            if len(found := self.areas.find(area_path(*above) or "")) == 1:
                return found[0]
            above.pop()
        return None

    def _open_at(self, names: list[str]) -> int:
        """The index of the first name of a path that means no area within those before it, or several."""
        for depth in range(len(names)):
            if len(self.areas.find(area_path(*names[: depth + 1]) or "")) != 1:
                return depth
        return len(names) - 1

    def _cite_areas(self, kind: str, column: str, names: list[str], row: Mapping[str, Any], key: int) -> None:
        """Reports the names in a path that mean an area because the user decided so."""
        for area in self.areas.ancestors(key) if self.areas.decided else ():
            for depth, name in enumerate(names):
                if (name, area) in self.areas.decided:
                    place = self.area_column(column, row, name, depth)
                    self.cite(kind, row, place, name, self.areas.names[area])

    def area_column(self, column: str, row: Mapping[str, Any], name: str, depth: int) -> str:
        """Returns the claim of the column in which an area is named: ledgers have one per tier."""
        headers = self.draft.origins[row["source"]].headers if row["source"] is not None else {}
        tiers = [tier for tier in self.profile.tiers if f"tier.{tier.name}" in headers]
        if not tiers:
            return column
        labels = self.profile.vocabularies["area_kind"]
        fitting = [tier for tier in tiers if any(name.endswith(labels.label(kind, "zh")) for kind in tier.kinds)]
        return f"tier.{(fitting or [tiers[min(depth, len(tiers) - 1)]])[-1].name}"

    def context_areas(self, kind: str) -> pl.Series:
        """Returns the area that each draft row speaks of, where it is known."""
        frame = self.draft.frames[kind]
        if "area" in frame.columns and frame["area"].dtype == pl.Int32:
            return frame["area"]
        return self.areas_of(frame["context"])

    def areas_of(self, paths: pl.Series) -> pl.Series:
        """Returns the areas of some paths, where each means one."""
        sure = self._sure_areas(paths)
        return paths.replace_strict(list(sure), list(sure.values()), default=None, return_dtype=pl.Int32)

    def resolve_names(self, kind: str, column: str, index: NameIndex) -> pl.Series:
        """Returns the keys of a column of names or identifiers; what is unknown or ambiguous is reported.

        Each name is looked for once in each area from which it is named.
        """
        area = self.context_areas(kind).alias("area")
        frame = self.draft.frames[kind].select(pl.col(column).alias("text"), "source", "row", area)
        named = frame.lazy().select("text", "area").drop_nulls("text").unique(maintain_order=True).collect()
        keys: list[int | None] = []
        told: dict[int, Match] = {}
        for number, (text, area) in enumerate(named.iter_rows()):
            key = index.certain(text)
            if key is None:
                match = index.match(text, area)
                key = match.keys[0] if len(match.keys) == 1 else None
                if key is None or match.by in ("decision", "former"):
                    told[number] = match
            keys.append(key)
        named = named.with_columns(pl.Series("key", keys, pl.Int32)).with_row_index("number")
        frame = frame.join(named, on=["text", "area"], how="left", nulls_equal=True, maintain_order="left")
        for row in frame.filter(pl.col("number").is_in(list(told))).iter_rows(named=True) if told else ():
            self._tell(kind, row, column, row["text"], told[row["number"]], row["area"], index)
        return frame["key"].alias(column)

    def _tell(
        self,
        kind: str,
        row: Mapping[str, Any],
        column: str,
        text: str,
        match: Match,
        area: int | None,
        index: NameIndex,
    ) -> None:
        """Reports a reference that is open, or that a decision or a former name resolved."""
        target = self.schemas[kind].references[column]
        if len(match.keys) > 1:
            self.report("ambiguous-reference", kind, row, column, text, expected=map(index.described, match.keys))
        elif not match.keys:
            self.report("unknown-reference", kind, row, column, text, near=index.names)
        elif match.by == "former":
            self.report("former-name", kind, row, column, text, expected=[index.described(match.keys[0])])
        else:
            self.cite(kind, row, column, text, index.described(match.keys[0]))
        if len(match.keys) != 1:
            self.leave_open(target, kind, row, column, text, area, match.keys)

    def cite(self, kind: str, row: Mapping[str, Any], column: str | None, given: str, meant: str) -> None:
        """Reports a name that means a record because the user decided so, with the file of the decision."""
        place = self.place(kind, row, column)
        self.findings.append(Finding("decided-name", place, given, meant, other=Source(self.aliases.file)))

    def leave_open(
        self,
        target: str,
        kind: str,
        row: Mapping[str, Any],
        column: str | None,
        name: str,
        area: int | None,
        candidates: tuple[int, ...],
    ) -> None:
        """Takes note of a name that is open, for proposals."""
        self.unresolved.append(Unresolved(target, name, area, self.place(kind, row, column), candidates))

    def decisions(self, kind: str, normal: Callable[[str], str]) -> Decisions:
        """Returns what the user decided about the names of a kind of node."""
        return Decisions.of(self.aliases.of(kind), self.areas, normal)

    def replace(self, kind: str, *columns: pl.Series | pl.Expr) -> None:
        """Puts resolved columns in the place of the texts."""
        self.draft.frames[kind] = self.draft.frames[kind].with_columns(*columns)
