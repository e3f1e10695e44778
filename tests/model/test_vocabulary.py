from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orggraph.model.vocabulary import Term, Vocabulary, terms_from, vocabularies, vocabulary_from
from orggraph.text.cleaning import clean

TERMS = [(vocabulary, term) for vocabulary in vocabularies().values() for term in vocabulary.terms]
EVERY_TERM = pytest.mark.parametrize(("vocabulary", "term"), TERMS, ids=[f"{v.name}.{t.code}" for v, t in TERMS])
EVERY_VOCABULARY = pytest.mark.parametrize("vocabulary", vocabularies().values(), ids=vocabularies())
PLAIN = Vocabulary("sector", (Term("law", "律师", "law", ("律所",)),), open=True, endings=("行业", "业"))


@EVERY_TERM
def test_a_term_has_both_labels(vocabulary: Vocabulary, term: Term) -> None:
    assert term.code.isascii()
    assert term.code.replace("_", "").isalpha()
    assert any("\u4e00" <= char <= "\u9fff" for char in term.zh)
    assert term.en.isascii()
    assert (term.label("zh"), term.label("en")) == (term.zh, term.en)


@EVERY_TERM
def test_every_word_of_a_term_means_it(vocabulary: Vocabulary, term: Term) -> None:
    for word in (term.code, term.zh, term.en, *term.words):
        assert vocabulary.code_of(word) == term.code
        assert vocabulary.code_of(f" {word}\u200b ") == term.code


@EVERY_VOCABULARY
def test_no_word_means_two_things(vocabulary: Vocabulary) -> None:
    times = Counter(
        word
        for term in vocabulary.terms
        for word in {clean(word).lower() for word in (term.code, term.zh, term.en, *term.words)}
    )
    assert [word for word, count in times.items() if count > 1] == []
    assert len(set(vocabulary.codes)) == len(vocabulary.codes)


@EVERY_VOCABULARY
def test_no_word_is_told_twice(vocabulary: Vocabulary) -> None:
    for term in vocabulary.terms:
        assert len({term.zh, *term.words}) == 1 + len(term.words)


@pytest.mark.parametrize(
    ("name", "words"),
    {
        "organization_type": "党委 党工委 党总支 党支部 联合党支部 党小组 临时党支部 党组",
        "unit_category": "机关 事业单位 国企 非公企业 社会组织 律师事务所 物业公司 居委会",
        "sector": "律师 物流 快递 物业 商圈 楼宇 园区 互联网 外卖 网约车 社会组织",
        "mode": "单独组建 联合组建 挂靠组建",
        "role": "兼职委员",
        "content": "组织共建 活动共联 资源共享",
        "resource": "信息 资金 人才 场地",
        "area_kind": "区 街道 镇 社区 小区 网格 楼宇 商圈 市场 园区",
    }.items(),
)
def test_the_words_of_the_domain_are_known(name: str, words: str) -> None:
    codes = [vocabularies()[name].code_of(word) for word in words.split()]
    assert None not in codes
    assert len(set(codes)) == len(codes)


@pytest.mark.parametrize("word", ["律师", "律所", "律师行业", "律师业", "LAW", "Law", " 律 师 ", "law"])
def test_a_word_is_known_with_its_endings_and_in_any_width(word: str) -> None:
    assert PLAIN.code_of(word) == "law"


@pytest.mark.parametrize("word", ["", "行业", "制造", "律师类", "律师行业业"])
def test_a_word_that_is_not_known(word: str) -> None:
    assert PLAIN.code_of(word) is None


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("会议室2间", "venues"),
        ("能容纳百人的活动 室", "venues"),
        ("法律专家", "people"),
        ("慰问物资", "funds"),
        ("图书馆志愿者", "people"),
        ("志愿者活动中心", "venues"),
        ("一台钢琴", "other"),
        ("other", "other"),
        ("", None),
    ],
)
def test_free_text_is_sorted_by_the_last_word_in_it(word: str, code: str | None) -> None:
    assert vocabularies()["resource"].code_of(word) == code


def test_a_further_term_leaves_a_vocabulary_as_it_is() -> None:
    extended = vocabularies()["resource"].extended([Term("books", "图书", "books", ())])
    assert (extended.code_of("旧图书"), extended.code_of("钢琴"), extended.takes_any) == ("books", "other", True)


def test_a_code_without_a_term_is_its_own_label() -> None:
    assert (PLAIN.label("law", "zh"), PLAIN.label("制造", "en")) == ("律师", "制造")


def test_an_extended_vocabulary_knows_both_and_keeps_the_order() -> None:
    more = PLAIN.extended([Term("farm", "农业", "farming"), Term("law", "法律", "law")])
    assert more.codes == ("law", "farm")
    assert (more.code_of("农业"), more.code_of("法律"), more.label("law", "zh")) == ("farm", "law", "法律")
    assert (more.open, more.endings) == (True, ("行业", "业"))
    assert PLAIN.code_of("农业") is None


@given(st.dictionaries(st.from_regex(r"[a-z]{3,8}", fullmatch=True), st.tuples(st.text(), st.text()), max_size=5))
def test_a_table_becomes_terms_in_order(entries: dict[str, tuple[str, str]]) -> None:
    terms = tuple(terms_from({code: [*labels, "词"] for code, labels in entries.items()}))
    assert terms == tuple(Term(code, zh, en, ("词",)) for code, (zh, en) in entries.items())


def test_a_table_without_more_is_a_closed_vocabulary() -> None:
    vocabulary = vocabulary_from("mode", {"terms": {"own": ["单独", "own"]}})
    assert vocabulary == Vocabulary("mode", (Term("own", "单独", "own"),))
