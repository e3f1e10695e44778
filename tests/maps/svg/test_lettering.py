from __future__ import annotations

from xml.etree.ElementTree import tostring

from hypothesis import given
from hypothesis import strategies as st

from orggraph.maps.scene import Words
from orggraph.maps.svg.elements import element, number
from orggraph.maps.svg.lettering import Box, Taken, drawable, say, shortened, width_of
from tests.maps.builders import HOSTILE
from tests.maps.svg.reading import read
from tests.properties import examples

ANY_TEXT = st.one_of(st.sampled_from(HOSTILE), st.text())
SIDES = st.integers(0, 300)
BOXES = st.builds(lambda x, y, w, h: Box(x, y, x + w + 1, y + h + 1), SIDES, SIDES, SIDES, SIDES)


@examples(60)
@given(ANY_TEXT)
def test_any_text_can_be_drawn(text: str) -> None:
    root = read(tostring(element("text", drawable(text)), encoding="unicode"))
    assert (root.text or "") == drawable(text)
    assert drawable(drawable(text)) == drawable(text)


@examples(60)
@given(ANY_TEXT, st.floats(20, 400))
def test_a_shortened_text_has_room_and_begins_as_the_whole(text: str, room: float) -> None:
    said = drawable(text)
    short = shortened(said, 10, room)
    assert width_of(short, 10) <= room or len(short) <= 2
    assert said.startswith(short.removesuffix("…"))
    assert (short == said) == (width_of(said, 10) <= room)


def test_a_rare_character_and_one_of_private_use_are_kept() -> None:
    assert drawable("𠮷田㐂\ue5e5\U00031350") == "𠮷田㐂\ue5e5\U00031350"


def test_a_name_of_nothing_visible_is_said_to_be_none() -> None:
    assert (say("\x00", "zh"), say("", "en"), say(Words("甲", "A"), "en")) == ("（无名称）", "(no name)", "A")


@examples(60)
@given(st.lists(BOXES, max_size=12), BOXES)
def test_a_place_is_free_if_no_taken_one_overlaps(taken: list[Box], box: Box) -> None:
    places = Taken()
    for one in taken:
        places.occupy(one)
    assert places.is_free(box) == (not any(one.overlaps(box) for one in taken))


@examples(60)
@given(st.floats(-1e5, 1e5))
def test_numbers_are_short_and_true(value: float) -> None:
    assert abs(float(number(value)) - value) <= 0.005 + 1e-9
    assert number(value) != "-0"
    assert not number(value).endswith(".")
