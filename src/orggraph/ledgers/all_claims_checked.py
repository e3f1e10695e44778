"""What sentences say of all, against what the ledgers hold."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any

import polars as pl

from orggraph.ledgers.all_claims import LISTED, AllClaim
from orggraph.model.finding import Finding
from orggraph.register.register import Register

_LIST_AREAS = ("organizations", "grids")
"""Ledgers that list every area; one of units or agreements need not name them all."""


def check_all_claims(claims: Iterable[AllClaim], register: Register, ledgers: Collection[str]) -> Iterator[Finding]:
    """Yields the counts of all that are not the number of what the ledgers hold.

    Args:
        claims: The counts.
        register: What the ledgers hold.
        ledgers: The names of the ledgers that were read: what none of them lists in full is not compared.
    """
    areas = _Areas(register)
    for claim in claims:
        listed = claim.kinds[0] in {kind for _, kind in LISTED.values()}
        held = _rows(register, claim) if listed else areas.held(claim, ledgers)
        if held and held[0] and claim.number not in held:
            yield Finding("all-claim", claim.place, claim.said, str(held[0]))


def _rows(register: Register, claim: AllClaim) -> list[int]:
    """How many rows the ledger has, the likeliest meaning first: live ones, all, without groups."""
    table = register.tables[claim.kinds[0]].filter(pl.col("source") == claim.source)
    as_of = register.tables["source"].filter(pl.col("source") == claim.source)["as_of"][0]
    ended = pl.col("end").is_not_null() if as_of is None else pl.col("end") < as_of
    live = table.filter(~ended.fill_null(False))
    counts = [live.height, table.height]
    if "type" in table.columns:
        counts += [frame.filter(pl.col("type").cast(pl.String) != "group").height for frame in (live, table)]
    return counts


class _Areas:
    """The areas of a register, how many there are, and which of them a text names."""

    def __init__(self, register: Register) -> None:
        self.tiers = register.profile.tiers
        self.rows: dict[int, dict[str, Any]] = {
            row["key"]: row for row in register.tables["area"].iter_rows(named=True)
        }

    def held(self, claim: AllClaim, ledgers: Collection[str]) -> list[int]:
        """The number of areas of the claimed kinds, and of their tier, in what the claim is about."""
        depth, tier = next((d, tier) for d, tier in enumerate(self.tiers) if claim.kinds[0] in tier.kinds)
        listing = ("grids",) if tier == self.tiers[-1] else _LIST_AREAS
        if not any(ledger in listing for ledger in ledgers):
            return []
        scopes = next(filter(None, (self._named(text, depth) for text in claim.scopes)), [])
        if len(scopes) > 1 or (claim.narrow and not scopes):
            return []
        within = [row for key, row in self.rows.items() if not scopes or scopes[0] in self._above(key)]
        return [sum(row["type"] in kinds for row in within) for kinds in (claim.kinds, tier.kinds)]

    def _named(self, text: str, depth: int) -> list[int]:
        """The areas above a depth that a text names, without those that others of them lie in."""
        kinds = {kind for tier in self.tiers[:depth] for kind in tier.kinds}
        named = [key for key, row in self.rows.items() if row["type"] in kinds and row["name"] in text]
        return [key for key in named if not any(key in self._above(other) for other in named if other != key)]

    def _above(self, key: int | None) -> list[int]:
        chain = []
        while key is not None:
            chain.append(key)
            key = self.rows[key]["parent"]
        return chain
