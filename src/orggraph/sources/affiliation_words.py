"""What the columns of a table of who sits where can be called."""

from __future__ import annotations

import re

from orggraph.ledgers.declared import Ledger
from orggraph.model.columns import Column

PERSON, PERSON_ID = "person.name", "extra.person_id"
BODY, BODY_ID = "seat.organization", "extra.organization_id"
ROLE, START, END = "seat.role", "seat.start", "seat.end"

AFFILIATIONS = Ledger(
    "affiliations",
    "任职关系表",
    "affiliations",
    ("seat", "person"),
    ((BODY, BODY_ID), (PERSON, PERSON_ID)),
    (
        Column("person_id", "text", "人员编号", "identifier of the person", personal=True),
        Column("organization_id", "text", "组织编号", "identifier of the organization"),
    ),
)
_BODIES = (
    *("organization", "organisation", "company", "firm", "board", "committee", "body", "group", "club", "event"),
    *("institution", "association", "party", "council", "team", "corporation", "employer", "affiliation", "org"),
)
WORDS = {
    PERSON_ID: (
        *("personid", "directorid", "memberid", "holderid", "actorid", "individualid", "officerid", "trusteeid"),
        *("人员编号", "人员代码", "人员id", "董事编号", "董事id", "成员编号", "成员id"),
    ),
    PERSON: (
        *("person", "director", "member", "holder", "actor", "individual", "officer", "trustee", "participant"),
        *("personname", "directorname", "membername", "fullname", "people", "woman", "man", "name"),
        *("姓名", "人员", "人员姓名", "董事", "董事姓名", "成员", "成员姓名", "委员", "委员姓名", "任职人", "人名"),
        *("兼职委员", "兼职委员姓名", "高管", "高管姓名"),
    ),
    BODY_ID: (
        *(f"{body}{end}" for body in _BODIES for end in ("id", "code")),
        *("ticker", "组织编号", "组织代码", "党组织代码", "单位编号", "单位代码", "公司编号", "公司代码", "机构代码"),
        *("股票代码", "证券代码", "统一社会信用代码"),
    ),
    BODY: (
        *_BODIES,
        *(f"{body}name" for body in _BODIES),
        *("党组织", "党组织名称", "组织", "组织名称", "单位", "单位名称", "公司", "公司名称", "机构", "机构名称"),
        *("企业", "企业名称", "委员会", "任职单位", "任职党组织", "任职组织", "任职公司", "社团", "活动", "活动名称"),
    ),
    ROLE: (
        *("role", "title", "post", "position", "function", "office", "jobtitle", "capacity"),
        *("职务", "职位", "角色", "岗位", "担任职务", "任职职务", "兼任职务"),
    ),
    START: (
        *("start", "startdate", "startyear", "from", "since", "begin", "begindate", "appointed", "dateappointed"),
        *("appointmentdate", "datefrom", "fromdate", "fromyear", "joined", "起始", "起始日期", "起始时间", "开始"),
        *("开始日期", "开始时间", "任职开始日期", "任职日期", "任职时间", "就任日期", "聘任时间", "起"),
    ),
    END: (
        *("end", "enddate", "endyear", "to", "until", "till", "resigned", "dateresigned", "resignationdate", "dateto"),
        *("todate", "toyear", "left", "结束", "结束日期", "结束时间", "截止", "截止日期", "截止时间", "终止日期"),
        *("任职结束日期", "离任日期", "离任时间", "离职日期", "卸任时间", "届满时间", "止"),
    ),
}
"""The most telling word of a column first; as `word` compares them."""
_OF_IDENTIFIERS = re.compile(r".*(?:id|code|key|编号|代码|标识)", re.IGNORECASE)


def is_identifier(header: str) -> bool:
    """Whether a column that the caller named holds identifiers, by its header.

    >>> is_identifier("Director ID"), is_identifier("公司代码"), is_identifier("Director")
    (True, True, False)
    """
    return _OF_IDENTIFIERS.fullmatch(header.strip()) is not None
