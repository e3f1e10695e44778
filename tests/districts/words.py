"""Words of ledgers: headers per field, titles, headers of columns that no field claims."""

from __future__ import annotations

_ORGANIZATION = ("党组织名称", "党组织全称", "组织名称", "支部名称", "党支部名称", "党组织简称")
_SUPERIOR = ("上级党组织", "上级党组织名称", "隶属党组织", "所属党（工）委")
_FOUNDED = ("成立日期", "建立党组织日期", "批准建立日期")
_MEMBERS = ("党员数", "党员人数", "党员总数")
_PLACED = {"subdistrict": ("所属街道", "所在街道", "街道"), "community": ("所属社区", "所在社区", "社区")}
_FULL = {"full_members": ("正式党员数",), "probationary": ("预备党员数",)}

#: ledger → field → headers staff use for it, the commonest first
LISTED: dict[str, dict[str, tuple[str, ...]]] = {
    "organizations": _PLACED
    | {
        "name": _ORGANIZATION,
        "type": ("党组织类别", "组织类别", "党组织类型", "组织形式"),
        "superior": _SUPERIOR,
        "founded": _FOUNDED,
        "elected": ("换届时间", "本届选举时间", "当选时间"),
        "members": (*_MEMBERS, "正式党员数"),
        "closed": ("撤销日期",),
        "approver": ("批准成立的上级党组织",),
    },
    "seats": _PLACED
    | {
        "role": ("兼任职务", "兼职职务", "聘任职务"),
        "holder": ("姓名",),
        "unit": ("工作单位", "所在单位", "单位名称"),
        "post": ("单位职务", "现任职务"),
        "category": ("单位性质",),
        "home": ("所属党组织",),
        "start": ("聘任时间", "任职时间"),
        "term": ("聘期", "任期"),
        "duties": ("分工", "职责", "认领项目"),
    },
    "agreements": _PLACED
    | {
        "unit": ("共建单位", "结对单位", "驻区单位"),
        "category": ("单位性质",),
        "signed": ("签订时间", "签约日期"),
        "term": ("协议期限", "起止时间"),
        "contents": ("共建内容", "共建事项"),
        "progress": ("完成情况",),
        "contact": ("联络员",),
    },
    "units": _PLACED
    | _FULL
    | {
        "unit": ("单位名称", "企业名称"),
        "code": ("统一社会信用代码",),
        "category": ("单位类型",),
        "sectors": ("行业类别",),
        "grid": ("网格",),
        "building": ("所在楼宇", "所在商圈", "所在园区"),
        "workers": ("从业人员数", "职工人数"),
        "members": _MEMBERS,
        "established": ("是否建立党组织",),
        "mode": ("组建方式", "组建形式"),
        "organization": ("党组织名称", "党组织全称", "支部名称"),
        "start": ("成立时间", "建立党组织日期"),
        "superior": ("上级党组织", "隶属党组织"),
        "reason": ("未建原因",),
        "instructor": ("党建指导员", "联络员"),
    },
    "grids": _PLACED
    | {
        "code": ("网格编码", "网格代号"),
        "grid": ("网格名称",),
        "households": ("户数",),
        "members": _MEMBERS,
        "form": ("党组织形式",),
        "organization": ("党组织名称", "党组织全称"),
        "homes": ("党员中心户数",),
        "head": ("网格长",),
        "forces": ("下沉力量",),
    },
    "registrations": {
        "subdistrict": ("街道", "所属街道", "所在街道"),
        "community": ("报到社区",),
        "unit": ("报到单位",),
        "category": ("单位性质",),
        "day": ("报到时间",),
        "members": ("报到党员数",),
        "wishes": ("认领微心愿数",),
        "done": ("完成数",),
    },
}

#: headers close to the listed ones, used only in a style with `wide_words`
NEAR: dict[str, tuple[str, ...]] = {
    "closed": ("撤销时间",),
    "sectors": ("所属行业",),
    "grid": ("所属网格",),
    "instructor": ("党建指导员姓名",),
    "subdistrict": ("所属街道（镇）", "所属镇街"),
    "day": ("报到日期",),
    "signed": ("签订日期",),
    "founded": ("成立时间",),
}

TITLES = {
    "organizations": "党组织台账",
    "seats": "兼职委员名册",
    "agreements": "共建协议台账",
    "units": "非公企业和社会组织党建台账",
    "grids": "网格台账",
    "registrations": "双报到台账",
}
