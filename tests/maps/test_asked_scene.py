"""Parts of a day asked for in words, on the sample."""

from __future__ import annotations

from collections import Counter

import pytest

import orggraph as og
from orggraph.maps.asked_scene import Part, asked_scene
from orggraph.maps.scene import Scene, spoken
from orggraph.maps.scene_of_day import scene_of

DAY = "2025-12-31"


@pytest.fixture(scope="module")
def whole(sample: og.Reading) -> Scene:
    return scene_of(sample.register.on(DAY), days=())


def asked(sample: og.Reading, **part: object) -> Scene:
    return asked_scene(sample.register.on(DAY), Part(**part))  # type: ignore[arg-type]


def labels(scene: Scene) -> set[str]:
    return {spoken(node.label, "zh") for node in scene.nodes}


def test_nothing_asked_is_all_of_it(sample: og.Reading, whole: Scene) -> None:
    assert asked(sample) == whole


def test_an_area_by_name_and_by_identifier(sample: og.Reading, whole: Scene) -> None:
    part = asked(sample, area="新雨社区")
    (id_,) = [one.id for one in whole.territories if one.label == "新雨社区"]
    assert part.nodes == asked(sample, area=id_).nodes
    assert 0 < len(part.nodes) < len(whole.nodes)
    assert spoken(part.title, "zh").endswith("· 新雨社区")


def test_an_area_stands_for_the_organization_that_leads_it(sample: og.Reading, whole: Scene) -> None:
    (id_,) = [one.id for one in whole.territories if one.label == "新雨社区"]
    (leader,) = [node for node in whole.nodes if node.leads and node.area == id_]
    around = asked(sample, around="新雨社区", hops=1)
    assert leader in around.nodes
    beside = {e.target for e in whole.edges if e.source == leader.id} | {
        e.source for e in whole.edges if e.target == leader.id
    }
    assert {node.id for node in around.nodes} == beside | {leader.id}


def test_what_links_two_is_drawn_across_territories(sample: og.Reading) -> None:
    joined = asked(sample, between=("新雨社区", "石上社区"))
    assert {"新雨社区", "石上社区"} <= {one.label for one in joined.territories}
    assert [style.shown for style in joined.styles if style.group == "cross"] == [True]


def test_relations_as_in_ledgers(sample: og.Reading, whole: Scene) -> None:
    part = asked(sample, relations="seats,共建")
    assert {edge.kind for edge in part.edges} == {"seat", "agreement"}
    assert part.nodes == whole.nodes


def test_only_gaps(sample: og.Reading, whole: Scene) -> None:
    assert len(asked(sample, only_gaps=True).nodes) == sum(node.gap for node in whole.nodes) > 0


def test_selections_go_together(sample: og.Reading) -> None:
    part = asked(sample, area="浮光街道", only_gaps=True)
    assert len(part.nodes) == 13


def test_two_days(sample: og.Reading, whole: Scene) -> None:
    compared = asked(sample, since=sample.register.on("2020-12-31"))
    earlier = scene_of(sample.register.on("2020-12-31"), days=())
    counts = Counter(node.change for node in compared.nodes)
    assert counts["added"] == len({n.id for n in whole.nodes} - {n.id for n in earlier.nodes}) > 0
    assert counts["ended"] == len({n.id for n in earlier.nodes} - {n.id for n in whole.nodes}) > 0


def test_what_has_ended_is_found_on_the_earlier_day(sample: og.Reading, whole: Scene) -> None:
    before = sample.register.on("2020-12-31")
    gone = next(node for node in scene_of(before, days=()).nodes if node.id not in {one.id for one in whole.nodes})
    assert gone.id in {node.id for node in asked(sample, since=before, around=gone.id).nodes}
    with pytest.raises(og.NotLiveError):
        asked(sample, around=gone.id)


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ({"area": "浮光街"}, "浮光街道"),
        ({"area": "岚栖农商银行"}, "unknown node"),
        ({"around": "谁也不是"}, "unknown node"),
        ({"around": "新雨社区", "hops": 0}, "1 to"),
        ({"area": "新雨社区", "around": "石上社区"}, "'石上社区' does not lie in '新雨社区'"),
        ({"area": "新雨社区", "between": ("新雨社区", "石上社区")}, "'石上社区' does not lie in '新雨社区'"),
        ({"between": ("新雨社区", "哪里")}, "unknown node"),
        ({"relations": "朋友"}, "unknown relation"),
    ],
)
def test_bad_words(sample: og.Reading, part: dict[str, object], said: str) -> None:
    with pytest.raises(og.QuestionError, match=said):
        asked(sample, **part)


def test_around_within_an_area(sample: og.Reading) -> None:
    part = asked(sample, area="浮光街道", around="新雨社区", hops=1)
    assert {node.id for node in part.nodes} == {n.id for n in asked(sample, area="浮光街道").nodes} & {
        n.id for n in asked(sample, around="新雨社区", hops=1).nodes
    }


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_two_that_nothing_joins_are_told_and_drawn(sample: og.Reading, lang: str) -> None:
    told: list[str] = []
    part = Part(between=("新雨社区", "石上社区"), relations="seats")
    scene = asked_scene(sample.register.on(DAY), part, lang, tell=told.append)
    assert (len(scene.nodes), scene.edges) == (2, ())
    (said,) = told
    assert ("no relation of the map joins '新雨社区' and '石上社区'" in said) == (lang == "en")


def test_a_slider_only_where_all_days_are_of_one_kind(sample: og.Reading) -> None:
    day = sample.register.on(DAY)
    assert asked_scene(day, Part(area="新雨社区"), slider=True).days
    for part in (Part(around="新雨社区"), Part(between=("新雨社区", "石上社区")), Part(since=day)):
        assert asked_scene(day, part, slider=True).days == ()


def test_persons_only_where_names_are_asked_for(sample: og.Reading) -> None:
    assert "person" not in {node.kind for node in asked(sample).nodes}
    assert "person" in {node.kind for node in asked(sample, names=True).nodes}
