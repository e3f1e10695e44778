"""The dimensions by which figures are told apart: sector, category, mode, places, and the tiers of areas."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import narwhals as nw

from orggraph.model.vocabulary import UNSPECIFIED
from orggraph.queries.status import STATUSES
from orggraph.register.places import Places
from orggraph.register.unit_places import PLACE
from orggraph.text.option_words import OptionWords

if TYPE_CHECKING:
    from orggraph.profile import Profile
    from orggraph.register.snapshot import Snapshot

Row = TypeVar("Row")
_VOCABULARIES = {"sector": "sector", "category": "unit_category", "mode": "status"}
_BLANK = {"zh": "未填", "en": "unspecified"}


_FIXED = {"sector": ("行业", "sector"), "category": ("单位类型", "category"), "mode": ("覆盖方式", "mode")}
_FIXED[PLACE] = ("楼宇、商圈、园区", "place")
_OTHERS = {"sector": ("行业类别", "领域"), "category": ("类型", "单位性质", "性质"), "mode": ("组建方式", "方式")}
_OTHERS[PLACE] = ("楼宇", "商圈", "园区", "市场", "场所", "所在楼宇")


def dimension_words(profile: Profile) -> OptionWords:
    """Returns the words that `by` may hold: of a tier its labels, the kinds that it has, and its headers."""
    labels = _FIXED | {tier.name: (tier.zh, tier.en) for tier in profile.tiers}
    kinds = profile.vocabularies["area_kind"]
    of_tiers = {
        tier.name: (*(kinds.label(kind, lang) for kind in tier.kinds for lang in ("zh", "en")), *tier.headers)
        for tier in profile.tiers
    }
    return OptionWords("dimension", labels, of_tiers | _OTHERS)


def known_dimensions(profile: Profile) -> tuple[str, ...]:
    """Returns the names that `by` may hold."""
    return (*_VOCABULARIES, *profile.tier_names, PLACE)


class Dimensions:
    """The chosen dimensions: their columns, and labels and order of their values.

    Raises:
        QuestionError: A dimension does not exist, or is chosen twice.
    """

    def __init__(self, day: Snapshot, by: Sequence[str]) -> None:
        known, words = known_dimensions(day.profile), dimension_words(day.profile)
        chosen: list[str] = []
        for word in by:
            left = [other for other in known if other not in chosen]
            name = words.code_of(word, left)
            if name in chosen:
                raise words.error(word, left)
            chosen.append(name)
        by = chosen
        self.day, self.by = day, tuple(by)
        self.tiers = tuple(name for name in by if name not in _VOCABULARIES)
        self.places = Places(day.register, self.tiers) if self.tiers else None
        self._words = {
            (name, lang): {term.code: term.label(lang) for term in day.profile.vocabularies[vocabulary].terms}
            for name, vocabulary in _VOCABULARIES.items()
            for lang in _BLANK
        }
        self._ranks = {
            name: {code: rank for rank, code in enumerate(day.profile.vocabularies[vocabulary].codes)}
            for name, vocabulary in _VOCABULARIES.items()
        }

    def columns(self) -> list[nw.Expr]:
        """Returns one expression per dimension, named as the dimension."""
        return [self._column(name).alias(name) for name in self.by]

    def _column(self, name: str) -> nw.Expr:
        columns = {"sector": "sectors", "mode": "status", "category": "category"}
        return nw.col(columns.get(name, f"at_{name}"))

    def value(self, name: str, raw: Any) -> str | None:
        """Returns what an answer shows for a raw value: a code, or the identifier of an area."""
        if name == "mode":
            return STATUSES[raw]
        if name in _VOCABULARIES:
            return UNSPECIFIED if raw is None else str(raw)
        assert self.places is not None
        return self.places.id(raw)

    def label(self, name: str, raw: Any, lang: str) -> str:
        """Returns the label of a raw value; 未填 for a blank."""
        if raw is None or raw == UNSPECIFIED:
            return _BLANK[lang]
        if name in _VOCABULARIES:
            return self._words[name, lang].get(self.value(name, raw) or "", str(raw))
        assert self.places is not None
        return self.places.label(raw)

    def said(self, name: str, raws: Iterable[Any], lang: str) -> dict[Any, dict[str, str | None]]:
        """Returns what JSON answers say of each raw value: the value, and its label."""
        return {raw: {name: self.value(name, raw), f"{name}_label": self.label(name, raw, lang)} for raw in raws}

    def sort(self, rows: list[Row], key: Callable[[Row], tuple[Any, ...]]) -> None:
        """Sorts rows as vocabularies and ledgers have their values, blanks last."""
        for index, name in reversed(list(enumerate(self.by))):
            raws = {key(row)[index] for row in rows}
            order = {raw: place for place, raw in enumerate(self.ordered(name, raws))}
            rows.sort(key=lambda row: order[key(row)[index]])

    def ordered(self, name: str, raws: Iterable[Any]) -> list[Any]:
        """Returns raw values of a dimension as vocabularies and ledgers have them, each once, blanks last."""
        return sorted(set(raws), key=lambda raw: self._order(name, raw))

    def _order(self, name: str, raw: Any) -> tuple[bool, int]:
        if raw is None or raw == UNSPECIFIED:
            return True, 0
        if name in _VOCABULARIES and name != "mode":
            return False, self._ranks[name][raw]
        return False, int(raw)

    def title(self, name: str, lang: str) -> str:
        """Returns the label of a dimension."""
        if name in _FIXED:
            return _FIXED[name][0 if lang == "zh" else 1]
        return self.day.profile.tier(name).label(lang)
