"""Words that say that who was sent to a unit has left, and nobody came instead: 4月调离，未补派."""

from __future__ import annotations

import re

from orggraph.text.cleaning import clean

LEAVING = (
    "调",
    "离",
    "辞",
    "卸任",
    "撤回",
    "召回",
    "免去",
    "期满",
    "到期",
    "不再",
    "退休",
    "产假",
    "病休",
    "走了",
    "日止",
    "月止",
    "底止",
)
"""What stands in every text that says so, and in few others."""
_LEFT = re.compile(
    r"调离|调走|调出|调任|调整走|调往|离职|离任|离岗|辞职|卸任|撤回|召回|已免去|已(?:期满|到期)|不再(?:担任|联系|指导|派驻|跟进|负责|兼任)"
)
_PERHAPS = re.compile(r"退休|[日月底]止|期满|到期|休产假|病休|抽调|借调|走了")
"""Words that say so only where nobody came instead: a retired cadre may well be sent."""
_NOT_YET = re.compile(r"(?:拟|将|即将|准备|计划|申请|明年|下月|未|没有?|不会)[^，。；,;]{0,4}$")
_NOBODY = re.compile(
    r"(?:未|没有?|尚未|暂未|还没|待|空缺|空着|缺)[^，。；,;]{0,4}(?:补|派|接|配|到位|安排|落实)|空缺|空着|无人接"
    r"|(?:接[任替班手]|继任|后任|人选)(?:的?(?:人|人员|人选|指导员|联络员))?[^，。；,;]{0,3}(?:未定|待定|未明确|没定|未落实)"
)
_SOMEBODY = re.compile(r"由|改派|换成?|接任|接替|接手|接管|补派|补上|新派|另派|重新(?:选派|指派|安排)|续(?:派|聘)|继任")
_OTHERS = re.compile(r"书记|经理|法人|老板|负责人|厂长|校长|院长|主任(?=离|调|辞)")


def has_left_post(text: str) -> bool:
    """Whether a text about who was sent to a unit says that they left, and that nobody came instead.

    >>> [has_left_post(text) for text in ("4月调离，未补派", "已离职，由镇里另派", "明年将调离", "退休干部")]
    [True, False, False, False]
    """
    if not any(word in text for word in LEAVING):
        return False
    said = clean(text).replace(" ", "")
    nobody = _NOBODY.search(said) is not None
    match = _LEFT.search(said) or (_PERHAPS.search(said) if nobody else None)
    if match is None or _NOT_YET.search(said[: match.start()]):
        return False
    return nobody or _SOMEBODY.search(said) is None


def says_instructor_left(text: str, called: str = "") -> bool:
    """Whether a remark on a unit says so of its instructor; `called` is what the ledger calls that person.

    >>> says_instructor_left("指导员已离职"), says_instructor_left("店长已离职")
    (True, False)
    >>> says_instructor_left("管家调走", "红管家")
    True
    """
    if not has_left_post(text):
        return False
    said = clean(text).replace(" ", "")
    named = re.search(r"指导员|联络员|辅导员|组织员|特派员|联系人|专员|派驻|选派", said) is not None
    called = re.sub(r"姓名|名单|[是否有无]|\(.*?\)", "", called)
    parts = {called[at : at + 2] for at in range(len(called) - 1)} - {"党建", "工作", "人员", "企业"}
    return (named or any(part in said for part in parts)) and not _OTHERS.search(said)
