"""The profile: what a district may set for itself, with the defaults that ship."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from orggraph.errors import ProfileError
from orggraph.model.vocabulary import Vocabulary, terms_from, vocabularies

_SETTINGS = ("eligible_members", "backstop_tier", "expiring_days")
_TABLES = ("tiers", "vocabularies", "headers")


@dataclass(frozen=True, slots=True)
class Tier:
    """A level of the area tree: which kinds of area belong to it and which ledger columns name one."""

    name: str
    zh: str
    en: str
    kinds: tuple[str, ...]
    headers: tuple[str, ...] = ()

    def label(self, lang: str) -> str:
        """Returns the label in `zh` or `en`."""
        return self.zh if lang == "zh" else self.en


@dataclass(frozen=True, slots=True)
class Profile:
    """A district's settings.

    Attributes:
        tiers: From the top down.
        vocabularies: By name; those of orggraph with the district's own terms.
        headers: `kind.field` → further header words.
        eligible_members: Full members from which a unit is eligible (norm N1: 3).
        backstop_tier: The tier whose leading organization stands in for units without one.
        expiring_days: The window of "expiring".
    """

    tiers: tuple[Tier, ...]
    vocabularies: Mapping[str, Vocabulary] = field(default_factory=vocabularies)
    headers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    eligible_members: int = 3
    backstop_tier: str = "community"
    expiring_days: int = 90

    def tier_of(self, kind: str) -> Tier | None:
        """Returns the tier that a kind of area belongs to; places such as buildings have none."""
        return next((tier for tier in self.tiers if kind in tier.kinds), None)

    def tier(self, name: str) -> Tier:
        """Returns the tier of that name."""
        return next(tier for tier in self.tiers if tier.name == name)

    @property
    def tier_names(self) -> tuple[str, ...]:
        """The names of the tiers, from the top down."""
        return tuple(tier.name for tier in self.tiers)

    def to_json(self) -> dict[str, Any]:
        """Returns the profile as a saved register keeps it, in the shape of a profile file."""
        return {
            **{name: getattr(self, name) for name in _SETTINGS},
            "tiers": {
                tier.name: {"zh": tier.zh, "en": tier.en, "kinds": [*tier.kinds], "headers": [*tier.headers]}
                for tier in self.tiers
            },
            "vocabularies": {
                name: {term.code: [term.zh, term.en, *term.words] for term in vocabulary.terms}
                for name, vocabulary in self.vocabularies.items()
            },
            "headers": {name: [*words] for name, words in self.headers.items()},
        }


@cache
def default_profile() -> Profile:
    """Returns the profile that ships with orggraph."""
    text = files("orggraph.profile").joinpath("default.toml").read_text(encoding="utf-8")
    return _profile(tomllib.loads(text), "default.toml", Profile(tiers=()))


def read_profile(path: str | Path) -> Profile:
    """Reads a district's profile file; what it does not set stays as shipped.

    Raises:
        ProfileError: The file cannot be read or holds an unknown setting.
    """
    try:
        data = tomllib.loads(Path(path).read_text(encoding="utf-8"))
    except OSError as error:
        reason = error.strerror or str(error)
        raise ProfileError(f"cannot read the profile {path}: {reason}", f"读不到配置文件 {path}：{reason}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ProfileError(
            f"{path} is not a profile in TOML: {error}", f"{path} 不是 TOML 配置文件：{error}"
        ) from error
    return _profile(data, str(path), default_profile())


def profile_from_json(data: Mapping[str, Any], where: str) -> Profile:
    """Reads what `Profile.to_json` wrote."""
    return _profile(data, where, default_profile())


def _profile(data: Mapping[str, Any], where: str, base: Profile) -> Profile:
    known = (*_SETTINGS, *_TABLES)
    for name in data:
        if name not in known:
            raise _unknown(where, "setting", "设置", name, known)
    try:
        profile = Profile(
            tiers=tuple(_tier(name, table) for name, table in data["tiers"].items()) if "tiers" in data else base.tiers,
            vocabularies=_extended(base.vocabularies, data.get("vocabularies", {}), where),
            headers={
                **base.headers,
                **{name: tuple(words) for name, words in data.get("headers", {}).items()},
            },
            **{name: data.get(name, getattr(base, name)) for name in _SETTINGS},
        )
    except (KeyError, TypeError, AttributeError, AssertionError, ValueError) as error:
        raise ProfileError(
            f"{where}: a table is not as docs/reference/profile.md describes it ({error})",
            f"{where}：有一个表不符合 docs/reference/profile.md 的说明（{error}）",
        ) from error
    if profile.backstop_tier not in profile.tier_names:
        raise _unknown(where, "backstop_tier", "兜底层级", profile.backstop_tier, profile.tier_names)
    return profile


def _unknown(where: str, what: str, what_zh: str, given: str, known: Iterable[str]) -> ProfileError:
    words = ", ".join(known)
    return ProfileError(
        f"{where}: unknown {what} {given!r}; known: {words}", f"{where}：不认识的{what_zh}“{given}”；可用的有：{words}"
    )


def _tier(name: str, table: Mapping[str, Any]) -> Tier:
    return Tier(name, table["zh"], table["en"], tuple(table["kinds"]), tuple(table.get("headers", ())))


def _extended(
    base: Mapping[str, Vocabulary], tables: Mapping[str, Mapping[str, object]], where: str
) -> dict[str, Vocabulary]:
    merged = dict(base)
    for name, entries in tables.items():
        if name not in merged:
            raise _unknown(where, "vocabulary", "词表", name, merged)
        merged[name] = merged[name].extended(terms_from(entries))
    return merged
