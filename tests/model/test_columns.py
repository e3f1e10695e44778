from __future__ import annotations

import json
from typing import get_args

import pytest

from orggraph.model.columns import Column, ColumnType, KindSchema
from orggraph.model.kinds import KINDS, schemas
from orggraph.model.vocabulary import vocabularies

SCHEMAS = schemas()
COLUMNS = [(kind, column) for kind, schema in SCHEMAS.items() for column in schema.columns]
EVERY_KIND = pytest.mark.parametrize("schema", SCHEMAS.values(), ids=SCHEMAS)
EVERY_COLUMN = pytest.mark.parametrize(("kind", "column"), COLUMNS, ids=[f"{k}.{c.name}" for k, c in COLUMNS])


def is_han(text: str) -> bool:
    return any("\u4e00" <= char <= "\u9fff" for char in text)


def test_the_kinds_of_the_design() -> None:
    nodes = [kind for kind, schema in SCHEMAS.items() if schema.node]
    assert nodes == ["area", "organization", "unit", "person"]
    assert list(SCHEMAS) == [*nodes, "seat", "establishment", "instructor", "agreement", "registration", "exemption"]


@EVERY_KIND
def test_a_kind_has_both_labels_and_known_columns(schema: KindSchema) -> None:
    assert is_han(schema.zh)
    assert schema.en.isascii()
    names = [column.name for column in schema.columns]
    assert len(names) == len(set(names))
    assert schema.identity
    assert set(schema.identity) <= set(names)
    assert ("id" in names) == schema.node


@EVERY_COLUMN
def test_a_field_has_both_labels(kind: str, column: Column) -> None:
    assert is_han(column.zh)
    assert column.en
    assert column.en.isascii()
    assert column.type in get_args(ColumnType)


@EVERY_COLUMN
def test_a_field_has_a_known_vocabulary_exactly_where_it_holds_terms(kind: str, column: Column) -> None:
    assert (column.vocabulary is not None) == (column.type in ("term", "terms"))
    assert column.vocabulary is None or column.vocabulary in vocabularies()


@EVERY_COLUMN
def test_a_reference_leads_to_a_kind_of_node(kind: str, column: Column) -> None:
    assert column.refers_to is None or (SCHEMAS[column.refers_to].node and column.type == "text")
    assert SCHEMAS[kind].references.get(column.name) == column.refers_to


@EVERY_COLUMN
def test_header_words_are_said_once(kind: str, column: Column) -> None:
    assert len(set(column.headers)) == len(column.headers)
    assert all(is_han(word) for word in column.headers)


def test_no_two_fields_of_a_kind_are_called_the_same() -> None:
    for schema in SCHEMAS.values():
        labels = [column.zh for column in schema.columns]
        assert len(labels) == len(set(labels)), schema.kind
        words = [word for column in schema.columns for word in {column.zh, *column.headers} if column.headers]
        assert len(words) == len(set(words)), schema.kind


def test_only_the_name_of_a_person_is_personal() -> None:
    assert [(kind, column.name) for kind, column in COLUMNS if column.personal and column.type != "filled"] == [
        ("person", "name")
    ]


@pytest.mark.parametrize(
    ("name", "type_", "required"),
    [
        *(("unit.name", "text", True), ("unit.members", "count", False), ("unit.sectors", "terms", False)),
        *(("unit.category", "term", False), ("unit.start", "date", False), ("unit.surveyed", "flag", False)),
        *(("unit.area", "text", False), ("area.type", "term", True), ("registration.area", "text", True)),
        *(("agreement.contents", "terms", False), ("seat.concurrent", "flag", False), ("unit.id", "text", False)),
    ],
)
def test_types_follow_from_annotations(name: str, type_: str, required: bool) -> None:
    kind, field = name.split(".")
    column = SCHEMAS[kind].column(field)
    assert (column.type, column.required) == (type_, required)


@EVERY_KIND
def test_a_schema_reads_back_from_json(schema: KindSchema) -> None:
    assert KindSchema.from_json(json.loads(json.dumps(schema.to_json()))) == schema


@EVERY_KIND
def test_a_schema_tells_every_field_of_its_class(schema: KindSchema) -> None:
    assert {column.name for column in schema.columns} == set(KINDS[schema.kind].model_fields) - {"source"}
