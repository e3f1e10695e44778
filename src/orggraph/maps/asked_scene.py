"""The scene that somebody asks for in words: of a day, or of two, and of which part."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any, Self, TypedDict

from orggraph.graph.relation import chosen
from orggraph.maps import selection
from orggraph.maps.comparison import compare
from orggraph.maps.named import Named
from orggraph.maps.palette import STYLES
from orggraph.maps.scene import Scene, Text, Words, followed, spoken
from orggraph.maps.scene_of_day import scene_of
from orggraph.profile.counts import asked
from orggraph.text.languages import spoken_language

if TYPE_CHECKING:
    from orggraph.register.snapshot import Snapshot


_STYLES = {(style.group, style.key): style for style in STYLES}
_DRAWN = tuple(key for group, key in _STYLES if group == "edge")
"""The relations that a map draws."""
_ONLY_GAPS = Words("未覆盖", "not covered")
_NOTHING = Words("没有可画的内容：地图是空的", "there is nothing to draw: the map is empty")


class PartWords(TypedDict, total=False):
    """The words in which a part is asked for; see `Part`."""

    area: str | None
    around: str | None
    hops: int
    relations: str | Iterable[str] | None
    only_gaps: bool
    between: tuple[str, str] | None
    since: Snapshot | None
    names: bool


@dataclass(frozen=True, kw_only=True)
class Part:
    """Which part of a day a map shows; nothing given means all of it.

    Attributes:
        area: What lies in this area, by its id or name.
        around: This node, by its id or name, and what is near it.
        hops: How many relations away is near.
        relations: These relations only: codes or words, as `og.network` takes them.
        only_gaps: Whether only what is not covered is shown.
        between: Two nodes, by their ids or names: all shortest paths between them.
        since: An earlier day, to compare with.
        names: Whether the holders of concurrent seats are drawn, by their names where the register has them.
    """

    area: str | None = None
    around: str | None = None
    hops: int = 2
    relations: str | Iterable[str] | None = None
    only_gaps: bool = False
    between: tuple[str, str] | None = None
    since: Snapshot | None = None
    names: bool = False

    @classmethod
    def asked_of(cls, function: str, words: Mapping[str, Any]) -> Self:
        """Returns the part that keyword arguments of a public function say.

        Raises:
            TypeError: One of them is none.
        """
        known = [field.name for field in fields(cls)]
        for word in words:
            if word not in known:
                raise TypeError(
                    f"{function}() got an unexpected keyword argument {word!r}; a part has {', '.join(known)}"
                )
        return cls(**words)


def asked_scene(
    day: Snapshot,
    part: Part,
    lang: str = "zh",
    *,
    slider: bool = False,
    tell: Callable[[str], object] | None = None,
) -> Scene:
    """Returns the scene of a part of a day.

    Args:
        day: The as-of date.
        part: Which part.
        lang: The language in which a page opens.
        slider: Whether the scene holds other days too. What is near, what links two, and what differs between two days
            is a matter of the day that was asked for: such parts have no slider.
        tell: Called with a sentence about each thing that was asked for and is not there to be drawn, and where
            nothing was read that says which areas have an organization.

    Raises:
        QuestionError: A name, relation or language is not known, or `hops` is no whole number from 1 to 100,000.
        AmbiguousError: Several areas or nodes bear a name.
    """
    notes: list[Words] = []
    scene = _of_part(_whole(day, part, spoken_language(lang), slider), day, part, notes.append)
    if not (scene.nodes or scene.territories):
        notes.append(_NOTHING)
    if tell is not None:
        for said in (day.nobody_leads(lang), *(spoken(note, lang) for note in notes)):
            if said:
                tell(said)
    return scene


def _whole(day: Snapshot, part: Part, lang: str, slider: bool) -> Scene:
    """The scene of the day or days, with the relations that were chosen."""
    days = None if slider and not (part.around or part.between or part.since) else ()
    scene = scene_of(day, lang, days=days, names=part.names)
    if part.since is not None:
        scene = compare(scene_of(part.since, lang, days=(), names=part.names), scene)
    if part.relations is not None:
        words = day.profile.vocabularies["relation"]
        kinds = chosen(part.relations, words, _DRAWN)
        labels = [_STYLES["edge", kind].label for kind in kinds]
        named = Words("、".join(label.zh for label in labels), ", ".join(label.en for label in labels))
        scene = _called(selection.of_relations(scene, kinds), named)
    return scene


def _of_part(scene: Scene, day: Snapshot, part: Part, tell: Callable[[Words], None]) -> Scene:
    if part.area is not None or part.around is not None or part.between is not None:
        found = Named([day] if part.since is None else [day, part.since], scene)
        if part.area is not None:
            scene = _called(selection.of_area(scene, found.area(part.area)), part.area)
            found.keep_to(part.area, scene)
        if part.around is not None:
            asked("number of hops", part.hops, 1)
            near = selection.around(scene, found.nodes(part.around), part.hops)
            scene = _with_crossings(_called(near, part.around))
        if part.between is not None:
            source, target = (found.nodes(word)[0] for word in part.between)
            joined = selection.between(scene, source, target)
            if source != target and not joined.edges:
                tell(_apart(*part.between))
            scene = _with_crossings(_called(joined, " — ".join(part.between)))
    return _called(selection.only_gaps(scene), _ONLY_GAPS) if part.only_gaps else scene


def _apart(one: str, other: str) -> Words:
    return Words(
        f"图上的关系没有把“{one}”与“{other}”联系起来，只画出二者",
        f"no relation of the map joins {one!r} and {other!r}: it shows these two alone",
    )


def _with_crossings(scene: Scene) -> Scene:
    """The scene with relations across territories drawn at once: they are what was asked for."""
    return replace(scene, styles=(*scene.styles, replace(_STYLES["cross", "cross"], shown=True)))


def _called(scene: Scene, part: Text) -> Scene:
    return replace(scene, title=followed(followed(scene.title, " · "), part))
