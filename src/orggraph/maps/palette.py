"""The one table of colours and words of a map.

Colours are told apart with any colour vision: organizations and units also differ in shape, statuses in lightness,
relations in dashes, and a gap has a ring. Red stands for gaps and for nothing else. Lines and rings have a contrast of
3 and more with the grounds of both themes (WCAG 2.2, 1.4.11).
"""

from __future__ import annotations

from collections.abc import Mapping

from orggraph.maps.scene import Style, Words

GAP = "#c62828"
"""The red of a ring."""

_GREY = "#6b7785"


def _territory(key: str, zh: str, en: str) -> Style:
    return Style("territory", key, Words(zh, en), _GREY)


def _status(key: str, color: str, zh: str, en: str, covered: bool | None = False) -> Style:
    return Style("status", key, Words(zh, en), color, "square", covered=covered)


def _change(key: str, color: str, zh: str, en: str) -> Style:
    return Style("change", key, Words(zh, en), color)


def _edge(key: str, color: str, label: Words, forward: Words, backward: Words, dashes: tuple[int, ...] = ()) -> Style:
    return Style("edge", key, label, color, dashes=dashes, forward=forward, backward=backward)


STYLES: tuple[Style, ...] = (
    _territory("district", "区", "District"),
    _territory("subdistrict", "街道", "Subdistrict"),
    _territory("town", "镇", "Town"),
    _territory("community", "社区", "Community"),
    _territory("quarter", "小区", "Residential quarter"),
    _territory("grid", "网格", "Grid"),
    _territory("building", "楼宇", "Office building"),
    _territory("business_circle", "商圈", "Business circle"),
    _territory("market", "市场", "Market"),
    _territory("park", "园区", "Industrial park"),
    _territory("none", "未定辖区", "No area"),
    Style("node", "organization", Words("党组织", "Organization"), "#1f5fa8"),
    Style("node", "unit", Words("单位", "Unit"), "#7a6a58", "square"),
    Style("node", "person", Words("兼职委员", "Concurrent member"), "#9365bd"),
    _status("own", "#00604a", "单独组建", "Own", covered=True),
    _status("joint", "#1f9a78", "联合组建", "Joint", covered=True),
    _status("attached", "#6cc4a8", "挂靠组建", "Attached", covered=True),
    _status("instructor", "#e0a030", "党建指导员", "Instructor"),
    _status("backstop", "#f3e3a3", "区域兜底", "Backstop"),
    _status("exempt", "#8d96a1", "已说明", "Declared exception"),
    _status("unknown", "#c9ced5", "未摸底", "Not surveyed", covered=None),
    _status("none", "#ffffff", "无覆盖", "None"),
    _edge(
        "subordination",
        "#7586a0",
        Words("隶属", "Subordination"),
        Words("上级组织", "Superior"),
        Words("下级组织", "Subordinate"),
    ),
    _edge(
        "establishment",
        "#1f9a78",
        Words("组建", "Establishment"),
        Words("覆盖单位", "Covers"),
        Words("覆盖它的组织", "Covered by"),
    ),
    _edge(
        "seat",
        "#9365bd",
        Words("兼职委员", "Seat"),
        Words("兼任委员于", "Holds a seat in"),
        Words("兼职委员来自", "Seat held by"),
        (6, 4),
    ),
    _edge(
        "home",
        "#9d7fba",
        Words("所在单位", "Home"),
        Words("所在单位", "Home"),
        Words("派出委员", "Home of"),
        (1, 3),
    ),
    _edge(
        "agreement",
        "#c4700c",
        Words("共建协议", "Agreement"),
        Words("共建对方", "Agreement with"),
        Words("共建对方", "Agreement with"),
        (10, 3),
    ),
    _edge(
        "registration",
        "#2b8ab8",
        Words("双报到", "Registration"),
        Words("报到于", "Registered at"),
        Words("报到单位", "Registered here"),
        (2, 4),
    ),
    _edge(
        "instructor",
        "#a5811c",
        Words("党建指导员", "Instructor"),
        Words("指导", "Instructs"),
        Words("指导者", "Instructed by"),
        (4, 4),
    ),
    Style("cross", "cross", Words("跨辖区关系", "Across areas"), _GREY, shown=False),
    Style("gap", "unit", Words("未覆盖单位", "Uncovered unit"), GAP, "square"),
    Style("gap", "grid", Words("未覆盖网格", "Uncovered grid"), GAP, "area"),
    Style("gap", "community", Words("未覆盖社区", "Uncovered community"), GAP, "area"),
    _change("added", "#3b8c3f", "新增", "Added"),
    _change("ended", "#8868c6", "终止", "Ended"),
    _change("changed", "#bd6508", "变化", "Changed"),
)
"""Every style that a map knows, in the order of the legend."""

_FALLBACK = {"territory": _GREY, "edge": "#768493", "node": "#5d6b7a", "status": "#a8b0b9"}


def unknown(group: str, key: str, table: Mapping[tuple[str, str], Style]) -> Style:
    """Returns a neutral style for a kind or status that a table does not know; it goes by its own name.

    A gap takes the words of its kind, where those are known.
    """
    if group != "gap":
        return Style(group, key, Words(key, key), _FALLBACK.get(group, _GREY), "square" if group == "status" else "dot")
    kind = table.get(("territory", key)) or table.get(("node", key)) or unknown("node", key, table)
    label = Words(f"未覆盖{kind.label.zh}", f"Uncovered {kind.label.en.lower()}")
    return Style(group, key, label, GAP, "area" if kind.group == "territory" else kind.shape)
