"""A district out of a seed."""

from __future__ import annotations

import datetime as dt
import random

from tests.districts import names
from tests.districts.draw import Draw, Scheme
from tests.districts.invent_areas import invent_areas
from tests.districts.invent_links import invent_links
from tests.districts.invent_units import invent_units
from tests.districts.truth import District

DAYS = (
    dt.date(2019, 12, 31),
    dt.date(2021, 6, 30),
    dt.date(2022, 12, 31),
    dt.date(2024, 6, 30),
    dt.date(2025, 12, 31),
)
SCHEMES: tuple[Scheme, ...] = ("full", "short", "bare")


def invent(seed: int) -> District:
    """The district of this seed: always the same one, however it is written down later."""
    rng = random.Random(f"district {seed}")
    district = District(rng.choice(names.DISTRICTS), rng.choice(DAYS))
    draw = Draw(
        rng,
        district,
        scheme=SCHEMES[seed % 3],
        short_names=rng.random() < 0.3,
        gives_full=rng.random() < 0.35,
    )
    invent_areas(draw)
    invent_units(draw)
    for place in (each for each in district.communities[:4] if district.led(each.key)):
        founded = draw.before(years=2)
        body = f"{draw.prefix(place)}{place.community}应急处置"
        draw.organization(body, "临时党支部", place, district.leaders[place.key], founded)
    invent_links(draw)
    return district
