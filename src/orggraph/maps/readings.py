"""How the characters of a map's names are read, so that the page finds 枫桥 by fengqiao and by fq."""

from __future__ import annotations

from collections.abc import Iterable

from orggraph.text.pinyin import readings as readings_of

_FIRST_HAN = "\u3400"


def readings(names: Iterable[str]) -> dict[str, str]:
    """Returns the readings of the Han characters of some names, several ones with a space between.

    >>> readings(["单位A", "枫桥"])
    {'位': 'wei', '单': 'dan shan', '枫': 'feng', '桥': 'qiao'}
    """
    characters = sorted(char for char in set("".join(names)) if char >= _FIRST_HAN)
    found = {char: " ".join(readings_of(char)) for char in characters}
    return {char: said for char, said in found.items() if said.replace(" ", "").isalpha() and said.isascii()}
