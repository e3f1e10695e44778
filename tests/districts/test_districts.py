"""The invented districts themselves: always the same, hard cases always in them. The reader is tested elsewhere."""

import json
from pathlib import Path

import pytest

from tests.districts import STYLES, answers, drawn, generate, invent
from tests.districts.answers import in_force
from tests.districts.sample import EXPECTED, sample_answers


def test_a_style_changes_how_a_district_is_written_not_what_is_true(tmp_path: Path) -> None:
    told = [generate(tmp_path / style.name, 7, style) for style in (*STYLES, drawn(7))]
    assert all(each == told[0] for each in told)


def test_the_same_seed_and_style_give_the_same_files(tmp_path: Path) -> None:
    for folder in ("first", "second"):
        generate(tmp_path / folder, 3, STYLES[-1])
    files = sorted(path.name for path in (tmp_path / "first").iterdir())
    assert files == sorted(path.name for path in (tmp_path / "second").iterdir())
    for name in files:
        assert (tmp_path / "first" / name).read_bytes() == (tmp_path / "second" / name).read_bytes()


@pytest.mark.parametrize("seed", range(12))
def test_every_district_has_the_hard_cases(seed: int) -> None:
    district = invent(seed)
    found = answers(district)
    assert set(found["status"]) == {"own", "joint", "attached", "instructor", "backstop", "none"}
    assert found["organizations_closed"] >= 2
    assert len(found["community_led_by"]) == found["communities"] - 2
    assert found["eligible_uncovered"]
    assert "unspecified" in found["by_sector"]
    assert sum(entry["units"] for entry in found["by_sector"].values()) > found["ledger_units"]
    assert 0 < found["holders_in_force"] < found["concurrent_seats_in_force"] < found["concurrent_seats"]
    assert 0 < found["agreements_expiring_90_days"] < found["agreements_in_force"] < found["agreements"]
    assert any(not in_force(district, seat) and seat.start.first() > district.as_of for seat in district.seats)
    names = [place.community for place in district.communities]
    assert (len(names) > len(set(names))) == (seed % 3 != 2)


def test_the_sample_has_the_answers_kept_for_it() -> None:
    assert json.loads(EXPECTED.read_text(encoding="utf-8")) == sample_answers()
