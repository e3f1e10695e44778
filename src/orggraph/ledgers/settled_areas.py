"""Which area each place in the ledgers means, once all ledgers are read: every area once, whatever columns name it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from orggraph.ledgers.mentions import Mention, Mentions, top_area
from orggraph.ledgers.stated_areas import Place, StatedArea
from orggraph.model.finding import Finding
from orggraph.profile import Profile, Tier
from orggraph.register.area_names import AreaName, AreaNames
from orggraph.register.areas import area_path

_UNITS = "emerging_units"
_SAID_BY = {
    "sheet": "area-by-sheet",
    "title": "area-by-title",
    "reporter": "area-by-reporter",
    "file": "area-by-file",
    "folder": "area-by-folder",
}
_LIKE_LISTED = 75
"""An area that only units name and that is so much like a listed one may be that one: it is proposed."""


@dataclass
class SettledArea:
    """An area: its tier, its name, the area above, and the first row of each ledger that names it."""

    tier: int
    name: str
    parent: int | None
    mentions: dict[str, Mention] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Named:
    """A name at a tier: the place that says it, the area above, and how sure that is."""

    place: Place
    raw: str
    form: AreaName
    above: int | None
    anchored: bool
    firm: bool
    stated: StatedArea | None = None


class SettledAreas:
    """The areas that exist because ledgers name them, and what each place means.

    A name without the area above means the only area that bears it; a name with the area above in front, with an
    office or a committee behind, or without its ending means the area as well. What may mean several stays open.

    Args:
        mentions: The places of all ledgers.
        profile: The district's settings.
        new: Names of areas that the user decided to be areas of their own.
    """

    def __init__(self, mentions: Mentions, profile: Profile, new: Collection[str] = ()) -> None:
        self.mentions, self.profile, self.new = mentions, profile, new
        self.names = AreaNames.of(profile)
        self.areas: list[SettledArea] = []
        self.findings: list[Finding] = []
        self._texts: list[dict[str, list[int]]] = [defaultdict(list) for _ in profile.tiers]
        self._cores: list[dict[str, list[int]]] = [defaultdict(list) for _ in profile.tiers]
        self._at: dict[Place, int | None] = dict.fromkeys(mentions.first)
        self._rest: dict[Place, list[str]] = defaultdict(list)
        self._used: dict[Place, list[StatedArea]] = defaultdict(list)
        self._removed: set[int] = set()
        self._contradictions: list[Finding] = []
        top = top_area(mentions.organizations, ())
        self._top = top[1] if top else None
        self._districts = self._stated_districts()
        for tier in range(len(profile.tiers)):
            self._settle_tier(tier)
        self._report()

    def path(self, place: Place | None) -> str | None:
        """Returns the path of the area that a place means, as far as it is known, and behind it what is open."""
        if place is None:
            return None
        if place not in self._at:
            self._settle_place(place)
        return area_path(*self._chain(self._at[place]), *self._rest.get(place, ()))

    def above(self, place: Place | None) -> str | None:
        """Returns the path of the area in which the area of the last tier lies that a place names."""
        if place is None:
            return None
        *names, grid = place.names
        upper = Place((*names, None), place.stated)
        self.path(upper)
        at = self._at[upper]
        if grid is not None and not self._rest.get(upper):
            _, at = self._without_areas_above(self.names.normal(grid, len(names)), len(names), at)
        return area_path(*self._chain(at), *self._rest.get(upper, ()))

    def rows(self) -> list[dict[str, Any]]:
        """Returns the rows of the areas that exist because they are named."""
        return [self._row(area) for number, area in enumerate(self.areas) if number not in self._removed]

    def _chain(self, number: int | None) -> list[str]:
        return [self.areas[one].name for one in reversed(list(self._upwards(number)))]

    def _upwards(self, number: int | None) -> Iterator[int]:
        while number is not None:
            yield number
            number = self.areas[number].parent

    def _row(self, area: SettledArea) -> dict[str, Any]:
        first = min(area.mentions.values(), key=lambda mention: (mention.source, mention.row))
        return {
            "name": area.name,
            "type": _kind(area.name, self.profile.tiers[area.tier], self.profile),
            "parent": area_path(*self._chain(area.parent)),
            "source": first.source,
            "row": first.row,
        }

    def _stated_districts(self) -> set[str]:
        """The districts that titles may name: those that organizations show, or the only one that is stated."""
        if self._top is not None:
            return {self._top}
        named = {name for place in self._at if (name := place.names[0]) is not None}
        stated = {one.name for place in self._at for one in place.stated if one.tier == 0}
        return stated if len(stated) == 1 and not named else stated & named

    def _settle_place(self, place: Place) -> None:
        """Settles a place that no sheet was noted for, such as that of a grid without its name."""
        self._at[place] = None
        for tier in range(len(self.profile.tiers)):
            for named in self._named(tier, [place]):
                self._resolve(named, tier, create=False)

    def _settle_tier(self, tier: int) -> None:
        """Settles the names of a tier, the surest first: what one says of an area helps to understand the next."""
        last = tier == len(self.profile.tiers) - 1
        named = list(self._named(tier, self.mentions.first))
        listing = {each.place: self._is_listing(each.place, grids=last) for each in named}
        named = self._without_districts(named)

        def rank(each: _Named) -> tuple[bool, bool, bool, bool]:
            return each.form.bare and not last, not each.anchored, not each.firm, not self._is_authority(each.place)

        for each in sorted((each for each in named if listing[each.place]), key=rank):
            self._resolve(each, tier, create=True)
        if not last:
            self._remove_what_is_like_a_listed_one(tier)
        for each in (each for each in named if not listing[each.place]):
            self._resolve(each, tier, create=False)
        if tier > 0 and not last:
            self._resolve_words(tier)

    def _without_districts(self, named: list[_Named]) -> list[_Named]:
        """The names, without a district in front of one that is written without it elsewhere."""
        texts = {each.form.text for each in named}
        result = []
        for each in named:
            rest = self.names.without_district(each.form.text)
            result.append(replace(each, form=self.names.normal(rest)) if rest in texts and rest else each)
        return result

    def _is_listing(self, place: Place, *, grids: bool) -> bool:
        return any(self.mentions.lists(ledger, grids=grids) for ledger in self.mentions.first[place])

    def _named(self, tier: int, places: Collection[Place]) -> Iterator[_Named]:
        """Yields what the places name at a tier, each with the area above that was settled before."""
        for place in places:
            if self._rest.get(place):  # something above is open: what follows is, too
                if (raw := place.names[tier]) is not None:
                    self._rest[place].append(raw)
                continue
            raw, stated = place.names[tier], None
            if raw is None:
                stated = next((one for one in place.stated if one.tier == tier), None)
                if stated is None or (tier == 0 and stated.name not in self._districts):
                    continue
                raw = stated.name
            above = self._at[place]
            form = self.names.normal(raw, tier)
            if form.bare and self._is_area_above(place, raw, tier):
                continue
            shorter, upper = self._without_areas_above(form, tier, above)
            firm = upper != above or (place.names[tier - 1] is not None if tier else stated is None)
            anchored = tier == 0 or (upper is not None and self.areas[upper].tier == tier - 1)
            yield _Named(place, raw, shorter, upper, anchored, firm, stated)

    def _is_area_above(self, place: Place, raw: str, tier: int) -> bool:
        """Whether a column of a tier names an area of the tier above, as it does for what lies in no finer one."""
        if tier == 0:
            return False
        above = self.names.normal(raw, tier - 1)
        found = [] if above.bare else self._texts[tier - 1].get(above.text, [])
        if len(found) != 1:
            return False
        at = self._at[place]
        if at is None or at in self._upwards(found[0]):
            self._at[place] = at = found[0]
        return at == found[0]

    def _without_areas_above(self, form: AreaName, tier: int, above: int | None) -> tuple[AreaName, int | None]:
        """The name without the names of areas above that it begins with, and the area that they show."""
        text, upper, at, last = form.text, above, 2, tier == len(self._texts) - 1
        while at < len(text) - 1:
            head = text[:at]
            found = [n for one in range(tier) for n in self._texts[one].get(head, ()) if self._has_ending(n)]
            rest = self.names.normal(text[at:].lstrip("-—·/、"), tier) if found or head == self._top else None
            if rest is not None and len(rest.core) > (rest.bare and not last):
                text, at = rest.text, 1
                within = [number for number in found if upper is None or upper in self._upwards(number)]
                upper = within[0] if len(within) == 1 else upper
            at += 1
        return (form if text == form.text else self.names.normal(text, tier)), upper

    def _has_ending(self, number: int) -> bool:
        return not self.names.normal(self.areas[number].name, self.areas[number].tier).bare

    def _resolve(self, named: _Named, tier: int, *, create: bool) -> None:
        """Finds the area that a name means, or makes it; what may mean several is left open."""
        place = named.place
        found = self._candidates(named, tier, create=create)
        if not found and create:
            found = [self._new(named, tier)]
        if len(found) != 1:
            self._at[place] = named.above
            self._rest[place].append(named.raw)
            return
        area = self.areas[found[0]]
        self._at[place] = found[0]
        if named.stated is not None:
            self._used[place].append(named.stated)
        if named.above is not None and named.above not in self._upwards(found[0]):
            self._contradicted(named, found[0])
        if tier == len(self._texts) - 1:  # in full, where some ledgers leave the name of the community out
            area.name = max(area.name, self.names.normal(named.raw, tier).text, key=lambda name: (len(name), name))
        for ledger, mention in self.mentions.first[place].items() if create else ():
            area.mentions.setdefault(ledger, mention)

    def _candidates(self, named: _Named, tier: int, *, create: bool) -> list[int]:
        """The areas that a name may mean: in the area above, or elsewhere where only the sheet says what is above."""
        cores = self._cores[tier].get(named.form.core, [])
        bare = named.form.bare and tier < len(self._texts) - 1
        known = [n for n in cores if bare or self.areas[n].name == named.form.core]
        known = [n for n in (*self._texts[tier].get(named.form.text, ()), *known) if n not in self._removed]
        known = list(dict.fromkeys(known))
        found = [n for n in known if named.above is None or named.above in self._upwards(n)]
        if found or not known or not named.anchored:
            return found
        loose = [n for n in known if self.areas[n].parent in (None, *self._upwards(named.above))]
        if len(loose) == 1:  # in which area it lies was not known yet
            self.areas[loose[0]].parent = named.above
            return loose
        if named.firm or (create and self._is_authority(named.place)) or not self._lists_within(named.above, tier):
            return []
        return known

    def _is_authority(self, place: Place) -> bool:
        """Whether a ledger names the place that lists areas with authority: any but that of units."""
        return any(
            ledger != _UNITS and self.mentions.lists(ledger, grids=False) for ledger in self.mentions.first[place]
        )

    def _contradicted(self, named: _Named, number: int) -> None:
        """Reports that a sheet as a whole is said to be about an area in which what its row names does not lie."""
        stated = [one for one in self._used[named.place] if one.tier is not None and one.tier < self.areas[number].tier]
        self._used[named.place] = [one for one in self._used[named.place] if one not in stated]
        first = min(self.mentions.first[named.place].values(), key=lambda mention: (mention.source, mention.row))
        given, expected = (self.areas[named.above].name if named.above is not None else ""), self._chain(number)
        self._contradictions.append(Finding("contradicting-area", first.place, given, "".join(expected)))

    def _lists_within(self, above: int | None, tier: int) -> bool:
        """Whether a ledger other than that of units lists areas of a tier within another one."""
        return any(
            area.tier == tier and area.parent == above and area.mentions.keys() - {_UNITS} for area in self.areas
        )

    def _new(self, named: _Named, tier: int) -> int:
        form = self._with_ending(named.form, tier)
        number = len(self.areas)
        self.areas.append(SettledArea(tier, form.text, named.above))
        self._texts[tier][form.text].append(number)
        self._cores[tier][form.core].append(number)
        return number

    def _with_ending(self, form: AreaName, tier: int) -> AreaName:
        """A name without its ending gets the one that names of organizations give it."""
        for ending in self.names.endings[tier] if form.bare else ():
            if any(form.core + ending in one.name for one in self.mentions.organizations):
                return AreaName(form.core + ending, form.core)
        return form

    def _remove_what_is_like_a_listed_one(self, tier: int) -> None:
        """Takes back areas that only units name where another ledger lists areas and one of them may be meant."""
        if not self.mentions.lists_areas - {_UNITS} or tier == 0:
            return
        listed = [n for n, area in enumerate(self.areas) if area.tier == tier and area.mentions.keys() - {_UNITS}]
        for number, area in enumerate(self.areas):
            if area.tier != tier or area.mentions.keys() != {_UNITS} or area.name in self.new:
                continue
            if any(self._may_be(number, other) for other in listed):
                self._removed.add(number)
                for place, at in self._at.items():
                    if at == number:
                        self._at[place] = area.parent
                        self._rest[place].append(place.names[tier] or area.name)

    def _may_be(self, number: int, listed: int) -> bool:
        """Whether an area that only units name may be a listed one: near in name and place, or of the same name."""
        from orggraph.register.alike import form_of, likeness  # only where only units name an area

        area, other = self.areas[number], self.areas[listed]
        if area.name == other.name:
            return self._lists_within(area.parent, area.tier)
        if area.parent != other.parent:
            return False
        return likeness(form_of("area", area.name), form_of("area", other.name), _LIKE_LISTED) is not None

    def _resolve_words(self, tier: int) -> None:
        """Understands the names of sheets, files and folders that may be areas without their endings."""
        confirmed = cache(lambda word: self._confirmed(word, tier))
        for place, at in self._at.items():
            if self._rest.get(place) or place.names[tier] is not None or self._tier(at) == tier:
                continue
            for word in (one for one in place.stated if one.tier is None):
                found = [n for n in self._cores[tier].get(word.name, ()) if at is None or at in self._upwards(n)]
                if not found and self._is_listing(place, grids=False) and (name := confirmed(word.name)) is not None:
                    form = self.names.normal(name, tier)
                    found = [self._new(_Named(place, name, form, at, anchored=False, firm=False), tier)]
                if len(found) == 1 and found[0] not in self._removed:
                    self._at[place] = found[0]
                    self._used[place].append(word)
                    for ledger, mention in self.mentions.first[place].items():
                        self.areas[found[0]].mentions.setdefault(ledger, mention)
                    break

    def _confirmed(self, word: str, tier: int) -> str | None:
        """The name of an area that a word means without its ending, where any cell of the ledgers says it in full."""
        names = (word + ending for ending in self.names.endings[tier] if len(ending) > 1 or tier > 1)
        return next((name for name in names if self.names.is_name(word) and self.mentions.say(name)), None)

    def _report(self) -> None:
        self.findings = [*self._by_units_only(), *self._contradictions, *self._unplaced(), *self._by_sheets()]

    def _by_units_only(self) -> Iterator[Finding]:
        listed = {area.tier for area in self.areas if area.mentions.keys() - {_UNITS}}
        for number, area in enumerate(self.areas):
            last = area.tier == len(self.profile.tiers) - 1
            if number not in self._removed and area.mentions.keys() == {_UNITS} and area.tier in listed and not last:
                place = area.mentions[_UNITS].place
                yield Finding("area-by-units-only", place, "".join(self._chain(number)))

    def _lies_nowhere(self, place: Place) -> bool:
        """Whether nothing but a district is known of where a row lies, and nothing is open."""
        return not self._tier(self._at[place]) and not self._rest.get(place)

    def _tier(self, number: int | None) -> int | None:
        return None if number is None else self.areas[number].tier

    def _unplaced(self) -> Iterator[Finding]:
        """Areas of which no ledger says in which one they lie, where others are known to lie in some."""
        for number, area in enumerate(self.areas):
            tier = area.tier
            if number in self._removed or not 1 < tier < len(self._texts) - 1 or not self._texts[tier - 1]:
                continue
            if self._tier(area.parent) != tier - 1:
                first = min(area.mentions.values(), key=lambda mention: (mention.source, mention.row))
                yield Finding("unplaced-area", first.place, area.name, self.profile.tiers[tier - 1].zh)

    def _by_sheets(self) -> Iterator[Finding]:
        """What sheets as a whole say about where their rows lie, and how many rows lie nowhere, once per sheet."""
        for sheet in self.mentions.by_sheet.values():
            for one in dict.fromkeys(one for place in sheet.places for one in self._used.get(place, ())):
                if one.tier != 0 or one.name != self._top:
                    yield Finding(_SAID_BY[one.by], sheet.source, one.name)
            blank = [
                n
                for n, place in enumerate(sheet.places)
                if not (self._tier(self._at[place]) or 0) and not self._rest.get(place)
            ]
            if blank and sheet.ledger == _UNITS:
                first = sheet.sheet.source(min(sheet.rows[n] for n in blank))
                yield Finding("missing-area", first, str(sum(sheet.times[n] for n in blank)))


def _kind(name: str, tier: Tier, profile: Profile) -> str:
    """The kind of a tier that a name's ending says: 禾丰镇 is a town, at the tier of subdistricts."""
    for term in profile.vocabularies["area_kind"].terms:
        if term.code in tier.kinds and any(name.endswith(word) for word in (term.zh, *term.words)):
            return term.code
    return tier.kinds[0]
