"""The ledgers that orggraph knows: which records a row holds, and the columns that are no field of any record.

Fields, their header words and vocabularies are declared at the records (`orggraph.model`); here stands only how a
ledger puts them together. A new ledger is one entry here and one function named in `orggraph.ledgers.rows`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from orggraph.model.columns import Column, KindSchema


@dataclass(frozen=True, slots=True)
class Ledger:
    """A kind of ledger.

    Attributes:
        name: Its name in answers.
        zh: What staff call it.
        en: The same in English.
        kinds: The kinds of record that a row holds, the main one first.
        required: Groups of `kind.field`; a sheet without one of each group is another ledger.
        tells: What it is kept for; a sheet without any of it is less likely this ledger than another.
        extras: Columns that are no field: they are worked into the records of the row.
        lists_areas: Whether the areas it names exist because it names them; other ledgers only refer to them.
        lists_grids: Whether its rows are grids.
        asked_of_nobody: Extra columns, as `extra.name`, that are read where an office has them and in no template.
        only_with: Columns that say something only beside others, each with those of which one must be there.
        without: Fields of its kinds, as `kind.field`, that it has no column for.
        beside: Kinds that a row may name besides; their columns speak for no ledger, and take none from its own.
    """

    name: str
    zh: str
    en: str
    kinds: tuple[str, ...]
    required: tuple[tuple[str, ...], ...]
    extras: tuple[Column, ...] = ()
    lists_areas: bool = False
    lists_grids: bool = False
    asked_of_nobody: tuple[str, ...] = ()
    only_with: tuple[tuple[str, tuple[str, ...]], ...] = ()
    without: tuple[str, ...] = ()
    tells: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()

    def extra(self, name: str) -> Column:
        """Returns the column of that name that is no field."""
        return next(column for column in self.extras if column.name == name)

    def fields(self, schemas: Mapping[str, KindSchema]) -> Iterator[tuple[str, Column]]:
        """Yields `kind.field` and declaration of the fields that have columns; what a row itself is has one only."""
        main = self.kinds[0]
        for kind in (*self.kinds, *self.beside):
            for column in schemas[kind].columns:
                claim = f"{kind}.{column.name}"
                if column.headers and claim not in self.without and (kind == main or column.refers_to != main):
                    yield f"{kind}.{column.name}", column


def _state(*headers: str) -> Column:
    """A column that says whether the record is still there; it is worked into the end of the record."""
    return Column("state", "term", headers[0], "state", headers=(*headers, "状态"), vocabulary="state")


ORGANIZATIONS = Ledger(
    "organizations",
    "党组织台账",
    "organizations",
    ("organization",),
    (
        ("organization.name",),
        ("organization.type", "organization.superior", "extra.covered", "extra.attached"),
    ),
    (
        _state("组织状态", "党组织状态", "党组织状况", "支部状态"),
        Column("covered", "text", "覆盖单位", "units covered", headers=("覆盖企业", "所覆盖单位"), refers_to="unit"),
        Column("attached", "text", "挂靠单位", "units attached", headers=("挂靠单位", "挂靠企业"), refers_to="unit"),
        Column("covering", "term", "组建方式", "mode", headers=("组建方式", "组建形式"), vocabulary="mode"),
    ),
    lists_areas=True,
    beside=("unit",),
    without=tuple(
        f"unit.{name}" for name in ("sectors", "place", "members", "full_members", "start", "end", "former_names")
    ),
    asked_of_nobody=("extra.covered", "extra.attached", "extra.covering"),
    only_with=(("extra.covering", ("extra.covered", "extra.attached")),),
)
EMERGING_UNITS = Ledger(
    "emerging_units",
    "非公企业和社会组织党建台账",
    "enterprises and social organizations",
    ("unit", "establishment", "instructor", "exemption"),
    (
        ("unit.name",),
        (
            *("establishment.mode", "extra.established", "unit.employees", "establishment.organization"),
            *("extra.instructor", "extra.assigned"),
        ),
    ),
    (
        Column(
            "established",
            "flag",
            "是否建立党组织",
            "has an organization",
            headers=("是否建立党组织", "是否组建党组织", "是否建党组织", "是否已建党组织", "是否单独建立党组织"),
        ),
        Column(
            "instructor",
            "text",
            "党建指导员",
            "instructor",
            headers=(
                "党建指导员",
                "党建联络员",
                "党建指导员/联络员",
                "党建工作指导员",
                "指导员",
                "党建指导员姓名",
                "联络员",
                "联络员姓名",
            ),
            personal=True,
        ),
        Column(
            "assigned",
            "flag",
            "是否选派党建指导员",
            "has an instructor",
            headers=(
                *(
                    "是否选派党建指导员",
                    "是否选派党建工作指导员或联络员",
                    "是否选派党建工作指导员、联络员",
                    "是否选派指导员",
                ),
                *("是否配备党建指导员", "指导员是否到位", "是否有党建指导员", "是否派驻党建指导员", "选派指导员情况"),
            ),
        ),
        _state("登记状态", "经营状态", "单位状态", "企业状态", "存续状态", "经营状况", "登记状况", "企业登记状态"),
    ),
    lists_areas=True,
    without=("instructor.end",),
    tells=("establishment.mode", "extra.established", "extra.instructor", "extra.assigned", "exemption.reason"),
)
GRIDS = Ledger(
    "grids",
    "网格台账",
    "grids",
    ("area",),
    (("area.name", "area.code"), ("area.households", "area.led_by", "area.form", "area.member_households")),
    lists_areas=True,
    lists_grids=True,
)
SEATS = Ledger(
    "seats",
    "兼职委员名册",
    "concurrent committee members",
    ("seat", "person"),
    (
        ("seat.home_unit", "seat.home_organization", "seat.organization"),
        ("seat.role", "extra.term", "seat.start", "seat.post"),
    ),
    (
        Column(
            "term",
            "text",
            "聘期",
            "term",
            headers=("聘期", "任期", "聘任期限", "任职期限", "起止时间", "任期起止", "聘期起止"),
        ),
    ),
)
AGREEMENTS = Ledger(
    "agreements",
    "共建协议台账",
    "co-building agreements",
    ("agreement",),
    (("agreement.unit",), ("agreement.signed", "extra.span", "agreement.contents", "agreement.start")),
    (
        Column(
            "span",
            "text",
            "协议期限",
            "span",
            headers=("协议期限", "起止时间", "协议起止时间", "有效期", "协议有效期", "共建期限", "期限"),
        ),
    ),
)
REGISTRATIONS = Ledger(
    "registrations",
    "双报到台账",
    "registrations",
    ("registration",),
    (("registration.unit",), ("registration.members", "registration.start")),
    tells=(
        "tier.community",
        "registration.start",
        "registration.services",
        "registration.wishes_claimed",
        "registration.wishes_done",
    ),
)
EXEMPTIONS = Ledger(
    "exemptions",
    "未建党组织说明台账",
    "declared exceptions",
    ("exemption",),
    (("exemption.unit",), ("exemption.reason",), ("exemption.review", "exemption.basis")),
)
INSTRUCTORS = Ledger(
    "instructors",
    "党建指导员台账",
    "instructors",
    ("instructor",),
    (("extra.instructor",), ("instructor.unit",)),
    (
        Column(
            "instructor",
            "text",
            "指导员姓名",
            "instructor",
            headers=(
                "指导员姓名",
                "党建指导员姓名",
                "联络员姓名",
                "选派人员姓名",
                "派驻人员姓名",
                "党建指导员",
                "指导员",
                "姓名",
            ),
            personal=True,
        ),
    ),
)
PLACES = Ledger(
    "places",
    "楼宇商圈园区台账",
    "places",
    ("area",),
    (("extra.place",),),
    (
        Column(
            "place",
            "text",
            "楼宇(商圈、园区、市场)名称",
            "place",
            headers=(
                *(
                    "楼宇名称",
                    "商务楼宇名称",
                    "商圈名称",
                    "园区名称",
                    "产业园区名称",
                    "市场名称",
                    "专业市场名称",
                    "楼宇(园区)名称",
                ),
                *("商圈(楼宇)名称", "楼宇园区名称", "楼宇商圈名称"),
            ),
        ),
        Column(
            "place_kind",
            "term",
            "场所类型",
            "kind of place",
            headers=("场所类型", "场所类别", "楼宇类型", "载体类型", "类型", "类别"),
            vocabulary="area_kind",
        ),
        Column(
            "tenants", "count", "入驻企业数", "tenants", headers=("入驻企业数", "入驻单位数", "企业数", "入驻企业数量")
        ),
    ),
    without=tuple(
        f"area.{name}" for name in ("code", "name", "form", "households", "member_households", "leader", "quarter")
    ),
)
LEDGERS = (ORGANIZATIONS, EMERGING_UNITS, GRIDS, SEATS, AGREEMENTS, REGISTRATIONS, EXEMPTIONS, INSTRUCTORS, PLACES)

REMARKS = (
    *("备注", "备考", "备忘", "附记", "附注", "记事", "补记", "批注", "注明", "说明", "补充", "其他情况", "其它情况"),
)
"""Words in the headers of remarks: only searched for words that end a unit or its organization, never kept or shown."""

PERSONAL_WORDS = (
    *("姓名", "电话", "手机", "身份证", "住址", "家庭", "出生", "生日", "年龄", "性别", "民族", "学历", "照片", "银行"),
    *("联系方式", "联系人", "联络员", "负责人", "网格长", "网格员"),
    *("书记", "法人", "法定代表人", "指导员", "微信", "籍贯"),
)
"""Words in the header of a column about a person; such a column is left unread and named as personal."""
