"""Units that the ledgers of organizations say are covered: by a short name, gone, or listed nowhere else."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping

import polars as pl

from orggraph.register.alike import Form, form_of, likeness
from orggraph.register.bench import Bench
from orggraph.register.names import NameIndex

_ALMOST = 90
"""How much a name is like a listed one, from 0 to 100, so that it is that one with a slip of the pen."""
_LIKE = 45
"""The same, where the unit's own row names the organization that is said to cover it."""
_BUSINESS = re.compile(r"(?:专卖|门市|经营|服务)?(?:店|行|馆|坊|铺|站|厂|部|室|社|中心)$")
_SHORTEST, _LONGEST_PLACE = 2, 4
_NOWHERE = {"establishment": "unit-by-coverage", "instructor": "instructs-unlisted-unit"}
"""Relation → the finding about a unit that it names and no ledger of units lists."""


def settle_covered(bench: Bench, listed: NameIndex) -> None:
    """Gives the units that ledgers of organizations call by a short name the name under which they are listed.

    A name that may mean several listed units is left as it is; of a unit that is gone, nothing is kept.
    """
    frame = bench.draft.frames["establishment"].with_row_index("_n")
    told = frame.filter(pl.col("source").is_in(bench.draft.sources_of("organizations")) & pl.col("unit").is_not_null())
    if told.is_empty():
        return
    named, own = set(told["unit"]), _units_by_organization(frame.filter(~pl.col("_n").is_in(told["_n"].implode())))
    beside = [own[organization] - named for organization in told["organization"]]
    _settle_short(bench, "establishment", told.with_columns(pl.Series("_beside", beside, pl.Object)), listed)


def settle_instructed(bench: Bench, listed: NameIndex) -> None:
    """The same for the units that ledgers of instructors name; one that nothing lists is told, as it counts nowhere."""
    frame = bench.draft.frames["instructor"].with_row_index("_n")
    told = frame.filter(pl.col("source").is_in(bench.draft.sources_of("instructors")) & pl.col("unit").is_not_null())
    _settle_short(bench, "instructor", told, listed)


def _settle_short(bench: Bench, kind: str, told: pl.DataFrame, listed: NameIndex) -> None:
    """Replaces the short names in some rows of a relation, each told; `_beside` are units that are likelier meant."""
    if told.is_empty():
        return
    areas = bench.context_areas(kind).to_list()
    forms = {name: form_of("unit", name) for name in listed.names}
    renamed: dict[int, str] = {}
    gone: list[int] = []
    for row in told.iter_rows(named=True):
        name, area = row["unit"], areas[row["_n"]]
        if listed.bears(name) or listed.find(name, area) or listed.decided(name, area) is not None:
            continue
        if name in bench.draft.gone:
            gone.append(row["_n"])
            bench.report("covers-gone-unit", kind, row, "unit", name)
        elif len(meant := _meant(name, forms, row.get("_beside", ()))) == 1:
            renamed[row["_n"]] = meant[0]
            bench.report("short-unit-name", kind, row, "unit", name, expected=meant)
        elif forms:
            bench.report(_NOWHERE[kind], kind, row, "unit", name, near=meant or listed.names)
    frame = bench.draft.frames[kind].with_row_index("_n")
    units = frame["unit"].scatter(list(renamed), list(renamed.values())) if renamed else frame["unit"]
    bench.draft.frames[kind] = frame.with_columns(units).filter(~pl.col("_n").is_in(gone)).drop("_n")


def _units_by_organization(frame: pl.DataFrame) -> Mapping[str | None, set[str]]:
    """The units whose own rows name each organization."""
    units: dict[str | None, set[str]] = defaultdict(set)
    for organization, unit in frame.select("organization", "unit").drop_nulls().iter_rows():
        units[organization].add(unit)
    return units


def told_once(bench: Bench) -> None:
    """Leaves one where a ledger of organizations and the unit's own row name the same organization.

    The row of the unit stands where its sheet has a column of modes; else that of the organization, which states one.
    """
    frame = bench.draft.frames["establishment"]
    sources = bench.draft.sources_of("organizations")
    of_organizations = frame.filter(pl.col("source").is_in(sources))
    if of_organizations.is_empty():
        return
    stated = [n for n, origin in enumerate(bench.draft.origins) if "establishment.mode" in origin.headers]
    of_units = frame.filter(~pl.col("source").is_in(sources))
    said = of_units.filter(pl.col("source").is_in(stated))
    inferred = of_units.filter(~pl.col("source").is_in(stated))
    kept = [said, _without(inferred, of_organizations), _without(of_organizations, said)]
    bench.draft.frames["establishment"] = pl.concat(kept)


def _without(frame: pl.DataFrame, others: pl.DataFrame) -> pl.DataFrame:
    """The establishments but those of a unit and an organization that others are of, too."""
    pair = ["unit", "organization"]
    pairs = others.select(pair).filter(pl.col("organization").is_not_null())
    return frame.join(pairs, on=pair, how="anti", maintain_order="left")


def _meant(name: str, forms: Mapping[str, Form], beside: Collection[str]) -> list[str]:
    """The listed names that a name may be short for, by the first way of comparing them that finds any.

    `beside` are listed units that say themselves that the same organization covers them: less likeness is enough.
    """
    given = form_of("unit", name)
    if len(given.core) < _SHORTEST:
        return []
    for same in (_is_same, _is_part, _is_almost, _is_abbreviated):
        if found := [known for known, form in forms.items() if same(given, form)]:
            return found
    near = [known for known in beside if known in forms and _is_like(given, forms[known])]
    return near or [known for known, form in forms.items() if _stem(given) == _stem(form)]


def may_be_short_for(name: str, listed: str) -> bool:
    """Returns whether a name may be a short one of a unit with another.

    >>> may_be_short_for("方圆检测", "临江方圆计量检测有限公司"), may_be_short_for("方圆检测", "临江检测有限公司")
    (True, False)
    """
    given, known = form_of("unit", name), form_of("unit", listed)
    return len(given.core) >= _SHORTEST and any(same(given, known) for same in (_is_same, _is_part, _is_abbreviated))


def _is_same(given: Form, known: Form) -> bool:
    return given.core == known.core


def _is_part(given: Form, known: Form) -> bool:
    """Whether it is a part of a listed name, or one with its place before it."""
    before = given.core.removesuffix(known.core) if len(known.core) > _SHORTEST else given.core
    return given.core in known.core or 0 < len(before) <= _LONGEST_PLACE < len(given.core)


def _is_almost(given: Form, known: Form) -> bool:
    return likeness(given, known, _ALMOST) is not None


def _is_abbreviated(given: Form, known: Form) -> bool:
    """Whether its characters stand in a listed name in their order, the first two together at its beginning."""
    at = known.core.find(given.core[:_SHORTEST])
    rest = iter(known.core[at:])
    return len(given.core) > _SHORTEST and 0 <= at <= _LONGEST_PLACE and all(char in rest for char in given.core)


def _is_like(given: Form, known: Form) -> bool:
    """Whether two names begin alike and are alike on the whole."""
    return given.core[:_SHORTEST] == known.core[:_SHORTEST] and likeness(given, known, _LIKE) is not None


def _stem(form: Form) -> str:
    """The name without the word for a kind of business at its end: 红星眼镜店, 红星眼镜有限公司."""
    stem = _BUSINESS.sub("", form.core)
    return stem if len(stem) > _SHORTEST else form.core
