"""Decisions about names: which name means which record, and which does not; kept in a file that the user owns."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from orggraph.errors import AliasError
from orggraph.register.user_file import read_text
from orggraph.text.nearest import nearest
from orggraph.text.toml import quoted

FILE = "aliases.toml"
"""The file in a folder of ledgers that holds the decisions."""
NodeKind = Literal["area", "organization", "unit"]
KINDS: tuple[NodeKind, ...] = ("area", "organization", "unit")
"""The kinds of node that are named; persons never are."""
_TEXTS = ("name", "means", "not", "area", "decided", "note")
_FLAGS = ("new", "renamed")
_DECIDED = ("means", "not", "new")


@dataclass(frozen=True, slots=True)
class Alias:
    """One decision about a name.

    Exactly one of `means`, `rejected` and `new` is given.

    Attributes:
        kind: What is named: `area`, `organization` or `unit`.
        name: The name as ledgers write it.
        means: The record that is meant: its name, its code, or its name with its area: 第一党支部（松树街道枫桥社区）.
        rejected: A record that is not meant, though its name is near; `not` in the file.
        new: Whether the name is that of another one, which no ledger need list.
        renamed: Whether `means` is the new name of what was called `name`, which keeps its public identifier.
        area: The area in which the decision holds, as a path; everywhere where none is given.
        decided: The day of the decision.
        note: What else the user wants to say.
    """

    kind: NodeKind
    name: str
    means: str | None = None
    rejected: str | None = None
    new: bool = False
    renamed: bool = False
    area: str | None = None
    decided: str | None = None
    note: str | None = None

    def __post_init__(self) -> None:
        given = {name: getattr(self, "rejected" if name == "not" else name) for name in (*_TEXTS, *_FLAGS)}
        _check("Alias", self.kind, {name: value for name, value in given.items() if value not in (None, False)})

    def to_toml(self) -> str:
        """Returns the decision as an entry of the file.

        >>> print(Alias("unit", "恒信公司", means="临江恒信有限公司").to_toml())
        [[unit]]
        name = "恒信公司"
        means = "临江恒信有限公司"
        <BLANKLINE>
        """
        texts = {"name": self.name, "means": self.means, "not": self.rejected}
        said = [f"{name} = {quoted(text)}" for name, text in texts.items() if text is not None]
        said += [f"{name} = true" for name in _FLAGS if getattr(self, name)]
        more = {name: getattr(self, name) for name in ("area", "decided", "note")}
        said += [f"{name} = {quoted(text)}" for name, text in more.items() if text is not None]
        return "\n".join((f"[[{self.kind}]]", *said, ""))


@dataclass(frozen=True, slots=True)
class Aliases:
    """The decisions of a file, in its order; of two about the same name the later holds."""

    entries: tuple[Alias, ...] = ()
    file: str = FILE

    def of(self, kind: str) -> tuple[Alias, ...]:
        """Returns the decisions about a kind of node."""
        return tuple(alias for alias in self.entries if alias.kind == kind)


def read_aliases(path: str | Path) -> Aliases:
    """Reads a file of decisions.

    Raises:
        AliasError: The file cannot be read, or an entry is no decision.
    """
    text = read_text(path, "decisions", "决定文件", AliasError)
    return parse_aliases(text, str(path))


def parse_aliases(text: str, where: str) -> Aliases:
    """Reads the text of a file of decisions; `where` names it in messages.

    Raises:
        AliasError: An entry is no decision.
    """
    try:
        data = tomllib.loads(text.replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as error:
        raise AliasError(
            f"{where} is no file of decisions in TOML: {error}", f"{where} 不是 TOML 决定文件：{error}"
        ) from error
    entries: list[Alias] = []
    for kind, tables in data.items():
        if kind not in KINDS:
            raise _unknown(where, kind, KINDS)
        if not (isinstance(tables, list) and all(isinstance(table, Mapping) for table in tables)):
            raise AliasError(f"{where}: write each decision as [[{kind}]]", f"{where}：每条决定都要写成 [[{kind}]]")
        entries.extend(_alias(kind, table, f"{where}, [[{kind}]] {n}") for n, table in enumerate(tables, 1))
    return Aliases(tuple(entries), Path(where).name)


def _alias(kind: Any, table: Mapping[str, Any], where: str) -> Alias:
    said: dict[str, Any] = dict(table)
    if isinstance(said.get("decided"), dt.date):
        said["decided"] = said["decided"].isoformat()
    _check(where, kind, said)
    said["rejected"] = said.pop("not", None)
    return Alias(kind, **said)


def _check(where: str, kind: str, said: Mapping[str, Any]) -> None:
    """Refuses what is no decision.

    Raises:
        AliasError: With the nearest known setting, or with what is missing.
    """
    if kind not in KINDS:
        raise _unknown(where, kind, KINDS)
    for name, value in said.items():
        if name not in (*_TEXTS, *_FLAGS):
            raise _unknown(where, name, (*_TEXTS, *_FLAGS))
        if name in _FLAGS and not isinstance(value, bool):
            raise AliasError(f"{where}: {name} is true or false", f"{where}：{name} 应为 true 或 false")
        if name in _TEXTS and not (isinstance(value, str) and value.strip()):
            raise AliasError(f"{where}: {name} must be text", f"{where}：{name} 应为文字")
    if "name" not in said:
        raise AliasError(f"{where}: the entry has no name", f"{where}：没有写 name（台账里的名称）")
    if sum(bool(said.get(name)) for name in _DECIDED) != 1:
        raise AliasError(
            f'{where}: decide one of means = "…", not = "…", new = true',
            f'{where}：means = "…"、not = "…"、new = true 要写且只写一项',
        )
    if said.get("renamed") and "means" not in said:
        raise AliasError(f"{where}: renamed needs means", f"{where}：写了 renamed 就要写 means（新名称）")


def _unknown(where: str, given: str, known: Iterable[str]) -> AliasError:
    names = list(known)
    near = nearest(given, names, 1)
    en, zh = (f"; nearest: {near[0]}", f"；最接近的是 {near[0]}") if near else ("", "")
    words = ", ".join(names)
    return AliasError(
        f"{where}: unknown setting {given!r}{en}; known: {words}",
        f"{where}：不认识的设置“{given}”{zh}；可用的有：{words}",
    )
