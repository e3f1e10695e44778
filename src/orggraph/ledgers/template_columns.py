"""The columns of a template's sheets, derived from the declarations of records, ledgers and tiers."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest

from orggraph.ledgers.declared import Ledger
from orggraph.model.columns import Column
from orggraph.model.kinds import schemas
from orggraph.profile import Profile


@dataclass(frozen=True, slots=True)
class TemplateColumn:
    """A column of a sheet.

    Attributes:
        claim: What the reader takes it for: `kind.field`, `extra.name` or `tier.name`.
        column: Its declaration; the label in 中文 is the header.
        required: Whether rows need it.
        instead: Labels of the columns of which one will do in its place.
    """

    claim: str
    column: Column
    required: bool = False
    instead: tuple[str, ...] = ()


def columns_of(ledger: Ledger, profile: Profile) -> tuple[TemplateColumn, ...]:
    """Returns the columns of a ledger's sheet: the name of a node first, then where it is, then the facts.

    What is about a person is left out, but for the instructor, whose name the reader turns into an opaque key. So is
    the first tier: every row would say the same.
    """
    kinds = schemas()
    found: list[tuple[str, Column]] = []
    fields = [
        (claim, column)
        for claim, column in ledger.fields(kinds)
        if not column.personal and claim.partition(".")[0] in ledger.kinds
    ]
    for kind, extra in zip_longest(ledger.kinds, ledger.extras):
        if kind is not None:
            found.extend(field for field in fields if field[0].startswith(f"{kind}."))
        if extra is not None and f"extra.{extra.name}" not in ledger.asked_of_nobody:
            found.append((f"extra.{extra.name}", extra))
    naming = ledger.required[0]
    place = 1 + max(index for index, (claim, _) in enumerate(found) if claim in naming)
    if not kinds[ledger.kinds[0]].node:
        place = 0
    found[place:place] = _tiers(ledger, profile)
    labels = {claim: column.zh for claim, column in found}
    tiers = () if ledger.lists_areas else tuple(claim for claim in labels if claim.startswith("tier."))
    groups = [group for group in (naming, tiers) if group]
    required = {group[0] for group in groups}
    instead = {claim: tuple(labels[one] for one in group if one != claim) for group in groups for claim in group}
    return tuple(TemplateColumn(claim, each, claim in required, instead.get(claim, ())) for claim, each in found)


def tier_words(profile: Profile) -> dict[str, str]:
    """Returns the header of the column of each tier that has one: the first word of the profile for it."""
    words = {tier.name: (*tier.headers, *profile.headers.get(f"tier.{tier.name}", ())) for tier in profile.tiers}
    first = profile.tiers[0].name if len(profile.tiers) > 1 else None
    return {name: known[0] for name, known in words.items() if known and name != first}


def _tiers(ledger: Ledger, profile: Profile) -> list[tuple[str, Column]]:
    """The columns that say where.

    The rows of the ledger of grids are the last tier themselves; ledgers that list no areas mean the organizations
    that lead the tiers above it.
    """
    last = profile.tiers[-1].name
    words = tier_words(profile)
    names = [name for name in words if name != last]
    if not ledger.lists_grids and (ledger.lists_areas or not names):
        names = list(words)
    return [
        (f"tier.{name}", Column(name, "text", words[name], profile.tier(name).en, refers_to="area")) for name in names
    ]
