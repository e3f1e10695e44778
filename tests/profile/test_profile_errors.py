"""Every way in which a profile file can be wrong: one sentence in both languages, with the file and what is known."""

from __future__ import annotations

from pathlib import Path

import pytest

import orggraph as og
from orggraph.errors import ProfileError
from orggraph.profile import read_profile

TIER = 'backstop_tier = "district"\n[tiers.district]\nzh = "区"\nen = "district"\nkinds = ["district"]\n'

UNKNOWN = {
    "a setting": ("eligible_member = 3", "eligible_member", "eligible_members, backstop_tier"),
    "a table": ("[vocabulary.sector]\n", "vocabulary", "vocabularies"),
    "a vocabulary": ('[vocabularies.sektor]\nfarm = ["农业", "farming"]', "sektor", "organization_type"),
    "a tier to stand in": ('backstop_tier = "parish"', "parish", "district, subdistrict, community, grid"),
    "a kind of area": (TIER.replace('["district"]', '["parish"]'), "parish", "subdistrict"),
    "a setting of a tier": (TIER + 'words = ["区"]', "words", "headers"),
}
MISSHAPEN = {
    "a tier that is no table": "[tiers]\ndistrict = 1",
    "a tier without a label": '[tiers.district]\nzh = "区"\nkinds = ["district"]',
    "tiers that are no table": "tiers = 3",
    "no tier at all": "[tiers]",
    "a term without English": '[vocabularies.sector]\nfarm = ["农业"]',
    "a term that is no list": '[vocabularies.sector]\nfarm = "农业"',
    "a label that is no text": "[vocabularies.sector]\nfarm = [1, 2]",
    "vocabularies that are no table": "vocabularies = 3",
    "headers that are no table": "headers = 3",
    "a header that is no list": '[headers]\n"unit.employees" = "在岗人数"',
    "kinds that are no list": '[tiers.community]\nzh = "区"\nen = "district"\nkinds = "district"',
    "a threshold in words": 'eligible_members = "three"',
    "a threshold below zero": "eligible_members = -1",
    "days in words": 'expiring_days = "90 days"',
    "a tier that is no word": "backstop_tier = 3",
}


def refusal(path: Path, text: str | bytes) -> ProfileError:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(ProfileError) as caught:
        read_profile(path)
    return caught.value


def assert_one_sentence_each(error: ProfileError, path: Path) -> None:
    assert str(error) == error.message("en")
    for lang in ("zh", "en"):
        assert str(path) in error.message(lang)
        assert "\n" not in error.message(lang)
        assert "()" not in error.message(lang)
        assert "（）" not in error.message(lang)
    assert any("\u4e00" <= char <= "\u9fff" for char in error.zh.replace(str(path), ""))


@pytest.mark.parametrize(("text", "given", "known"), UNKNOWN.values(), ids=UNKNOWN)
def test_what_is_unknown_is_named_with_what_would_be(tmp_path: Path, text: str, given: str, known: str) -> None:
    path = tmp_path / "profile.toml"
    error = refusal(path, text)
    assert_one_sentence_each(error, path)
    for lang in ("zh", "en"):
        assert given in error.message(lang)
        assert known in error.message(lang)


@pytest.mark.parametrize("text", MISSHAPEN.values(), ids=MISSHAPEN)
def test_what_has_not_the_right_shape_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "profile.toml"
    assert_one_sentence_each(refusal(path, text), path)


@pytest.mark.parametrize("text", ["eligible_members =", b"\xff\xfe\x00", "甲 = 1", "[tiers\n"])
def test_what_is_no_toml_is_refused(tmp_path: Path, text: str | bytes) -> None:
    path = tmp_path / "profile.toml"
    error = refusal(path, text)
    assert_one_sentence_each(error, path)
    assert "TOML" in error.zh
    assert "TOML" in error.en


def test_a_profile_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ProfileError) as caught:
        read_profile(tmp_path / "none.toml")
    assert_one_sentence_each(caught.value, tmp_path / "none.toml")


def test_a_folder_is_no_profile(tmp_path: Path) -> None:
    with pytest.raises(ProfileError) as caught:
        read_profile(tmp_path)
    assert_one_sentence_each(caught.value, tmp_path)


def test_a_field_that_no_record_has_is_named_with_the_nearest(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("单位名称,组建方式\n甲公司,单独组建\n", encoding="utf-8")
    (tmp_path / "profile.toml").write_text('[headers]\n"unit.employes" = ["在岗人数"]', encoding="utf-8")
    with pytest.raises(ProfileError) as caught:
        og.read(tmp_path)
    for lang in ("zh", "en"):
        assert "unit.employes" in caught.value.message(lang)
        assert "unit.employees" in caught.value.message(lang)


def test_a_wrong_profile_beside_the_ledgers_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("单位名称,组建方式\n甲公司,单独组建\n", encoding="utf-8")
    (tmp_path / "profile.toml").write_text("eligible = 3", encoding="utf-8")
    with pytest.raises(og.ProfileError, match=r"profile\.toml"):
        og.read(tmp_path)
