"""The dated relations: seat, establishment, instructor, agreement, registration, exemption."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from orggraph.model.columns import About
from orggraph.model.records import Date, Record


class Seat(Record):
    """A post 任职 that a person holds in an organization, possibly on behalf of a home unit or organization.

    A concurrent seat never changes subordination. Where only an area is given, its leading organization is meant.
    """

    kind: ClassVar[str] = "seat"
    zh: ClassVar[str] = "任职"
    en: ClassVar[str] = "seat"
    identity: ClassVar[tuple[str, ...]] = (
        "home_unit",
        "home_organization",
        "person",
        "organization",
        "area",
        "role",
        "post",
        "start",
    )

    person: Annotated[str | None, About("任职人", "holder", refers_to="person")] = None
    organization: Annotated[
        str | None,
        About(
            "任职党组织",
            "body",
            ("任职党组织", "任职组织", "兼任党组织", "兼职党组织", "大工委名称", "大党委名称"),
            refers_to="organization",
        ),
    ] = None
    area: Annotated[str | None, About("任职辖区", "area of the body", refers_to="area")] = None
    role: Annotated[
        str | None,
        About("兼任职务", "role", ("兼任职务", "兼职职务", "聘任职务", "兼任党内职务", "兼职情况"), "role"),
    ] = None
    concurrent: Annotated[bool, About("兼职", "concurrent")] = True
    home_unit: Annotated[
        str | None,
        About(
            "工作单位",
            "home unit",
            ("工作单位", "所在单位", "单位名称", "工作单位名称", "现工作单位"),
            refers_to="unit",
        ),
    ] = None
    home_category: Annotated[
        str | None,
        About("单位性质", "category of the home unit", ("单位性质", "单位类型", "单位类别"), "unit_category"),
    ] = None
    home_organization: Annotated[
        str | None,
        About(
            "所属党组织",
            "home organization",
            ("所属党组织", "所在党组织", "组织关系所在党组织"),
            refers_to="organization",
        ),
    ] = None
    post: Annotated[
        str | None,
        About(
            "单位职务",
            "post in the home unit",
            ("单位职务", "现任职务", "党内职务", "工作单位职务", "单位及职务"),
        ),
    ] = None
    start: Annotated[
        Date | None,
        About("聘任时间", "appointed", ("聘任时间", "任职时间", "聘任日期", "任职日期", "聘用时间")),
    ] = None
    end: Annotated[Date | None, About("届满时间", "until", ("届满时间", "聘期截止", "到期时间", "卸任时间"))] = None


class Establishment(Record):
    """The record 组建 that an organization covers a unit, and how: own, joint or attached.

    It holds only while its organization lives.
    """

    kind: ClassVar[str] = "establishment"
    zh: ClassVar[str] = "组建"
    en: ClassVar[str] = "establishment"
    identity: ClassVar[tuple[str, ...]] = ("unit", "organization")

    organization: Annotated[
        str | None,
        About(
            "党组织名称",
            "organization",
            (
                "党组织名称",
                "党组织全称",
                "组织名称",
                "支部名称",
                "党支部名称",
                "党组织ID",
                "党组织代码",
                "党组织编码",
                "所建党组织名称",
                "党组织简称",
            ),
            refers_to="organization",
        ),
    ] = None
    unit: Annotated[str, About("单位名称", "unit", refers_to="unit")]
    mode: Annotated[
        str | None,
        About(
            "组建方式",
            "mode",
            ("组建方式", "组建形式", "党组织组建方式", "党组织组建形式", "组建类型"),
            "mode",
        ),
    ] = None
    start: Annotated[
        Date | None,
        About(
            "成立时间",
            "since",
            (
                "成立时间",
                "成立日期",
                "党组织成立时间",
                "组建时间",
                "建立党组织日期",
                "批准建立日期",
                "建立时间",
            ),
        ),
    ] = None
    end: Annotated[Date | None, About("撤销时间", "until", ("撤销时间", "撤销日期"))] = None


class Instructor(Record):
    """A Party-building instructor 党建指导员 assigned to a unit: work coverage, not organization coverage."""

    kind: ClassVar[str] = "instructor"
    zh: ClassVar[str] = "党建指导员"
    en: ClassVar[str] = "instructor"
    identity: ClassVar[tuple[str, ...]] = ("unit", "person")

    person: Annotated[str | None, About("党建指导员", "instructor", refers_to="person")] = None
    unit: Annotated[
        str,
        About(
            "指导企业",
            "unit",
            (
                *(
                    "指导企业",
                    "指导单位",
                    "指导企业名称",
                    "指导单位名称",
                    "联系企业",
                    "联系单位",
                    "派驻企业",
                    "派驻单位",
                ),
                *("包联企业", "挂联企业", "服务企业", "所指导企业", "所联系企业", "指导的企业", "指导两新组织"),
            ),
            refers_to="unit",
        ),
    ]
    start: Annotated[Date | None, About("选派时间", "since", ("选派时间", "派驻时间"))] = None
    end: Annotated[Date | None, About("选派截止", "until", ("选派截止", "派驻截止", "选派截止时间"))] = None


class Agreement(Record):
    """A co-building agreement 共建协议 between a unit and a subdistrict or community organization.

    Its span wins over its signing day; without an end it is open. Where only an area is given, its leading
    organization is meant.
    """

    kind: ClassVar[str] = "agreement"
    zh: ClassVar[str] = "共建协议"
    en: ClassVar[str] = "agreement"
    identity: ClassVar[tuple[str, ...]] = ("unit", "organization", "area", "signed", "start")

    organization: Annotated[str | None, About("签约党组织", "organization", refers_to="organization")] = None
    area: Annotated[str | None, About("签约辖区", "area of the organization", refers_to="area")] = None
    unit: Annotated[
        str,
        About(
            "共建单位",
            "unit",
            ("共建单位", "结对单位", "驻区单位", "共建单位名称", "结对共建单位"),
            refers_to="unit",
        ),
    ]
    unit_category: Annotated[
        str | None,
        About("单位性质", "category of the unit", ("单位性质", "单位类型", "单位类别"), "unit_category"),
    ] = None
    contents: Annotated[
        tuple[str, ...],
        About("共建内容", "contents", ("共建内容", "共建事项", "共建项目", "协议内容"), "content"),
    ] = ()
    resources: Annotated[
        tuple[str, ...],
        About(
            "资源清单",
            "resources",
            ("资源清单", "共享资源", "资源类型", "资源类别", "提供资源", "共享资源清单"),
            "resource",
        ),
    ] = ()
    progress: Annotated[str | None, About("完成情况", "progress", ("完成情况", "进展情况", "落实情况"), "progress")] = (
        None
    )
    liaison: Annotated[
        bool | None, About("联络员", "has a liaison", ("联络员", "联络员姓名", "联系人", "联系人姓名"), personal=True)
    ] = None
    signed: Annotated[
        Date | None,
        About("签订时间", "signed", ("签订时间", "签约日期", "签约时间", "签订日期", "协议签订时间")),
    ] = None
    start: Annotated[Date | None, About("协议开始", "in force from", ("协议开始", "起始时间", "开始时间"))] = None
    end: Annotated[Date | None, About("协议截止", "in force until", ("协议截止", "截止时间", "到期时间"))] = None


class Registration(Record):
    """A unit's registration 双报到 at a community; members are counts, never names, and never add to totals."""

    kind: ClassVar[str] = "registration"
    zh: ClassVar[str] = "双报到"
    en: ClassVar[str] = "registration"
    identity: ClassVar[tuple[str, ...]] = ("unit", "area", "start")

    unit: Annotated[str, About("报到单位", "unit", ("报到单位", "报到单位名称", "单位名称"), refers_to="unit")]
    unit_category: Annotated[
        str | None,
        About("单位性质", "category of the unit", ("单位性质", "单位类型", "单位类别"), "unit_category"),
    ] = None
    area: Annotated[str, About("报到社区", "community", refers_to="area")]
    start: Annotated[Date | None, About("报到时间", "registered", ("报到时间", "报到日期", "登记时间"))] = None
    end: Annotated[Date | None, About("结束时间", "until", ("结束时间",))] = None
    members: Annotated[
        int | None,
        Field(ge=0),
        About("报到党员数", "registered members", ("报到党员数", "报到党员人数", "党员数", "报到人数")),
    ] = None
    services: Annotated[int | None, Field(ge=0), About("服务次数", "services", ("服务次数",))] = None
    wishes_claimed: Annotated[
        int | None,
        Field(ge=0),
        About("认领微心愿数", "wishes claimed", ("认领微心愿数", "认领数", "认领微心愿")),
    ] = None
    wishes_done: Annotated[
        int | None, Field(ge=0), About("完成数", "wishes done", ("完成数", "完成微心愿数", "办结数"))
    ] = None


class Exemption(Record):
    """A declared exception: why a unit has no organization, on what basis, and when that is looked at again.

    It excuses what `orggraph check` finds about its unit until its day of review; without one it only tells a reason.
    """

    kind: ClassVar[str] = "exemption"
    zh: ClassVar[str] = "未建说明"
    en: ClassVar[str] = "exemption"
    identity: ClassVar[tuple[str, ...]] = ("unit", "reason", "start")

    unit: Annotated[
        str, About("单位名称", "unit", ("单位名称", "企业名称", "社会组织名称", "单位全称"), refers_to="unit")
    ]
    reason: Annotated[
        str | None,
        About(
            "未建原因", "reason", ("未建原因", "未组建原因", "未建立原因", "未建立党组织原因", "不建原因", "例外原因")
        ),
    ] = None
    basis: Annotated[str | None, About("依据", "basis", ("依据", "政策依据", "文件依据", "审批依据", "批准依据"))] = (
        None
    )
    start: Annotated[Date | None, About("认定时间", "since", ("认定时间", "认定日期", "批准时间"))] = None
    review: Annotated[
        Date | None,
        About(
            "复核日期", "review on", ("复核日期", "复核时间", "复查日期", "复查时间", "下次复核日期", "下次复核时间")
        ),
    ] = None
