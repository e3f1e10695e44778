"""The base of all records, and how a kind's plain schema is derived from its class."""

from __future__ import annotations

import datetime as dt
import types
from typing import Annotated, Any, ClassVar, Literal, Union, get_args, get_origin

from pydantic import BaseModel, BeforeValidator, ConfigDict
from pydantic.fields import FieldInfo

from orggraph.model.columns import About, Column, ColumnType, KindSchema
from orggraph.model.source import Source
from orggraph.text.dates import PartialDate, date_of


def _as_partial(value: object) -> object:
    return date_of(value) if isinstance(value, str | dt.date) else value


Date = Annotated[PartialDate, BeforeValidator(_as_partial)]
"""A date with its precision; ISO text, 2020年3月 and `datetime.date` are accepted."""


class Record(BaseModel):
    """One fact from a ledger; frozen.

    References are given as text: an identifier, a name, or for areas a path such as 松涛街道/枫林社区.
    Two records of a kind with the same `identity` fields are the same fact, told twice.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: ClassVar[str]
    zh: ClassVar[str]
    en: ClassVar[str]
    node: ClassVar[bool] = False
    identity: ClassVar[tuple[str, ...]] = ()

    source: Source | None = None

    @classmethod
    def schema_of_kind(cls) -> KindSchema:
        """Returns the plain schema of this kind."""
        columns = tuple(_column(name, field) for name, field in cls.model_fields.items() if name != "source")
        return KindSchema(cls.kind, cls.zh, cls.en, cls.node, cls.identity, columns)


class Node(Record):
    """A record that other records refer to; it has an identifier of its own or is given a stable one."""

    node: ClassVar[bool] = True

    id: Annotated[str | None, About("标识", "identifier")] = None


def _column(name: str, field: FieldInfo) -> Column:
    about = next(item for item in field.metadata if isinstance(item, About))
    return Column(
        name=name,
        type=_type(field.annotation, about),
        zh=about.zh,
        en=about.en,
        required=field.is_required(),
        headers=about.headers,
        vocabulary=about.vocabulary,
        refers_to=about.refers_to,
        personal=about.personal,
        code=about.code,
    )


def _type(annotation: Any, about: About) -> ColumnType:
    if get_origin(annotation) in (Union, types.UnionType):
        annotation = next(item for item in get_args(annotation) if item is not type(None))
    if get_origin(annotation) is Annotated:
        annotation = get_args(annotation)[0]
    if get_origin(annotation) is tuple:
        return "terms"
    if about.vocabulary:
        return "term"
    if annotation is bool and about.personal:
        return "filled"
    plain: dict[Any, Literal["text", "count", "date", "flag"]] = {
        str: "text",
        int: "count",
        bool: "flag",
        PartialDate: "date",
    }
    return plain[annotation]
