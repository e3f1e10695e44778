"""Which area each place in the ledgers means, once all ledgers are read: every area once, whatever columns name it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from functools import cache, cached_property
from typing import Any

from orggraph.ledgers.area_table import UNITS, AreaTable, kind_of_area
from orggraph.ledgers.listed_areas import ListedAreas
from orggraph.ledgers.mentions import Mentions, top_area
from orggraph.ledgers.stated_areas import Place, StatedArea
from orggraph.model.finding import Finding
from orggraph.profile import Profile
from orggraph.register.area_names import AreaName, AreaNames
from orggraph.register.areas import area_path


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

    Attributes:
        table: The areas.
        at: Place → the area it means, as far as it is known.
        open: Place → the names behind that one which mean no area, or several.
        used: Place → what the sheet as a whole says of it, where the row does not.
        findings: Where a row and its sheet, or two names of a row, do not agree.
    """

    def __init__(self, mentions: Mentions, profile: Profile, new: Collection[str] = ()) -> None:
        self.mentions, self.profile, self.new = mentions, profile, new
        self.names = AreaNames.of(profile)
        top = top_area(mentions.organizations, ())
        self.table = AreaTable(self.names, top[1] if top else None)
        self.at: dict[Place, int | None] = dict.fromkeys(mentions.first)
        self.open: dict[Place, list[str]] = defaultdict(list)
        self.used: dict[Place, list[StatedArea]] = defaultdict(list)
        self.findings: list[Finding] = []
        self._said: dict[Place, tuple[str | None, ...]] = {}
        self._full: dict[tuple[AreaName, int], AreaName] = {}
        self._districts = self._stated_districts()
        for tier in range(len(profile.tiers)):
            self._settle_tier(tier)

    def path(self, place: Place | None) -> str | None:
        """Returns the path of the area that a place means, as far as it is known, and behind it what is open."""
        if place is None:
            return None
        return area_path(*self.table.chain(self.at[place]), *self.open.get(place, ()))

    def above(self, place: Place | None) -> str | None:
        """Returns the path of the area in which the area of the last tier lies that a place may name."""
        if place is None:
            return None
        names = self.open.get(place, [])
        names = names[:-1] if place.names[-1] is not None else names
        return area_path(*self.table.chain(self.at[place]), *names)

    def rows(self) -> list[dict[str, Any]]:
        """Returns the rows of the areas that exist because they are named."""
        return [self._row(number) for number in self.table.numbers()]

    def _row(self, number: int) -> dict[str, Any]:
        area = self.table[number]
        return {
            "name": area.name,
            "type": kind_of_area(area.name, self.profile.tiers[area.tier], self.profile),
            "parent": area_path(*self.table.chain(area.parent)),
            "source": area.first.source,
            "row": area.first.row,
        }

    def _stated_districts(self) -> set[str]:
        """The districts that titles may name: those that organizations show, or the only one that is stated."""
        if self.table.top is not None:
            return {self.table.top}
        named = {name for place in self.at if (name := place.names[0]) is not None}
        stated = {one.name for place in self.at for one in place.stated if one.tier == 0}
        return stated if len(stated) == 1 and not named else stated & named

    def _settle_tier(self, tier: int) -> None:
        """Settles the names of a tier, the surest first: what one says of an area helps to understand the next."""
        last = tier == self.table.last
        opened = [place for place in self.at if self.open.get(place)]
        named = self._without_districts(list(self._named(tier)))
        makes = {each.place: self._makes(each.place, tier) for each in named}

        def rank(each: _Named) -> tuple[bool, bool, bool, bool]:
            return each.form.bare and not last, not each.anchored, not each.firm, not self._is_authority(each.place)

        for each in sorted((each for each in named if makes[each.place]), key=rank):
            self._resolve(each, tier, create=True)
        if 0 < tier < self.table.last:
            self._remove_what_is_like_a_listed_one(tier)
        for each in (each for each in named if not makes[each.place]):
            if tier > 0 or each.stated is None or self.table.called(each.form, tier):  # a title may name the top alone
                self._resolve(each, tier, create=False)
        for place in opened:  # what follows a name that is open is, too, unless it says where it lies
            if (raw := self._names_of(place)[tier]) is not None and not self._says_above(place, raw, tier):
                self.open[place].append(raw)
        if 0 < tier < self.table.last:
            self._resolve_words(tier)

    def _makes(self, place: Place, tier: int) -> bool:
        """Whether an area exists because a place names it; grids are the rows of their ledger, where there is one."""
        last = tier == self.table.last
        if last and self.mentions.lists_grids:
            return False
        return any(self.mentions.lists(ledger) for ledger in self.mentions.first[place])

    def _is_authority(self, place: Place) -> bool:
        """Whether another ledger than that of units, which lists areas, names a place."""
        return any(ledger != UNITS and self.mentions.lists(ledger) for ledger in self.mentions.first[place])

    def _without_districts(self, named: list[_Named]) -> list[_Named]:
        """The names, without a district in front of one that is written without it elsewhere."""
        texts = {each.form.text for each in named}
        result = []
        for each in named:
            rest = self.names.without_district(each.form.text)
            result.append(replace(each, form=self.names.normal(rest)) if rest in texts and rest else each)
        return result

    def _names_of(self, place: Place) -> tuple[str | None, ...]:
        """What a row says per tier, each name in its own place."""
        if (said := self._said.get(place)) is None:
            said = self._said[place] = self.names.by_tier(place.names)
        return said

    def _named(self, tier: int) -> Iterator[_Named]:
        """Yields what the places name at a tier, each with the area above that was settled before."""
        for place in self.at:
            names, stated = self._names_of(place), None
            raw = names[tier]
            if self.open.get(place):
                continue
            if raw is None:
                stated = next((one for one in place.stated if one.tier == tier), None)
                if stated is None or (tier == 0 and stated.name not in self._districts):
                    continue
                raw = stated.name
            above = self.at[place]
            form = self.names.normal(raw, tier)
            if form.bare and tier and self._is_area_above(place, raw, tier):
                continue
            form, upper = self.table.without_areas_above(form, tier, above)
            firm = upper != above or (names[tier - 1] is not None if tier else stated is None)
            anchored = tier == 0 or (upper is not None and self.table[upper].tier == tier - 1)
            yield _Named(place, raw, form, upper, anchored, firm, stated)

    def _says_above(self, place: Place, raw: str, tier: int) -> bool:
        """Whether the name behind one that is open is that of a single listed area: then the row lies in that one."""
        found = self.table.within(self.table.called(self.names.normal(raw, tier), tier), self.at[place])
        if len(found) != 1 or not self.table[found[0]].listed or len(self.open[place]) != 1:
            return False
        given, self.at[place] = self.open[place].pop(), found[0]
        row = min(self.mentions.first[place].values(), key=lambda mention: (mention.source, mention.row))
        self.findings.append(Finding("open-area-above", row.place, given, "".join(self.table.chain(found[0]))))
        return True

    def _is_area_above(self, place: Place, raw: str, tier: int) -> bool:
        """Whether a column of a tier names an area of the tier above, as it does for what lies in no finer one."""
        above, at = self.names.normal(raw, tier - 1), self.at[place]
        found = [] if above.bare else self.table.called(above, tier - 1)
        if len(found) == 1 and (at is None or at in self.table.upwards(found[0])):
            self.at[place] = found[0]
            return True
        return False

    def _resolve(self, named: _Named, tier: int, *, create: bool) -> None:
        """Finds the area that a name means, or makes it; what may mean several is left open."""
        place = named.place
        found = self._candidates(named, tier, create=create)
        if not found and create:
            found = [self.table.add(tier, self._in_full(named.form, tier), named.above)]
        if len(found) != 1:
            self.at[place] = named.above
            self.open[place].append(named.raw)
            return
        area = self.table[found[0]]
        self.at[place] = found[0]
        if named.stated is not None:
            self.used[place].append(named.stated)
        if named.above is not None and named.above not in self.table.upwards(found[0]):
            self._contradicted(named, found[0])
        if tier == self.table.last:  # in full, where some ledgers leave the name of the community out
            area.name = max(area.name, self.names.normal(named.raw, tier).text, key=lambda name: (len(name), name))
        if create:
            self.table.mention(found[0], self.mentions.first[place])

    def _candidates(self, named: _Named, tier: int, *, create: bool) -> list[int]:
        """The areas that a name may mean: in the area above, or elsewhere where only the sheet says what is above."""
        known = self.table.called(named.form, tier)
        found = self.table.within(known, named.above)
        if found or not known or not named.anchored:
            return found
        loose = [n for n in known if self.table[n].parent in (None, *self.table.upwards(named.above))]
        if len(loose) == 1:  # in which area it lies was not known yet
            self.table[loose[0]].parent = named.above
            return loose
        if named.firm or (create and self._is_authority(named.place)) or not self.table.lists(tier, named.above):
            return []
        return known

    def _contradicted(self, named: _Named, number: int) -> None:
        """Reports that a sheet as a whole is said to be about an area in which what its row names does not lie."""
        used, tier = self.used[named.place], self.table[number].tier
        self.used[named.place] = [one for one in used if one.tier is None or one.tier >= tier]
        first = min(self.mentions.first[named.place].values(), key=lambda mention: (mention.source, mention.row))
        given = self.table[named.above].name if named.above is not None else ""
        meant = "".join(self.table.chain(number))
        self.findings.append(Finding("contradicting-area", first.place, given, meant))

    def _in_full(self, form: AreaName, tier: int) -> AreaName:
        """The same, worked out once; a cache of the bound method would keep all the ledgers' cells in a cycle."""
        if (full := self._full.get((form, tier))) is None:
            full = self._full[form, tier] = self._with_ending(form, tier)
        return full

    def _with_ending(self, form: AreaName, tier: int) -> AreaName:
        """A name without its ending gets the one that names of organizations give it."""
        for ending in self.names.endings[tier] if form.bare else ():
            if form.core + ending in self._organizations:
                return AreaName(form.core + ending, form.core)
        return form

    @cached_property
    def _organizations(self) -> str:
        """The names of all organizations, a line each: whether any holds a text is asked of them at once."""
        return "\n".join(one.name for one in self.mentions.organizations)

    def _remove_what_is_like_a_listed_one(self, tier: int) -> None:
        """Takes back areas that only units name where another ledger lists areas and one of them may be meant."""
        listed = ListedAreas(self.table, tier)
        for number in list(self.table.numbers()):
            area = self.table[number]
            if area.tier != tier or area.listed or area.mentions.keys() != {UNITS} or area.name in self.new:
                continue
            if listed.may_be(area):
                self.table.removed.add(number)
                for place in (place for place, at in self.at.items() if at == number):
                    self.at[place] = area.parent
                    self.open[place].append(self._names_of(place)[tier] or area.name)

    def _resolve_words(self, tier: int) -> None:
        """Understands the names of sheets, files and folders that may be areas without their endings."""
        confirmed = cache(lambda word: self._confirmed(word, tier))
        for place, at in self.at.items():
            if self.open.get(place) or self._names_of(place)[tier] is not None or self.table.tier(at) == tier:
                continue
            for word in (one for one in place.stated if one.tier is None):
                found = self.table.within(self.table.called(AreaName(word.name, word.name), tier), at)
                if found and self._names_several(place, word, tier, at):
                    continue
                if not found and self._makes(place, tier) and (name := confirmed(word.name)) is not None:
                    found = [self.table.add(tier, self.names.normal(name, tier), at)]
                if len(found) == 1:
                    self.at[place] = found[0]
                    self.used[place].append(word)
                    self.table.mention(found[0], self.mentions.first[place])
                    break

    def _names_several(self, place: Place, word: StatedArea, tier: int, at: int | None) -> bool:
        """Whether the name of a file or folder names several areas of a tier (东片（甲、乙）): none is meant."""
        words = (one for one in place.stated if one.tier is None and one.by == word.by)
        called = (self.table.called(AreaName(one.name, one.name), tier) for one in words)
        return len({number for found in called for number in self.table.within(found, at)}) > 1

    def _confirmed(self, word: str, tier: int) -> str | None:
        """The name of an area that a word means without its ending, where any cell of the ledgers says it in full."""
        names = (word + ending for ending in self.names.endings[tier] if len(ending) > 1 or tier > 1)
        return next((name for name in names if self.names.is_name(word) and self.mentions.say(name)), None)
