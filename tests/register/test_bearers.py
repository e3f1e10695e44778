from __future__ import annotations

from orggraph.register.bearers import Bearers


def test_a_text_has_its_bearers_in_the_order_of_their_keys() -> None:
    bearers = Bearers()
    bearers.add(["甲", "乙", None, "甲", ""], range(5))
    assert [list(bearers.of(text)) for text in ("甲", "乙", "丙", "")] == [[0, 3], [1], [], []]
    assert ("甲" in bearers, "丙" in bearers) == (True, False)
    bearers.add(["甲", "丙", "丙"], [5, 6, 6])
    assert [list(bearers.of(text)) for text in ("甲", "乙", "丙")] == [[0, 3, 5], [1], [6]]
