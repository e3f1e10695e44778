"""Concurrent seats, and the organizations that their holders lead at home."""

from __future__ import annotations

import narwhals as nw

from orggraph.checks.establishments import covering
from orggraph.checks.rows import Frame, named
from orggraph.register.seats import concurrent_seats
from orggraph.register.snapshot import Snapshot


def seats_with_homes(day: Snapshot) -> Frame:
    """Returns the concurrent seats whose home organization is known.

    Columns: `source`, `row`, `body` (the organization of the seat), `home`, `home_unit`, `category` of the unit,
    `label` (the name of the unit, else of the home organization) and `claim`. The home organization is the one that
    the ledger names, else the unit's own.
    """
    seats = concurrent_seats(day).rename({"organization": "body"})
    named_home = ~nw.col("home_organization").is_null()
    said = seats.filter(named_home).with_columns(home=nw.col("home_organization"))
    own = covering(day, "own").select(nw.col("unit").alias("home_unit"), home="organization")
    by_unit = seats.filter(~named_home).join(own, on="home_unit")
    columns = ("source", "row", "body", "home", "home_unit", "home_category")
    both = nw.concat(
        [
            said.select(*columns, claim=nw.lit("seat.home_organization")),
            by_unit.select(*columns, claim=nw.lit("seat.home_unit")),
        ]
    )
    both = named(both, "home_unit", day.frame("unit"), "unit_name")
    both = named(both, "home", day.frame("organization"), "home_name")
    return both.with_columns(label=nw.coalesce("unit_name", "home_name"))
