"""Relations are chosen by their codes and words."""

from __future__ import annotations

import pytest

from orggraph.errors import NoRelationError, QuestionError
from orggraph.graph.relation import NAMES, chosen
from orggraph.model.vocabulary import vocabularies

WORDS = vocabularies()["relation"]


@pytest.mark.parametrize("between", [",", "，", "、", ";", "；", " ， "])
def test_words_stand_apart_by_commas_of_either_script(between: str) -> None:
    said = f"兼职委员{between}共建协议"
    assert chosen(said, WORDS, NAMES) == chosen([said], WORDS, NAMES) == ("seat", "home", "agreement")


def test_nothing_named_is_all_of_them() -> None:
    assert chosen(None, WORDS, NAMES) == chosen((), WORDS, NAMES) == NAMES


def test_a_word_is_taken_away_wherever_it_stands() -> None:
    assert chosen("across，-双报到", WORDS, NAMES) == ("seat", "home", "agreement")
    with pytest.raises(NoRelationError):
        chosen(["共建", "-共建"], WORDS, NAMES)


def test_an_unknown_word_is_told_alone() -> None:
    with pytest.raises(QuestionError) as said:
        chosen("共建、朋友", WORDS, NAMES)
    assert said.value.given == "朋友"
