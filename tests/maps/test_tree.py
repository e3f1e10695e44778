from __future__ import annotations

import pytest

from orggraph.errors import RecordError
from orggraph.maps.scene import Territory
from orggraph.maps.tree import Tree

TREE = Tree(
    [
        Territory("g1", "grid", "一网格", "c1"),
        Territory("g2", "grid", "二网格", "c1"),
        Territory("c1", "community", "枫桥社区", "s1"),
        Territory("c2", "community", "竹园社区", "s1"),
        Territory("s1", "subdistrict", "松树街道", "d"),
        Territory("d", "district", "临江区"),
    ]
)


def test_outer_come_first_and_siblings_by_id() -> None:
    assert list(TREE.outer_first) == ["d", "s1", "c1", "c2", "g1", "g2"]
    assert TREE.depth["g2"] == 3
    assert TREE.roots == ["d"]


@pytest.mark.parametrize(
    ("one", "other", "crosses"),
    [
        ("g1", "g1", False),
        ("g1", "g2", False),  # one community
        ("g1", "c1", False),
        ("g1", "c2", True),
        ("c1", "c2", True),
        ("c1", "s1", False),  # in line
        ("g1", "d", False),
        (None, "c1", True),
        (None, None, False),
    ],
)
def test_relations_cross_where_they_leave_a_community(one: str | None, other: str | None, crosses: bool) -> None:
    assert TREE.crossings([one, other], [other, one], "community").tolist() == [crosses, crosses]


def test_any_tier_can_be_the_locality() -> None:
    assert not TREE.crossings(["c1"], ["c2"], "subdistrict").any()
    assert TREE.crossings(["g1"], ["g2"], "grid").all()


@pytest.mark.parametrize(
    ("territories", "message"),
    [
        ([Territory("a", "grid", "甲"), Territory("a", "grid", "乙")], "'a' is empty or repeated"),
        ([Territory("", "grid", "甲")], "'' is empty or repeated"),
        ([Territory("a", "grid", "甲", "b")], "'a' lies in 'b'"),
        ([Territory("a", "grid", "甲", "b"), Territory("b", "grid", "乙", "a")], "lie in a circle.*: a, b"),
        ([Territory("a", "grid", "甲", "a")], "lie in a circle"),
    ],
)
def test_contradictions_are_named(territories: list[Territory], message: str) -> None:
    with pytest.raises(RecordError, match=message) as caught:
        Tree(territories)
    assert caught.value.message("zh") != caught.value.message("en")
