"""Cells of a column of organizations: names, words of modes or of status in their place, and what may be neither."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from orggraph.ledgers.guarded import without_person
from orggraph.ledgers.several import is_organization_name, is_unit_name, names_in
from orggraph.model.modes import ModeWord, mode_of
from orggraph.model.vocabulary import Vocabulary
from orggraph.text.cleaning import clean, compact, is_plain, text_of
from orggraph.text.empties import is_like_nothing, is_nothing, says_yes
from orggraph.text.names import split_organization_name
from orggraph.text.privacy import holds_personal_number

_AREA = re.compile(r".+(?:社区|街道|村|镇|乡|居委会|网格|园区|商圈|楼宇|大厦|广场|市场|商会|协会|[县区])")
_STATUS = re.compile(
    r"(?:中共|尚|暂|还|目前|现|正在|已|计划|拟|待|未|没有|没|无|不|曾|筹备|筹建|组建|成立|建立|设立|建|独立|单独|联合|功能型|功能性|的|中|党|需要|有)+"
)
_ORDINARY = 5
"""The fewest characters before the type of an organization that may not be about its status."""
_CODE = re.compile(r"[A-Za-z]{1,6}(?:[-_]\d{1,18}|\d{2,18})|[-_]?\d{3,18}")
"""The identifier of an organization in a system; one that no ledger lists is found out where names are resolved."""
_PLANNED = re.compile(
    r"(?P<behind>.+?)[(\[【](?:正?在?筹(?:备|建|组)?中?|[拟待](?:建|成立|批|批复|审批|组建)中?|(?:报|审)批中|未(?:获)?批(?:复|准)?|申报中|申请中)[)\]】]?"
    r"|(?:正在|计划)?(?:拟建立?|拟成立|拟纳入|筹建|筹备|待建|待批)(?P<before>.{4,})"
    r"|(?:[尚暂还]?[未没无])[^,，]{0,4}[,，](?:拟|计划|准备|打算|将)(?P<after>.{4,})"
)
_MAY_BE_PLANNED = re.compile("[筹拟待批申计准打将]")
"""A name with what says that it is not set up yet, behind or before it."""
_SAYS_ORGANIZATION = re.compile(r".*(?:支部|党委|党组织|总支|工委|党小组|联合体|委员会).*")


class OrganizationCell(NamedTuple):
    """What a cell says.

    Attributes:
        names: The names of organizations in it.
        mode: The mode that stands in the place of a name.
        says: Yes, where it only says that there is an organization; No, where words say that there is none.
        doubt: Words that may be a name or mean that there is none.
        planned: The name of an organization that is not set up yet: …联合党支部（筹）.
    """

    names: tuple[str, ...] = ()
    mode: str | None = None
    says: bool | None = None
    doubt: str | None = None
    planned: str | None = None

    @property
    def functional(self) -> bool:
        """Whether all the organizations that it names are functional ones by their names."""
        return bool(self.names) and all("功能型" in name or "功能性" in name for name in self.names)


NOTHING = OrganizationCell()
"""A cell without a word."""


def organizations_in(cell: Any, vocabularies: Mapping[str, Vocabulary]) -> OrganizationCell:
    """Returns what a cell of a column of organizations says."""
    if not isinstance(cell, str):
        return NOTHING
    if (planned := _planned_in(cell)) is not None:
        return OrganizationCell(planned=planned)
    ordinary = _is_ordinary(cell, vocabularies)
    if (not ordinary or holds_personal_number(cell)) and (rest := without_person(cell)) is not None:
        cell, ordinary = rest, _is_ordinary(rest, vocabularies)
    if ordinary:
        return OrganizationCell((cell,))
    text = text_of(cell)
    if text is None:
        return NOTHING
    text = compact(text)
    if says_yes(text):
        return OrganizationCell(says=True)
    names = names_in(cell, is_organization_name).names
    if len(names) > 1:
        return OrganizationCell(names)
    body, type_ = split_organization_name(text)
    if type_ is not None:
        return _with_type(text, body, vocabularies)
    if (code := mode_of(text, vocabularies)).code is not None and code.by == "word":
        return OrganizationCell(mode=code.code)
    if (
        is_unit_name(text)
        or _CODE.fullmatch(text)
        or _AREA.fullmatch(text)
        or (_SAYS_ORGANIZATION.fullmatch(text) and not is_like_nothing(text))
    ):
        return OrganizationCell((text,))
    return OrganizationCell(doubt=text)


def _planned_in(cell: str) -> str | None:
    """The name of an organization with words that say that it is not set up yet."""
    if _MAY_BE_PLANNED.search(cell) is None or holds_personal_number(cell):
        return None
    text = compact(clean(cell))
    bare = text[1:-1] if text[0] in "([【" and text[-1] in ")]】" else text
    found = _PLANNED.fullmatch(bare)
    name = found and (found["behind"] or found["before"] or found["after"])
    return text if name and is_organization_name(name) else None


def _is_ordinary(text: str, vocabularies: Mapping[str, Vocabulary]) -> bool:
    """Whether a text is plainly a name, at a quick look, as most cells are."""
    if not is_plain(text):
        return False
    body, type_ = split_organization_name(text)
    if type_ is None or len(body) < _ORDINARY or "功能" in body or _STATUS.fullmatch(body):
        return False
    return body not in vocabularies["mode"].words


def _with_type(text: str, body: str, vocabularies: Mapping[str, Vocabulary]) -> OrganizationCell:
    """What a text means that ends as names of organizations do: 联合党支部 and 未建党支部 are none."""
    said = vocabularies["mode"].code_of(text) or vocabularies["no_mode"].code_of(text) or ""
    word = mode_of(body, vocabularies)
    if said or (word.by == "word" and word.code in ("own", "joint", "attached", "functional")):
        return OrganizationCell(mode=said or word.code)
    if text in ("党支部", "联合党支部", "党委", "党总支", "支部") or is_nothing(body) or _STATUS.fullmatch(body):
        says = (
            None if text in ("党支部", "党委", "党总支", "支部") else not is_like_nothing(body) and not is_nothing(body)
        )
        return OrganizationCell(says=True if says is None else says)
    if is_like_nothing(body) and not _AREA.fullmatch(body) and not is_unit_name(body) and len(body) < 5:
        return OrganizationCell(doubt=text)
    return OrganizationCell((text,))


def organization_in_mode(mode: ModeWord | None) -> OrganizationCell | None:
    """Returns the organization that a sentence about a mode names."""
    return OrganizationCell((mode.organization,)) if mode is not None and mode.organization is not None else None
