"""Unit 单位: anything that organizations are built in or co-build with."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from orggraph.model.columns import About
from orggraph.model.records import Date, Node


class Unit(Node):
    """A government organ, institution, enterprise, social organization, law firm, property company …

    `surveyed` says whether a coverage ledger lists it: what is known only by mention has an unknown coverage.
    """

    kind: ClassVar[str] = "unit"
    zh: ClassVar[str] = "单位"
    en: ClassVar[str] = "unit"
    identity: ClassVar[tuple[str, ...]] = ("name", "area")

    name: Annotated[
        str,
        About(
            "单位名称",
            "name",
            (
                "单位名称",
                "企业名称",
                "社会组织名称",
                "单位全称",
                "企业(社会组织)名称",
                "企业(单位)名称",
                "名称",
                "单位(企业)名称",
            ),
        ),
    ]
    former_names: Annotated[
        str | None,
        About("曾用名", "former names", ("曾用名", "原名", "原名称", "曾用名称", "变更前名称")),
    ] = None
    credit_code: Annotated[
        str | None,
        About(
            "统一社会信用代码",
            "credit code",
            ("统一社会信用代码", "社会信用代码", "信用代码", "统一信用代码"),
            code=True,
        ),
    ] = None
    category: Annotated[
        str | None,
        About("单位类型", "category", ("单位类型", "单位性质", "单位类别", "企业类型", "类型"), "unit_category"),
    ] = None
    sectors: Annotated[
        tuple[str, ...],
        About(
            "行业类别",
            "sectors",
            ("行业类别", "行业", "所属行业", "行业领域", "新兴领域", "行业分类"),
            "sector",
        ),
    ] = ()
    area: Annotated[str | None, About("所在辖区", "area", refers_to="area")] = None
    place: Annotated[
        str | None,
        About(
            "所在楼宇(商圈、园区、市场)",
            "place",
            (
                *(
                    "所在楼宇",
                    "所在商圈",
                    "所在园区",
                    "所在市场",
                    "所在楼宇/园区/商圈",
                    "所在园区/商务楼宇名称",
                    "所在园区、商务楼宇名称",
                ),
                *(
                    "所在楼宇(园区)",
                    "所在楼宇(商圈)",
                    "所属楼宇",
                    "所属商圈",
                    "所属园区",
                    "所在楼宇名称",
                    "所在商务楼宇",
                ),
            ),
            refers_to="area",
        ),
    ] = None
    employees: Annotated[
        int | None,
        Field(ge=0),
        About("从业人员数", "employees", ("从业人员数", "职工人数", "从业人数", "员工人数", "员工数", "职工数")),
    ] = None
    full_members: Annotated[
        int | None,
        Field(ge=0),
        About("正式党员数", "full members", ("正式党员数", "正式党员", "正式党员人数")),
    ] = None
    members: Annotated[
        int | None, Field(ge=0), About("党员数", "members", ("党员数", "党员人数", "党员总数", "党员数量"))
    ] = None
    backstop: Annotated[bool | None, About("写明区域兜底", "backstop is written")] = None
    surveyed: Annotated[bool, About("已摸底", "surveyed")] = True
    start: Annotated[Date | None, About("单位成立时间", "founded", ("单位成立时间", "企业成立时间", "注册时间"))] = None
    end: Annotated[Date | None, About("注销时间", "closed", ("注销时间", "注销日期"))] = None
