"""Sentences around a table that speak of all communities, grids or organizations: a check, not data (domain §2.5)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from orggraph.ledgers.body import Body
from orggraph.ledgers.header import Block
from orggraph.ledgers.workbook import Sheet
from orggraph.model.source import Source, column_letters
from orggraph.profile import Profile
from orggraph.text.cleaning import text_of
from orggraph.text.numbers import parse_count

LISTED = {"organizations": ("党组织", "organization"), "emerging_units": ("单位", "unit")}
"""Ledger → the word for its rows, and their kind; in other ledgers the word means something else."""
_SENTENCE = re.compile(r"[。；;！!\n]")
_EVERY = re.compile(r"均|都|一律|全部|所有|全体|全覆盖|100%|百分之百")
_ALL_OF = re.compile(r"(?:全部|所有|全体)的?$")
_PART = re.compile(r"其中|其余|除|部分|(?:有|中|占|共|另|余|达)$")
_FOLLOWS = re.compile(r"$|[，,、：:（()）均都全已建签设配达有]|一律|100%|百分之百|实现|成立|完成|开展|落实|纳入")
_NARROW = re.compile(r"全(?:街道|镇|乡|社区|村)")

Nouns = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class AllClaim:
    """A count that a sentence gives as that of all.

    Attributes:
        said: The count in its own words.
        number: The count.
        kinds: The kinds of area that are counted, or `organization` or `unit`.
        narrow: Whether it speaks of one subdistrict or community without naming it.
        scopes: Texts that may name the area it is about, the nearest first.
        place: Where it stands.
        source: The number of the block around which it stands.
    """

    said: str
    number: int
    kinds: tuple[str, ...]
    narrow: bool
    scopes: tuple[str, ...]
    place: Source
    source: int


def all_claims(sheet: Sheet, block: Block, body: Body, profile: Profile, source: int) -> Iterator[AllClaim]:
    """Yields what the titles above a header, and the notes and footers below it, say of all."""
    nouns = _nouns(profile, block.header.ledger.name)
    titles = [text for row in sheet.cells[block.begin : block.header.first] for cell in row if (text := text_of(cell))]
    whole = " ".join((*titles, sheet.name or "", sheet.file))
    for number in body.around:
        for column, cell in enumerate(sheet.cells[number - 1]):
            said = (text_of(cell) or "").replace(" ", "") if isinstance(cell, str) and _EVERY.search(cell) else ""
            place = sheet.source(number, None, column_letters(column))
            for sentence in filter(None, _SENTENCE.split(said)):
                narrow = _NARROW.search(sentence) is not None
                for words, count, kinds in _counts(sentence, nouns):
                    yield AllClaim(words, count, kinds, narrow, (sentence, whole), place, source)


def _nouns(profile: Profile, ledger: str) -> Nouns:
    """Word → the kinds that it counts; 街道 are subdistricts alone, not the towns of their tier."""
    labels = {term.code: term.zh for term in profile.vocabularies["area_kind"].terms}
    nouns = {tier.zh: tier.kinds for tier in profile.tiers[1:]}
    nouns |= {labels[kind]: (kind,) for tier in profile.tiers[1:] for kind in tier.kinds}
    word, kind = LISTED.get(ledger, (None, ""))
    return nouns if word is None else {**nouns, word: (kind,)}


def _counts(sentence: str, nouns: Nouns) -> Iterator[tuple[str, int, tuple[str, ...]]]:
    """The counts that a sentence gives as those of all; where it gives two of one thing, one is of a part.

    >>> words = {"社区": ("community",)}
    >>> list(_counts("全区24个社区均已建立党组织", words))
    [('24个社区', 24, ('community',))]
    >>> [list(_counts(text, words)) for text in ("全区24个社区中，18个社区均已建立", "有18个社区建立了大党委")]
    [[], []]
    """
    words = "|".join(sorted(map(re.escape, nouns), key=len, reverse=True))
    found = list(re.finditer(rf"(\d[\d,]*|[一二三四五六七八九十百千]+)(?:个|家|处)?({words})", sentence))
    numbers: dict[str, set[str]] = defaultdict(set)
    for match in found:
        numbers[match[2]].add(match[1])
    for match in found:
        before, after = sentence[: match.start()], sentence[match.end() :]
        of_all = len(numbers[match[2]]) == 1 and not _PART.search(before) and _EVERY.search(after)
        if _FOLLOWS.match(after) and (_ALL_OF.search(before) or of_all) and (count := parse_count(match[1])):
            yield match[0], count.value, nouns[match[2]]
