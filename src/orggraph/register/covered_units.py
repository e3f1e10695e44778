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


def settle_covered(bench: Bench, listed: NameIndex) -> None:
    """Gives the units that ledgers of organizations call by a short name the name under which they are listed.

    A name that may mean several listed units is left as it is; of a unit that is gone, nothing is kept.
    """
    frame = bench.draft.frames["establishment"].with_row_index("_n")
    told = frame.filter(pl.col("source").is_in(coverage_sources(bench)) & pl.col("unit").is_not_null())
    if told.is_empty():
        return
    areas = dict(zip(frame["_n"], bench.context_areas("establishment"), strict=True))
    forms = {name: form_of("unit", name) for name in listed.names}
    named, own = set(told["unit"]), _units_by_organization(frame.filter(~pl.col("_n").is_in(told["_n"].implode())))
    renamed: dict[int, str] = {}
    gone: list[int] = []
    for row in told.select("_n", "unit", "organization", "source", "row").iter_rows(named=True):
        name = row["unit"]
        if listed.bears(name) or listed.find(name, areas[row["_n"]]):
            continue
        if name in bench.draft.gone:
            gone.append(row["_n"])
            bench.report("covers-gone-unit", "establishment", row, "unit", name)
        elif len(meant := _meant(name, forms, own[row["organization"]] - named)) == 1:
            renamed[row["_n"]] = meant[0]
            bench.report("short-unit-name", "establishment", row, "unit", name, expected=meant)
        elif forms:
            bench.report("unit-by-coverage", "establishment", row, "unit", name, near=meant or listed.names)
    units = frame["unit"].scatter(list(renamed), list(renamed.values())) if renamed else frame["unit"]
    bench.draft.frames["establishment"] = frame.with_columns(units).filter(~pl.col("_n").is_in(gone)).drop("_n")


def _units_by_organization(frame: pl.DataFrame) -> Mapping[str | None, set[str]]:
    """The units whose own rows name each organization."""
    units: dict[str | None, set[str]] = defaultdict(set)
    for organization, unit in frame.select("organization", "unit").drop_nulls().iter_rows():
        units[organization].add(unit)
    return units


def coverage_sources(bench: Bench) -> list[int]:
    """Returns the numbers of the sheets of organizations."""
    return [n for n, origin in enumerate(bench.draft.origins) if origin.ledger == "organizations"]


def told_once(bench: Bench) -> None:
    """Leaves one where a ledger of organizations and the unit's own row name the same organization.

    The row of the unit stands where its sheet has a column of modes; else that of the organization, which states one.
    """
    frame = bench.draft.frames["establishment"]
    sources = coverage_sources(bench)
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
    for same in (_is_same, _is_part, _is_almost):
        if found := [known for known, form in forms.items() if same(given, form)]:
            return found
    near = [known for known in beside if known in forms and _is_like(given, forms[known])]
    return near or [known for known, form in forms.items() if _stem(given) == _stem(form)]


def _is_same(given: Form, known: Form) -> bool:
    return given.core == known.core


def _is_part(given: Form, known: Form) -> bool:
    """Whether it is a part of a listed name, or one with its place before it."""
    before = given.core.removesuffix(known.core) if len(known.core) > _SHORTEST else given.core
    return given.core in known.core or 0 < len(before) <= _LONGEST_PLACE < len(given.core)


def _is_almost(given: Form, known: Form) -> bool:
    return likeness(given, known, _ALMOST) is not None


def _is_like(given: Form, known: Form) -> bool:
    """Whether two names begin alike and are alike on the whole."""
    return given.core[:_SHORTEST] == known.core[:_SHORTEST] and likeness(given, known, _LIKE) is not None


def _stem(form: Form) -> str:
    """The name without the word for a kind of business at its end: 红星眼镜店, 红星眼镜有限公司."""
    stem = _BUSINESS.sub("", form.core)
    return stem if len(stem) > _SHORTEST else form.core
