"""Organization 党组织: a Party organization and the one it is subordinate to."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from orggraph.model.columns import About
from orggraph.model.records import Date, Node


class Organization(Node):
    """A working committee, committee, general branch, branch, joint branch, group, or a temporary form.

    `superior` is subordination 隶属, a tree; guidance by a line is another relation. Type and tier are independent.
    """

    kind: ClassVar[str] = "organization"
    zh: ClassVar[str] = "党组织"
    en: ClassVar[str] = "organization"
    identity: ClassVar[tuple[str, ...]] = ("name", "area")

    code: Annotated[
        str | None,
        About(
            "党组织代码",
            "code",
            ("党组织代码", "党组织编码", "组织代码", "党组织编号", "党组织ID", "组织ID", "党组织标识"),
            code=True,
        ),
    ] = None
    name: Annotated[
        str,
        About(
            "党组织名称",
            "name",
            (
                "党组织名称",
                "党组织全称",
                "组织名称",
                "支部名称",
                "党支部名称",
                "党组织简称",
                "党组织名称(全称)",
            ),
        ),
    ]
    former_names: Annotated[
        str | None,
        About("曾用名", "former names", ("曾用名", "原名", "原名称", "曾用名称", "变更前名称")),
    ] = None
    type: Annotated[
        str | None,
        About(
            "党组织类别",
            "type",
            ("党组织类别", "组织类别", "党组织类型", "组织形式", "党组织形式", "组织类型"),
            "organization_type",
        ),
    ] = None
    superior: Annotated[
        str | None,
        About(
            "上级党组织",
            "superior",
            (
                "上级党组织",
                "上级党组织名称",
                "隶属党组织",
                "所属党(工)委",
                "所属党工委",
                "所属党委",
                "上级组织",
            ),
            refers_to="organization",
        ),
    ] = None
    area: Annotated[str | None, About("所在辖区", "area", refers_to="area")] = None
    full_members: Annotated[
        int | None,
        Field(ge=0),
        About("正式党员数", "full members", ("正式党员数", "正式党员", "正式党员人数")),
    ] = None
    members: Annotated[
        int | None, Field(ge=0), About("党员数", "members", ("党员数", "党员人数", "党员总数", "党员数量"))
    ] = None
    start: Annotated[
        Date | None,
        About(
            "成立日期",
            "founded",
            (
                "成立日期",
                "成立时间",
                "建立党组织日期",
                "批准建立日期",
                "建立日期",
                "建立时间",
                "批准成立时间",
            ),
        ),
    ] = None
    end: Annotated[Date | None, About("撤销日期", "closed", ("撤销日期", "撤销时间", "注销日期", "撤销年月"))] = None
    elected: Annotated[
        Date | None,
        About("换届时间", "elected", ("换届时间", "本届选举时间", "当选时间", "换届日期", "选举时间")),
    ] = None
    committee_members: Annotated[
        int | None,
        Field(ge=0),
        About(
            "委员数",
            "members of the committee",
            ("委员数", "委员人数", "班子成员数", "班子人数", "支委会委员数", "支部委员数"),
        ),
    ] = None
    concurrent_members: Annotated[
        int | None, Field(ge=0), About("兼职委员数", "concurrent members", ("兼职委员数", "兼职委员人数"))
    ] = None
    secretary: Annotated[
        bool | None,
        About(
            "书记",
            "has a secretary",
            ("书记", "党组织书记", "书记姓名", "党组织书记姓名", "支部书记", "负责人"),
            personal=True,
        ),
    ] = None
    joint_meeting: Annotated[
        Date | None,
        About(
            "最近联席会议时间",
            "latest joint meeting",
            ("最近联席会议时间", "联席会议时间", "最近一次联席会议时间", "联席会议召开时间"),
        ),
    ] = None
    term_end: Annotated[
        Date | None,
        About("届满时间", "end of term", ("届满时间", "任期届满日期", "下次换届时间", "届满日期")),
    ] = None
