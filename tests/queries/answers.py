"""The answers of orggraph in the shape of `expected.json`, so that they can be laid beside the true ones."""

from __future__ import annotations

import unicodedata
from typing import Any

import orggraph as og
from orggraph.register.engines import collected


def answered(register: og.Register, as_of: str) -> dict[str, Any]:
    """Returns every figure of `expected.json` that orggraph answers, names in NFKC."""
    day = register.on(as_of)
    figures = og.summary(day).to_json()
    types = register.profile.vocabularies["organization_type"]
    seats, agreements = og.concurrent_seats(day), og.agreements(day)
    return {
        "as_of": as_of,
        "subdistricts": figures["areas"].get("subdistrict", 0) + figures["areas"].get("town", 0),
        "communities": figures["areas"]["community"],
        "grids": figures["areas"]["grid"],
        "organizations": figures["organizations"],
        "organizations_closed": collected(register.frame("organization"))["end"].le(day.day).sum(),
        "organizations_by_type": {types.label(c, "zh"): n for c, n in figures["organizations_by_type"].items()},
        "ledger_units": figures["units"],
        "units_by_mention": figures["units_by_mention"],
        "agreements": agreements.recorded,
        "agreements_in_force": len(agreements),
        "concurrent_seats": seats.recorded,
        "concurrent_seats_in_force": seats.total.seats,
        "holders_in_force": seats.total.holders,
        "registrations": figures["registrations"],
        "registered_members": collected(register.frame("registration"))["members"].sum(),
        "agreements_expiring_90_days": len(agreements.expiring),
        "communities_without_live_agreement": sorted(
            f"{area.areas['subdistrict'][1]}{nfkc(area.label)}" for area in agreements.communities_without
        ),
        "communities_with_concurrent_members": next(one.seated for one in seats.tiers if one.tier == "community"),
        "community_led_by": _led_by(day),
        **_coverage(day),
    }


def nfkc(value: Any) -> Any:
    """Returns the value with every text in NFKC."""
    if isinstance(value, str):
        return unicodedata.normalize("NFKC", value)
    if isinstance(value, dict):
        return {nfkc(key): nfkc(item) for key, item in value.items()}
    return [nfkc(item) for item in value] if isinstance(value, list) else value


def _coverage(day: og.Snapshot) -> dict[str, Any]:
    total = og.coverage(day).to_json()["total"]
    eligible = og.coverage(day, base="eligible").total
    sectors = og.coverage(day, by="sector").to_json()["rows"]
    crossed = og.coverage(day, by=("subdistrict", "sector")).to_json()["rows"]
    organized = total["own"] + total["joint"] + total["attached"]
    return {
        "status": {s: total[s] for s in ("own", "joint", "attached", "instructor", "backstop", "none") if total[s]},
        "organization_coverage_base_all": [organized, total["units"]],
        "work_coverage_base_all": [organized + total["instructor"], total["units"]],
        "organization_coverage_base_eligible": [eligible.covered, eligible.units],
        "eligible_uncovered": sorted(nfkc(row.label) for row in og.uncovered(day, "units") if row.eligible),
        "by_sector": {_sector(row): _figures(row) for row in sectors},
        "grids_without_organization": sorted(row.id for row in og.uncovered(day, "grids")),
        "subdistrict_x_sector_uncovered_units": {
            f"{row['subdistrict_label']}|{_sector(row)}": row["instructor"] + row["backstop"] + row["none"]
            for row in crossed
        },
    }


def _sector(row: dict[str, Any]) -> str:
    return "unspecified" if row["sector"] == "unspecified" else row["sector_label"]


def _figures(row: dict[str, Any]) -> dict[str, int]:
    names = ("units", "own", "joint", "attached", "instructor", "backstop")
    return {name: row[name] for name in names} | ({"none": row["none"]} if row["none"] else {})


def _led_by(day: og.Snapshot) -> dict[str, str]:
    areas = {row["key"]: row for row in collected(day.register.frame("area")).iter_rows(named=True)}
    names = dict(collected(day.register.frame("organization").select("key", "name")).iter_rows())
    return {
        areas[areas[area]["parent"]]["name"] + areas[area]["name"]: nfkc(names[organization])
        for area, organization in collected(day.leads()).iter_rows()
        if areas[area]["type"] == "community"
    }
