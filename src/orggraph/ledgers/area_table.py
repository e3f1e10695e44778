"""The areas that are settled so far: by the forms of their names, and how they lie in each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from orggraph.ledgers.mentions import Mention
from orggraph.profile import Profile
from orggraph.profile.profile import Tier
from orggraph.register.area_names import AreaName, AreaNames

UNITS = "emerging_units"
"""The ledger of units: the only one that names areas without authority."""
_BETWEEN = "-—·/、"


@dataclass
class SettledArea:
    """An area: its tier, its name, the area above, and the first row of each ledger that names it."""

    tier: int
    name: str
    parent: int | None
    mentions: dict[str, Mention] = field(default_factory=dict)

    @property
    def listed(self) -> bool:
        """Whether another ledger than that of units names it."""
        return bool(self.mentions.keys() - {UNITS})

    @property
    def first(self) -> Mention:
        """The first row that names it."""
        return min(self.mentions.values(), key=lambda mention: (mention.source, mention.row))


class AreaTable:
    """Areas by number, to be found by name within a tier.

    Args:
        names: Knows the forms of names.
        top: The district that names of organizations show, if there is one.
    """

    def __init__(self, names: AreaNames, top: str | None) -> None:
        self.names, self.top = names, top
        self.areas: list[SettledArea] = []
        self.removed: set[int] = set()
        self.last = len(names.endings) - 1
        self._texts: list[dict[str, list[int]]] = [defaultdict(list) for _ in names.endings]
        self._cores: list[dict[str, list[int]]] = [defaultdict(list) for _ in names.endings]
        self._listing: set[tuple[int, int | None]] = set()

    def __getitem__(self, number: int) -> SettledArea:
        return self.areas[number]

    def add(self, tier: int, form: AreaName, parent: int | None) -> int:
        """Adds an area and returns its number."""
        self.areas.append(SettledArea(tier, form.text, parent))
        number = len(self.areas) - 1
        self._texts[tier][form.text].append(number)
        self._cores[tier][form.core].append(number)
        return number

    def mention(self, number: int, mentions: dict[str, Mention]) -> None:
        """Takes note of the first rows of ledgers that name an area."""
        area = self.areas[number]
        for ledger, mention in mentions.items():
            area.mentions.setdefault(ledger, mention)
        if area.listed:
            self._listing.add((area.tier, area.parent))

    def lists(self, tier: int, above: int | None) -> bool:
        """Whether another ledger than that of units names areas of a tier within an area."""
        return (tier, above) in self._listing

    def numbers(self) -> Iterator[int]:
        """Yields the areas that there are."""
        yield from (number for number in range(len(self.areas)) if number not in self.removed)

    def upwards(self, number: int | None) -> Iterator[int]:
        """Yields an area and what it lies in, upwards."""
        while number is not None:
            yield number
            number = self.areas[number].parent

    def chain(self, number: int | None) -> list[str]:
        """Returns the names of an area and of those above it, from the top down."""
        return [self.areas[one].name for one in reversed(list(self.upwards(number)))]

    def tier(self, number: int | None) -> int | None:
        """Returns the tier of an area."""
        return None if number is None else self.areas[number].tier

    def called(self, form: AreaName, tier: int) -> list[int]:
        """Returns the areas of a tier that a name may mean; one without its ending means those with any."""
        bare = form.bare and tier < self.last
        cores = [n for n in self._cores[tier].get(form.core, ()) if bare or self.areas[n].name == form.core]
        found = dict.fromkeys((*self._texts[tier].get(form.text, ()), *cores))
        return [number for number in found if number not in self.removed]

    def within(self, numbers: list[int], above: int | None) -> list[int]:
        """Returns those of some areas that lie in an area."""
        return [number for number in numbers if above is None or above in self.upwards(number)]

    def without_areas_above(self, form: AreaName, tier: int, above: int | None) -> tuple[AreaName, int | None]:
        """Returns a name without the names of areas above that it begins with, and the area that they show."""
        text, upper, at = form.text, above, 2
        while at < len(text) - 1:
            head = text[:at]
            found = [n for one in range(tier) for n in self._texts[one].get(head, ()) if self._has_ending(n)]
            rest = self.names.normal(text[at:].lstrip(_BETWEEN), tier) if found or head == self.top else None
            if rest is not None and len(rest.core) > (rest.bare and tier < self.last):
                text, at = rest.text, 1
                fitting = self.within(found, upper)
                upper = fitting[0] if len(fitting) == 1 else upper
            at += 1
        return (form if text == form.text else self.names.normal(text, tier)), upper

    def _has_ending(self, number: int) -> bool:
        return not self.names.normal(self.areas[number].name, self.areas[number].tier).bare


def kind_of_area(name: str, tier: Tier, profile: Profile) -> str:
    """Returns the kind of a tier that a name's ending says: 禾丰镇 is a town, at the tier of subdistricts."""
    for term in profile.vocabularies["area_kind"].terms:
        if term.code in tier.kinds and any(name.endswith(word) for word in (term.zh, *term.words)):
            return term.code
    return tier.kinds[0]
