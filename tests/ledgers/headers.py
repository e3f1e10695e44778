"""The header words of domain §5, by ledger and by what their column is."""

from __future__ import annotations

_ORGANIZATION = "党组织名称 党组织全称 组织名称 支部名称 党支部名称 党组织简称"
_MEMBERS = "党员数 党员人数 党员总数"
_FOUNDED = "成立日期 建立党组织日期 批准建立日期"
_SUBDISTRICT, _COMMUNITY = "所属街道 所在街道", "社区 所属社区 所在社区"

#: ledger → claim → words; the first word of each is used where another claim is under test
CLAIMED: dict[str, dict[str, str]] = {
    "organizations": {
        "organization.name": _ORGANIZATION,
        "organization.type": "组织类别 党组织类别 党组织类型 组织形式",
        "organization.superior": "上级党组织 上级党组织名称 隶属党组织 所属党（工）委",
        "organization.members": _MEMBERS,
        "organization.full_members": "正式党员数",
        "organization.start": _FOUNDED,
        "organization.elected": "换届时间 本届选举时间 当选时间",
        "organization.term_end": "届满时间 任期届满日期 下次换届时间",
        "organization.secretary": "书记 书记姓名",
        "tier.subdistrict": _SUBDISTRICT,
        "tier.community": _COMMUNITY,
    },
    "seats": {
        "tier.subdistrict": _SUBDISTRICT,
        "tier.community": _COMMUNITY,
        "seat.role": "兼任职务 兼职职务 聘任职务",
        "seat.home_unit": "工作单位 所在单位 单位名称",
        "seat.post": "单位职务 现任职务",
        "seat.home_category": "单位性质",
        "seat.home_organization": "所属党组织",
        "seat.start": "聘任时间 任职时间",
        "extra.term": "聘期 任期",
    },
    "agreements": {
        "tier.community": _COMMUNITY,
        "agreement.unit": "共建单位 结对单位 驻区单位",
        "agreement.unit_category": "单位性质",
        "agreement.signed": "签订时间 签约日期",
        "extra.span": "协议期限 起止时间",
        "agreement.contents": "共建内容 共建事项",
        "agreement.resources": "资源清单 共享资源 资源类型",
        "agreement.progress": "完成情况",
        "agreement.liaison": "联络员",
    },
    "emerging_units": {
        "unit.name": "单位名称 企业名称 社会组织名称",
        "unit.credit_code": "统一社会信用代码",
        "unit.category": "单位类型",
        "unit.sectors": "行业类别",
        "tier.subdistrict": _SUBDISTRICT,
        "tier.community": _COMMUNITY,
        "tier.grid": "网格",
        "unit.employees": "从业人员数 职工人数",
        "unit.members": _MEMBERS,
        "unit.full_members": "正式党员数",
        "extra.established": "是否建立党组织",
        "establishment.mode": "组建方式 组建形式",
        "establishment.organization": _ORGANIZATION,
        "establishment.start": f"成立时间 {_FOUNDED}",
        "extra.instructor": "党建指导员 联络员 党建指导员/联络员",
        "exemption.reason": "未建原因",
    },
    "grids": {
        "area.code": "网格编码 网格代号",
        "area.name": "网格名称",
        "tier.community": _COMMUNITY,
        "area.households": "户数",
        "area.members": _MEMBERS,
        "area.form": "党组织形式",
        "area.led_by": _ORGANIZATION,
        "area.member_households": "党员中心户数",
        "area.leader": "网格长",
        "area.quarter": "网格类型",
    },
    "registrations": {
        "registration.unit": "报到单位",
        "registration.unit_category": "单位性质",
        "tier.community": "报到社区",
        "registration.start": "报到时间",
        "registration.members": "报到党员数",
        "registration.services": "服务次数",
        "registration.wishes_claimed": "认领微心愿数",
        "registration.wishes_done": "完成数",
    },
}
#: ledger → words of columns that no field claims
UNREAD: dict[str, str] = {
    "organizations": "批准成立的上级党组织 预备党员数",
    "seats": "分工 职责 认领项目",
    "agreements": "需求清单 项目清单 完成时限",
    "emerging_units": "上级党组织 联系领导",
    "grids": "人口数 党小组数 下沉力量",
    "registrations": "认领岗位 服务项目",
}
#: ledger → words of columns about a person
PERSONAL: dict[str, str] = {
    "organizations": "书记电话 联系电话 身份证号",
    "seats": "姓名 联系电话 出生年月 家庭住址",
    "agreements": "联络员电话 联系电话 手机号码",
    "emerging_units": "法定代表人 联系方式 负责人",
    "grids": "网格员 网格长电话",
    "registrations": "联系人 联系电话 性别",
}


def header(ledger: str, claim: str | None = None, word: str | None = None) -> list[str]:
    """The header row of a ledger; a word may stand in the place of the usual one."""
    usual = {each: words.split()[0] for each, words in CLAIMED[ledger].items()}
    return list((usual | ({claim: word} if claim and word else {})).values())
