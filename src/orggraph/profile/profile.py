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
from orggraph.text.files import reason_of

_SETTINGS = ("eligible_members", "backstop_tier", "expiring_days")
_TABLES = ("tiers", "vocabularies", "headers", "checks")


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
        checks: What `orggraph check` runs: `select`, `ignore`, and per rule its severity and parameters.
    """

    tiers: tuple[Tier, ...]
    vocabularies: Mapping[str, Vocabulary] = field(default_factory=vocabularies)
    headers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    eligible_members: int = 3
    backstop_tier: str = "community"
    expiring_days: int = 90
    checks: Mapping[str, Any] = field(default_factory=dict)

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
            "checks": dict(self.checks),
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
        data = tomllib.loads(Path(path).read_text(encoding="utf-8-sig"))
    except OSError as error:
        en, zh = reason_of(error)
        raise ProfileError(f"cannot read the profile {path}: {en}", f"读不到配置文件 {path}：{zh}") from error
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
    settings = {name: data.get(name, getattr(base, name)) for name in _SETTINGS}
    for name in ("eligible_members", "expiring_days"):
        _expect(where, name, settings[name], int, "a whole number from 0", "不小于 0 的整数")
    tables = {name: _table(where, name, data.get(name, {})) for name in _TABLES}
    vocabularies = _extended(base.vocabularies, tables["vocabularies"], where)
    tiers = tuple(_tier(name, table, where, vocabularies) for name, table in tables["tiers"].items())
    headers = {name: _words(where, f"headers.{name}", words) for name, words in tables["headers"].items()}
    profile = Profile(
        tiers=tiers if "tiers" in data else base.tiers,
        vocabularies=vocabularies,
        headers={**base.headers, **headers},
        checks={**base.checks, **_checks(where, tables["checks"])},
        **settings,
    )
    if not profile.tiers or profile.backstop_tier not in profile.tier_names:
        raise _unknown(where, "backstop_tier", "兜底层级", str(profile.backstop_tier), profile.tier_names)
    return profile


def _checks(where: str, table: Mapping[str, Any]) -> dict[str, Any]:
    """The settings of rules; which rules and parameters there are, the rules know."""
    for name, value in table.items():
        if name in ("select", "ignore"):
            _words(where, f"checks.{name}", value)
        else:
            _table(where, f"checks.{name}", value)
    return dict(table)


def _expect(where: str, name: str, value: object, kind: type, en: str, zh: str) -> None:
    fits = isinstance(value, kind) and not isinstance(value, bool) and not (isinstance(value, int) and value < 0)
    if not fits:
        raise ProfileError(
            f"{where}: {name} is {value!r}; expected {en}", f"{where}：{name} 写的是 {value!r}；应为{zh}"
        )


def _table(where: str, name: str, value: object) -> Mapping[str, Any]:
    _expect(where, name, value, Mapping, "a table", "一个表")
    assert isinstance(value, Mapping)
    return value


def _words(where: str, name: str, value: object) -> tuple[str, ...]:
    _expect(where, name, value, list, "a list of words", "词语的列表")
    assert isinstance(value, list)
    for word in value:
        _expect(where, name, word, str, "a list of words", "词语的列表")
    return tuple(value)


def _unknown(where: str, what: str, what_zh: str, given: str, known: Iterable[str]) -> ProfileError:
    words = ", ".join(known)
    return ProfileError(
        f"{where}: unknown {what} {given!r}; known: {words}", f"{where}：不认识的{what_zh}“{given}”；可用的有：{words}"
    )


_TIER_SETTINGS = ("zh", "en", "kinds", "headers")


def _tier(name: str, value: object, where: str, vocabularies: Mapping[str, Vocabulary]) -> Tier:
    table = _table(where, f"tiers.{name}", value)
    for setting in table:
        if setting not in _TIER_SETTINGS:
            raise _unknown(where, f"setting of tiers.{name}", f" tiers.{name} 设置", setting, _TIER_SETTINGS)
    for label in ("zh", "en"):
        _expect(where, f"tiers.{name}.{label}", table.get(label), str, "a label", "一个名称")
    kinds = _words(where, f"tiers.{name}.kinds", table.get("kinds"))
    _expect(where, f"tiers.{name}.kinds", kinds or None, tuple, "at least one kind", "至少一种辖区")
    known = vocabularies["area_kind"].codes
    for kind in kinds:
        if kind not in known:
            raise _unknown(where, "kind of area", "辖区类型", kind, known)
    return Tier(name, table["zh"], table["en"], kinds, _words(where, f"tiers.{name}.headers", table.get("headers", [])))


def _extended(base: Mapping[str, Vocabulary], tables: Mapping[str, Any], where: str) -> dict[str, Vocabulary]:
    merged = dict(base)
    for name, value in tables.items():
        if name not in merged:
            raise _unknown(where, "vocabulary", "词表", name, merged)
        entries = _table(where, f"vocabularies.{name}", value)
        for code, labels in entries.items():
            if len(_words(where, f"vocabularies.{name}.{code}", labels)) < 2:
                _expect(
                    where, f"vocabularies.{name}.{code}", None, list, "labels in 中文 and English", "中文和英文名称"
                )
        merged[name] = merged[name].extended(terms_from(entries))
    return merged
