"""What a cell looks like, whatever its header says: a firm, an organization, a place, a date, a count, a tick."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import Any

from orggraph.ledgers.captions import NUMBERED_FROM_START
from orggraph.ledgers.sent_persons import sent_person
from orggraph.model.mode_sentences import mode_sentence
from orggraph.model.modes import MODES, counts_branches, mode_of
from orggraph.model.states import state_of
from orggraph.model.vocabulary import vocabularies
from orggraph.text.cleaning import clean, is_ditto
from orggraph.text.codes import is_credit_code
from orggraph.text.dates import parse_date, parse_span
from orggraph.text.empties import is_nothing, says_no, says_yes
from orggraph.text.names import split_organization_name
from orggraph.text.numbers import parse_count
from orggraph.text.persons import is_person_name
from orggraph.text.privacy import holds_personal_number

_UNIT = re.compile(
    r"(?:公司|集团|厂|店|[铺坊馆楼院堂斋]|门市部?|商行|超市|事务所|诊所|药房|[协商学]会|联合会|促进会|研究会|基金会|联盟|俱乐部"
    r"|幼儿园|学校|小学|中学|[大学]学|学院|培训[部点]?|中心|合作社|农场|园区|驿站|工作室|经营部|服务[部站]|[网维]点|营业部|分行|支行"
    r"|驾校|(?<![执进不自实可履])行|[茶酒粮饭山布]庄|[酱菜花果茶]园|汽修|影城|歌城|网咖|[茶酒网]吧|口腔|美发|理发|物流|快递|项目部"
    r"|酒店|宾馆|饭店|餐厅|茶社|书屋|市场|平台|车队|物业|银行|医院|养老院|托育园?|局|所|站|社|部|队)(?:[(].*[)])?$"
)
_ORGANIZATION = re.compile(
    r"(?:党委|总支|支部|总支部|党工委|工委|党组|党小组|联合支部|支委)(?:[(].*[)])?$|^(?:中共|中国共产党).*委员会$|^中共.+委$"
)
_AREAS = {
    "subdistrict": re.compile(r"(?:街道|镇|乡|街道办事处|街办|街道办|管委会)$"),
    "community": re.compile(r"(?:社区|村|居委会|居|村委会|居民委员会|村民委员会|小区)$"),
    "grid": re.compile(r"(?:网格|\d格|[一二三四五六七八九十]格)$"),
    "district": re.compile(r"(?<![社小园校厂地片])(?:区|县|市|旗)$"),
}
_ORGANIZATION_TYPE = re.compile(
    r"^(?:独立|联合|临时|网格|社区|功能型?|基层|街道)?(?:党委|党总支|总支|党支部|支部|党工委|工委|党组|党小组|支委会|委员会|支部委员会)$"
)
_FOLLOWS = re.compile(r"跟|随|借|搭|挂|靠|依")
_NUMBERS = re.compile(r"[\d-]{5,}")
_BRACKETED, _OF_MODE = re.compile(r"\([^()]*\)$"), re.compile(r"独立|联合|功能")
_MODES = frozenset({"own", "joint", "attached", "functional", "instructor", "backstop", "none"})
_ENDED = re.compile(
    r"(?:已?[于自])?(?:19|20)\d\d[-/.年\d月日]*(?:被|已)?(?:撤|注销|吊销|解散|关停|关闭|停办|终止|迁出)"
)
"""What has ended on a day that is told first."""
_TOGETHER = re.compile(r".{0,4}(?:合用|共用|合办|合建|共建|联建|合设|共有)")
"""楼层合用支部 is no name: a short word for several that have one."""
_NONE = frozenset("无没未")
"""Words for nothing that stand beside modes."""
_ONE_LETTER_MODES = frozenset("独单联挂导兜")
_LONGEST_MODE, _LONGEST_NAME, _SHORT = 10, 4, 9
_BESIDE_PERSON, _BETWEEN_PERSONS = re.compile(r"\([^()]*\)?$|\([^()]*\)(?=[、,;/])"), re.compile(r"[、,;/]")
_THERE_IS = re.compile(
    r"(?:已经?|目前|现|尚|还|暂)*(?:有|没有?|无|未有?)(?:建立?|设立?|成立)?(?:党的)?(?:党组织|党支部|支部|组织)了?"
)
"""已有支部, 没有党组织: yes or no, and no name."""
_DENIED = re.compile("[没无未]")
_SETTING_UP = re.compile(
    r"^(?:依托|依附|挂靠|[挂放搭][在到]|托管[在到]?|靠)|(?:设立?|建立?|成立|组建|联办|合办)起?支部$"
)
"""依托社区党支部, 自行设支部: what was done, and no name."""
_DATED = re.compile(r"\d{4}[-/.年]?(?:\d{1,2}[-/.月]?)?(?:\d{1,2}日?)?")
_STATE = re.compile(
    r"^(?:已|未|没|尚未|正在|拟|待|筹|准备|计划|暂未|无需)(?:经)?(?:建立?|组建|成立|覆盖|筹建?|建支|设立|建成|单独|联合|达标|派|选派).{0,4}$"
    r"|^筹[备建]中?$|^(?:未|已)建.{0,4}$"
)
_LABELLED = re.compile(r"(?:[\u4e00-\u9fff]{0,4}(?:人|签字|签名|盖章|日期|时间|单位)|注|备注|说明|附注?):")
"""Who filled in the sheet, and notes below it: they say nothing of the column in which they stand."""
_TICK = re.compile(r"[√✓✔☑●■○◯★▲vVYyxX](?:[(].{0,14}[)]|[\d./-]{0,10})$")


@lru_cache(maxsize=20_000)
def kinds_of_text(raw: str) -> frozenset[str]:
    """Returns what a text may be, of the kinds that columns expect; none where it says nothing.

    >>> sorted(kinds_of_text("云栖五金厂")), sorted(kinds_of_text("云栖五金厂党支部")), sorted(kinds_of_text("2020.3"))
    (['unit'], ['organization'], ['date'])
    """
    text = clean(raw).replace(" ", "")
    empty = is_nothing(text) and not says_no(text)
    if empty or is_ditto(text) or _LABELLED.match(text) or NUMBERED_FROM_START.match(text):
        return frozenset()
    if _TICK.match(text) or text == "1":
        return frozenset({"tick", "flag", *(["count"] if text == "1" else [])})
    if _THERE_IS.fullmatch(text):
        return frozenset({"flag", "state", *(["mode"] if _DENIED.search(text) else [])})
    if says_yes(text):
        return frozenset({"flag", "tick", *(["state"] if len(text) > 1 else [])})
    if says_no(text):
        return frozenset({"flag", *(["state", "mode"] if len(text) > 1 else ["mode"] if text in _NONE else [])})
    if text.isascii():
        return _of_ascii(text)
    return frozenset({"date"}) if parse_date(text) is not None else _of_han(text)


def _of_ascii(text: str) -> frozenset[str]:
    if holds_personal_number(text):
        return frozenset({"personal"})
    if is_credit_code(text) and not text.isdigit():
        return frozenset({"credit_code"})
    if parse_date(text) is not None:
        return frozenset({"date", *(["count"] if text.isdigit() and len(text) < 5 else [])})
    if parse_count(text) is not None and len(text) < 8:
        return frozenset({"count", *(["flag"] if text == "0" else [])})
    if len(text) > 5 and any(map(str.isdigit, text)):
        return frozenset({"code"})
    return frozenset({"text"})


def _of_han(text: str) -> frozenset[str]:
    """What a text with Han in it may be; 3支部 may be a count or a name."""
    if len(text) < 8 and parse_count(text) is not None:
        return frozenset({"count", *(["organization"] if _ORGANIZATION.search(text) else [])})
    if parse_span(text) is not None:
        return frozenset({"date", "text"})
    if sent_person(_NUMBERS.sub("", text)) is not None:
        return frozenset({"person", "sent_person"})
    if holds_personal_number(text):
        return frozenset({"personal"})
    if _ORGANIZATION_TYPE.match(bare := _BRACKETED.sub("", text)):
        return frozenset({"organization_type", *(["mode_parts"] if _OF_MODE.match(bare) else [])})
    if _STATE.match(text):
        return frozenset({"state", "flag", "mode"})
    if _ENDED.match(text):
        return frozenset({"standing", "text"})
    if counts_branches(text):
        return frozenset({"mode_parts", "word"})
    if mode_sentence(text) is not None:
        organization = ["organization"] if _ORGANIZATION.search(text) and _FOLLOWS.match(text) else []
        return frozenset({"mode_parts", "mode_sentence", "text", *organization})
    if _is_short_mode(text):
        return frozenset({"mode_parts", "organization"})
    if manner := _mode_by(text):
        return frozenset({"mode"} if manner == "word" else {"mode_parts", "word"})
    if _ORGANIZATION.search(text) or (len(text) > 6 and split_organization_name(text)[1]):
        return frozenset({"organization"})
    areas = {f"place.{tier}" for tier, pattern in _AREAS.items() if len(text) > 2 and pattern.search(text)}
    if areas:
        return frozenset(areas | ({"unit"} if text.endswith(("居委会", "村委会")) else set()))
    if len(text) > 3 and _UNIT.search(text):
        return frozenset({"unit"})
    if _names_persons(text) or sent_person(text) is not None:
        return frozenset({"person"})
    state = {"standing"} if state_of(text, vocabularies()["state"]) is not None else set[str]()
    return frozenset({"word" if len(text) < _SHORT else "text"} | state)


def _names_persons(text: str) -> bool:
    """Whether a text is the names of persons, each perhaps with a post or a place of work in brackets behind it."""
    names = [part for part in _BETWEEN_PERSONS.split(_BESIDE_PERSON.sub("", text)) if part]
    return bool(names) and all(len(name) < _LONGEST_NAME and is_person_name(name) for name in names)


def _is_short_mode(text: str) -> bool:
    """Whether a text may be a mode with the type of an organization: 自立支部 is one, or the name of one."""
    body, type_ = split_organization_name(_BRACKETED.sub("", text))
    if _TOGETHER.fullmatch(body):
        return type_ is not None
    return type_ is not None and 1 < len(body) < _LONGEST_NAME and mode_of(body, vocabularies()).code in MODES


def _mode_by(text: str) -> str:
    """How a short text says how an organization was set up, or that none was: by a known word, or only by its parts.

    Nothing where it does not; parts are no evidence against a name: 统计局 holds one.
    """
    bare = _DATED.sub("", text)
    named = (_ORGANIZATION.search(bare) and not _SETTING_UP.search(bare)) or _UNIT.search(bare)
    if not bare or len(bare) >= _LONGEST_MODE or named or (len(bare) == 1 and bare not in _ONE_LETTER_MODES):
        return ""
    word = mode_of(bare, vocabularies())
    return word.by if word.code in _MODES else ""


def kinds_of(cell: Any) -> frozenset[str]:
    """Returns what a cell may be."""
    if isinstance(cell, str):
        return kinds_of_text(cell)
    if isinstance(cell, bool):
        return frozenset({"flag", "tick"})
    if isinstance(cell, dt.date):
        return frozenset({"date"})
    if isinstance(cell, int | float):
        return _of_number(float(cell))
    return frozenset()


def _of_number(number: float) -> frozenset[str]:
    if not number.is_integer():
        return frozenset({"date", "number"} if 1900 <= number < 2100 else {"number"})
    if number == 1:
        return frozenset({"count", "tick", "flag"})
    if number == 0:
        return frozenset({"count", "flag"})
    if 20_000 <= number < 65_000 or 1900 <= number < 2100 or 19000101 <= number < 21000101:
        return frozenset({"count", "date"})
    return frozenset({"count"} if number < 10**8 else {"code"})
