"""Area 辖区: a territory, or a place within one."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from orggraph.model.columns import About
from orggraph.model.records import Node


class Area(Node):
    """A district, subdistrict, town, community, residential quarter or grid, or a place such as a building.

    Areas form a tree: `parent` is the path of the area it lies in.
    """

    kind: ClassVar[str] = "area"
    zh: ClassVar[str] = "辖区"
    en: ClassVar[str] = "area"
    identity: ClassVar[tuple[str, ...]] = ("type", "name", "parent")

    code: Annotated[
        str | None, About("网格编码", "code", ("网格编码", "网格代号", "网格编号", "网格代码", "编码"), code=True)
    ] = None
    name: Annotated[str, About("网格名称", "name", ("网格名称", "网格", "网格名", "责任网格"))]
    type: Annotated[str, About("辖区类型", "kind of area", vocabulary="area_kind")]
    parent: Annotated[str | None, About("所属辖区", "lies in", refers_to="area")] = None
    led_by: Annotated[
        str | None,
        About(
            "党组织名称",
            "led by",
            (
                "党组织名称",
                "网格党组织名称",
                "网格党组织",
                "党支部名称",
                "支部名称",
                "党组织全称",
                "组织名称",
                "党组织简称",
            ),
            refers_to="organization",
        ),
    ] = None
    form: Annotated[
        str | None,
        About(
            "党组织形式",
            "form of organization",
            ("党组织形式", "组织形式", "党组织类型", "党组织类别"),
            "grid_form",
        ),
    ] = None
    households: Annotated[int | None, Field(ge=0), About("户数", "households", ("户数", "住户数", "居民户数"))] = None
    members: Annotated[
        int | None, Field(ge=0), About("党员数", "members", ("党员数", "党员人数", "党员总数", "网格党员数"))
    ] = None
    member_households: Annotated[
        int | None,
        Field(ge=0),
        About("党员中心户数", "households of members", ("党员中心户数", "党员中心户")),
    ] = None
    leader: Annotated[
        bool | None,
        About("网格长", "has a leader", ("网格长", "网格长姓名", "网格负责人", "网格党支部书记"), personal=True),
    ] = None
    quarter: Annotated[
        str | None, About("网格类型", "kind of grid", ("网格类型", "网格类别", "小区类型"), "quarter")
    ] = None
