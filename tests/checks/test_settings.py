"""Which rules run: what the user selects, what the profile sets, and every way in which it can be wrong."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import orggraph as og
from orggraph.checks.rule import Rule
from orggraph.checks.settings import rules_to_run
from orggraph.profile import default_profile, read_profile

CATALOGUE = og.catalogue()
ON = {code for code, rule in CATALOGUE.items() if rule.severity != "off"}


def run(
    select: tuple[str, ...] = (), ignore: tuple[str, ...] = (), checks: dict[str, Any] | None = None
) -> dict[str, Rule]:
    rules = rules_to_run(replace(default_profile(), checks=checks or {}), select, ignore)
    return {rule.code: rule for rule in rules}


def test_all_that_are_on_run_by_default() -> None:
    assert set(run()) == ON


@pytest.mark.parametrize("word", ["ORG201", "org201", "cycle"])
def test_a_rule_is_selected_by_its_code_or_name(word: str) -> None:
    assert list(run(select=(word,))) == ["ORG201"]
    assert set(run(ignore=(word,))) == ON - {"ORG201"}


def test_a_beginning_of_codes_means_all_of_them() -> None:
    of_structure = {code for code in ON if code.startswith("ORG2")}
    assert set(run(select=("ORG2",))) == set(run(select=("org2",))) == of_structure
    assert set(run(select=("ORG",))) == ON
    assert set(run(ignore=("ORG2",))) == ON - of_structure


def test_several_words_add_up_and_what_is_ignored_goes() -> None:
    assert set(run(select=("cycle", "ORG30"))) == {"ORG201", "ORG301", "ORG302"}
    assert set(run(select=("ORG20",), ignore=("orphan",))) == {c for c in ON if c.startswith("ORG20")} - {"ORG203"}


def test_the_profile_selects_and_ignores() -> None:
    checks = {"select": ["ORG2"], "ignore": ["ORG201"]}
    assert set(run(checks=checks)) == {code for code in ON if code.startswith("ORG2")} - {"ORG201"}


def test_what_the_user_selects_goes_before_the_lists_of_the_profile() -> None:
    checks = {"select": ["ORG2"], "ignore": ["ORG301"]}
    assert set(run(("ORG301",), checks=checks)) == {"ORG301"}
    assert "ORG201" not in run(ignore=("ORG201",), checks=checks)


@pytest.mark.parametrize("level", ["error", "warning", "info"])
def test_a_profile_sets_how_serious_a_rule_is(level: str) -> None:
    assert run(checks={"ORG213": {"severity": level}})["ORG213"].severity == level
    assert run(checks={"older-than-superior": {"severity": level}})["ORG213"].severity == level


def test_a_rule_that_a_profile_turns_off_runs_only_where_it_is_named() -> None:
    off = {"ORG213": {"severity": "off"}}
    assert "ORG213" not in run(checks=off)
    assert "ORG213" not in run(("ORG2",), checks=off)
    for word in ("ORG213", "org213", "older-than-superior"):
        assert run((word,), checks=off)["ORG213"].severity == "info"


@pytest.fixture
def local(monkeypatch: pytest.MonkeyPatch) -> str:
    """The code of a rule as local norms are: off, with a parameter."""
    rule = replace(CATALOGUE["ORG301"], code="ORG991", name="local-norm", severity="off", parameters={"months": 6})
    monkeypatch.setitem(CATALOGUE, rule.code, rule)
    return rule.code


def test_a_rule_that_is_off_runs_where_it_is_named_or_a_profile_turns_it_on(local: str) -> None:
    assert local not in run()
    assert local not in run(("ORG9",))
    assert run((local,))[local].severity == run(("local-norm",))[local].severity == "info"
    assert run(checks={local: {"severity": "warning"}})[local].severity == "warning"
    assert local not in run(checks={local: {"months": 3}})
    assert local not in run(checks={"select": ["ORG9"]})


def test_a_profile_sets_parameters_and_leaves_the_others(local: str) -> None:
    assert run((local,), checks={local: {"months": 3}})[local].parameters == {"months": 3}
    assert run((local,), checks={local: {"severity": "error"}})[local].parameters == {"months": 6}
    assert CATALOGUE[local].parameters == {"months": 6}


def test_settings_under_code_and_name_add_up(local: str) -> None:
    checks = {local: {"months": 3}, "local-norm": {"severity": "error"}}
    rule = run(checks=checks)[local]
    assert (rule.severity, rule.parameters) == ("error", {"months": 3})


@pytest.mark.parametrize("value", ["six", 1.5, True, None, [6], -1, 10**6])
def test_a_parameter_is_a_whole_number(local: str, value: object) -> None:
    with pytest.raises(og.ProfileError, match=r"checks\.ORG991\.months is .*; expected a whole number") as caught:
        run(checks={local: {"months": value}})
    assert "应为 0 到 100000 的整数" in caught.value.zh


BAD = {
    "a rule that is not there": ({"ORG999": {}}, "ORG999"),
    "a name nearly right": ({"cycles": {}}, "cycle"),
    "a selected rule that is not there": ({"select": ["ORG9"]}, "ORG9"),
    "an ignored rule that is not there": ({"ignore": ["orphans"]}, "orphan"),
    "a setting that is not there": ({"ORG201": {"level": "error"}}, "severity"),
    "a parameter of another rule": ({"ORG201": {"months": 3}}, "severity"),
    "a severity that is not there": ({"ORG201": {"severity": "fatal"}}, "error"),
    "a severity in capitals": ({"ORG201": {"severity": "ERROR"}}, "error"),
    "a severity that is no word": ({"ORG201": {"severity": 1}}, "error"),
}


@pytest.mark.parametrize(("checks", "told"), BAD.values(), ids=BAD)
def test_a_wrong_setting_is_one_sentence_in_both_languages(checks: dict[str, Any], told: str) -> None:
    with pytest.raises(og.ProfileError) as caught:
        run(checks=checks)
    for lang in ("zh", "en"):
        said = caught.value.message(lang)
        assert said.startswith("checks")
        assert told in said
        assert "\n" not in said
    assert any("\u4e00" <= char <= "\u9fff" for char in caught.value.zh)


@pytest.mark.parametrize(
    "text",
    ["checks = 3", "[checks]\nselect = 'ORG1'", "[checks]\nignore = [1]", "[checks]\nORG101 = 'error'"],
)
def test_a_table_of_another_shape_is_refused_when_the_profile_is_read(tmp_path: Path, text: str) -> None:
    (tmp_path / "profile.toml").write_text(text, encoding="utf-8")
    with pytest.raises(og.ProfileError, match="checks") as caught:
        read_profile(tmp_path / "profile.toml")
    assert "profile.toml" in caught.value.zh


@pytest.mark.parametrize("word", ["ORG999", "orphans", "", "甲"])
def test_a_word_that_means_no_rule_is_refused_with_what_is_known(word: str) -> None:
    known = {*CATALOGUE, *(rule.name for rule in CATALOGUE.values())}
    for options in ({"select": [word]}, {"ignore": [word]}):
        with pytest.raises(og.QuestionError, match="unknown rule") as caught:
            rules_to_run(default_profile(), **options)
        assert caught.value.given == word
        assert caught.value.known
        assert set(caught.value.known) <= known


def test_the_nearest_rule_comes_first() -> None:
    with pytest.raises(og.QuestionError) as caught:
        og.rule("orphans")
    assert caught.value.known[0] == "orphan"
