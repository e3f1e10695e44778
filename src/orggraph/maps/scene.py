"""The scene: what a map shows, as a plain value. It is built and tested as data; a page only draws it.

A scene has territories (nested, any depth), nodes that lie in them, and edges between nodes. Kinds are data:
`district`, `grid`, `unit`, `seat` and so on have a colour and words in `orggraph.maps.palette`; a scene may bring
styles of its own; any other kind is drawn in a neutral style and under its own name. What a scene has by the hundred
thousand is a named tuple, which is made in a quarter of the time of a frozen dataclass.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, TypeAlias


class Words(NamedTuple):
    """Words of ours, in both languages.

    Attributes:
        zh: 中文.
        en: English.
    """

    zh: str
    en: str


Text: TypeAlias = str | Words
"""What a page shows: a word from the ledgers stays a `str`, words of ours are `Words` and switch language."""


def spoken(text: Text, lang: str) -> str:
    """Returns a text in `zh` or `en`."""
    if isinstance(text, str):
        return text
    return text.en if lang == "en" else text.zh


def followed(text: Text, more: Text) -> Text:
    """Returns a text with more behind it."""
    if isinstance(text, str) and isinstance(more, str):
        return text + more
    return Words(*(spoken(text, lang) + spoken(more, lang) for lang in ("zh", "en")))


class Origin(NamedTuple):
    """Where something was read.

    Attributes:
        text: File and sheet, with a last `{row}` where the number of the row stands.
        row: That number.
    """

    text: Text
    row: int

    def words(self) -> Text:
        """Returns the whole of it.

        >>> Origin(Words("01.xlsx，第 {row} 行", "01.xlsx, row {row}"), 7).words()
        Words(zh='01.xlsx，第 7 行', en='01.xlsx, row 7')
        """
        parts = [spoken(self.text, lang).rpartition("{row}") for lang in ("zh", "en")]
        filled = [f"{before}{self.row}{after}" for before, _, after in parts]
        return filled[0] if isinstance(self.text, str) else Words(*filled)


class Detail(NamedTuple):
    """One line of the details of a territory or node: 党员数 / Members: 12.

    Attributes:
        label: What the line says.
        value: Its value, ready to be shown.
    """

    label: Words
    value: Text


class Turn(NamedTuple):
    """What a territory or node is from one of the scene's days on, until its next turn.

    Attributes:
        stop: The day, as an index into `Scene.days`.
        live: Whether it is there at all.
        status: Of a node: how it is covered.
        gap: Whether it is ringed in red and stands in the list of gaps.
    """

    stop: int
    live: bool = True
    status: str | None = None
    gap: bool = False


class Territory(NamedTuple):
    """An area of the map; nodes and smaller territories lie inside it.

    Attributes:
        id: The area's public id, unique among territories, not empty.
        kind: Its kind, such as `community` or `grid`.
        label: Its name.
        parent: The id of the territory around it; None for the outermost.
        gap: Whether it is ringed in red and stands in the list of gaps, as a grid without organization does.
        details: What its panel says.
        origin: Where it was read: file, sheet and row.
        keywords: Further words by which the search finds it: former names, codes.
        turns: What it is on the scene's days, the first turn at the first day; none where that never differs.
        change: In a comparison of two days: `added`, `ended` or `changed`.
    """

    id: str
    kind: str
    label: Text
    parent: str | None = None
    gap: bool = False
    details: tuple[Detail, ...] = ()
    origin: Origin | Text | None = None
    keywords: str = ""
    turns: tuple[Turn, ...] = ()
    change: str | None = None


class Unsettled(NamedTuple):
    """What a unit may come to, where that hangs on open questions; of rows, each of which may be a unit.

    Attributes:
        statuses: All statuses that it may have.
        questions: The numbers of the questions.
        absent: Whether it may be no unit at all.
        area: Whether it may lie in another area.
        sector: Whether it may be of another sector.
        rows: How many rows are alike; of a node always one.
    """

    statuses: tuple[str, ...]
    questions: tuple[int, ...]
    absent: bool = False
    area: bool = False
    sector: bool = False
    rows: int = 1


class Node(NamedTuple):
    """An organization, a unit, or whatever else lies in a territory.

    Attributes:
        id: Its public id, unique among nodes.
        kind: `organization`, `unit`, …: decides shape and colour.
        label: Its name.
        area: The id of the territory it lies in; None puts it into the territory "no area".
        type: Its exact type or category in words (联合党支部 / joint branch); shown, not drawn.
        status: How it is covered (`own`, `joint`, …): decides the colour where given.
        leads: Whether it leads its territory: drawn larger, in the middle.
        gap: Whether it is ringed in red and stands in the list of gaps, as an uncovered unit does.
        details: What its panel says.
        origin: Where it was read: file, sheet and row.
        keywords: Further words by which the search finds it: former names, codes.
        sectors: Its sectors, as codes that the scene has styles for.
        turns: What it is on the scene's days, the first turn at the first day; none where that never differs.
        change: In a comparison of two days: `added`, `ended` or `changed`.
        unsettled: What it may come to, where that hangs on open questions; `status` is what it is meanwhile.
    """

    id: str
    kind: str
    label: Text
    area: str | None = None
    type: Text | None = None
    status: str | None = None
    leads: bool = False
    gap: bool = False
    details: tuple[Detail, ...] = ()
    origin: Origin | Text | None = None
    keywords: str = ""
    sectors: tuple[str, ...] = ()
    turns: tuple[Turn, ...] = ()
    change: str | None = None
    unsettled: Unsettled | None = None


def is_ever_gap(thing: Territory | Node) -> bool:
    """Whether a territory or node is a gap, on the as-of date or on another of the scene's days."""
    return thing.gap or any(turn.gap for turn in thing.turns)


class Edge(NamedTuple):
    """A dated relation from one node to another; two relations between the same nodes are two edges.

    Attributes:
        source: The id of the node it starts from: the subordinate, the home unit of a seat, the organization
            of an establishment, the unit that registers.
        target: The id of the node it leads to.
        kind: `subordination`, `establishment`, `seat`, `agreement`, `registration`, …
        label: What to say beside the kind: a role, a mode, contents.
        start: Its first day, as precisely as known (`2019`, `2019-05`, `2019-05-01`).
        end: Its last day, as precisely as known; None while it is open.
        origin: Where it was read: file, sheet and row.
        stops: The first and the last of the scene's days on which it is live, as indices; None where it always is.
        change: In a comparison of two days: `added`, `ended` or `changed`.
    """

    source: str
    target: str
    kind: str
    label: Text | None = None
    start: str | None = None
    end: str | None = None
    origin: Origin | Text | None = None
    stops: tuple[int, int] | None = None
    change: str | None = None


@dataclass(frozen=True, slots=True)
class Style:
    """How one kind or status looks and what it is called.

    Attributes:
        group: What the key belongs to: `territory`, `node`, `status`, `sector`, `edge`, `cross`, `gap` or `change`.
        key: The kind, status, sector or change; in the group `gap` the kind of what is not covered.
        label: What it is called.
        color: `#rrggbb`.
        shape: Of a node: `dot` or `square`; of a gap also `area`, a ringed territory.
        dashes: Of an edge: lengths of dash and space; empty for an unbroken line.
        forward: Of an edge: how its target stands to its source (上级组织 / Superior).
        backward: Of an edge: how its source stands to its target (下级组织 / Subordinate).
        shown: Whether it is drawn before anybody asks for it.
        covered: Of a status: whether a unit of it is covered; None if it is not in the base of rates.
    """

    group: str
    key: str
    label: Words
    color: str
    shape: str = "dot"
    dashes: tuple[int, ...] = ()
    forward: Words | None = None
    backward: Words | None = None
    shown: bool = True
    covered: bool | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """All that one map shows.

    Attributes:
        title: What the map is of.
        as_of: The day it shows, ISO.
        base: On which base its rates and gaps stand (全部单位 / all units).
        territories: In any order; parents may come after their children.
        nodes: In any order.
        edges: In any order; both ends are nodes of the scene.
        styles: Styles of kinds and statuses that the palette does not know, or shall look otherwise: a
            district's own tiers, for example. Counts and the legend follow from what the scene holds.
        lang: The language in which the page opens: `zh` or `en`.
        locality: The kind of territory within which relations are drawn at once. A relation between two
            localities shows when one of its ends is chosen, or when the legend is asked for it.
        days: The days that the time slider stops at, ISO, ascending; `as_of` is one of them. None: there is no slider.
        rates: Whether it has every unit of the areas that it shows, so that rates can be read off it; only then the
            page has a coverage table.
        note: What to know of its figures, said at its top; None where there is nothing.
        unsettled: Rows of ledgers that may be units, which the scene therefore does not show.
    """

    title: Text
    as_of: str
    base: Text
    territories: tuple[Territory, ...] = ()
    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()
    styles: tuple[Style, ...] = ()
    lang: str = "zh"
    locality: str = "community"
    days: tuple[str, ...] = ()
    rates: bool = True
    note: Text | None = None
    unsettled: tuple[Unsettled, ...] = ()
