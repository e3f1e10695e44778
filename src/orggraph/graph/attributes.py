"""What an exported network says of its nodes and edges: the one list that every format is derived from.

It is an allow-list: what is not declared here is in no file.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

import polars as pl

AttributeType = Literal["text", "count", "date", "list"]
"""`text`, a whole number, a day, or several codes."""
STORED: dict[AttributeType, pl.DataType] = {
    "text": pl.String(),
    "count": pl.Int64(),
    "date": pl.Date(),
    "list": pl.List(pl.String()),
}
"""How a column of the tables holds it."""


class Attribute(NamedTuple):
    """One attribute of nodes or of edges.

    Attributes:
        name: Its name in every format.
        type: What it holds.
        zh: What it is, in 中文.
        en: The same in English.
    """

    name: str
    type: AttributeType
    zh: str
    en: str


_DATED = (
    Attribute("start", "text", "自何时起，精确到台账所写", "since when, as exactly as the ledger tells it"),
    Attribute("end", "text", "至何时止，精确到台账所写", "until when, as exactly as the ledger tells it"),
    Attribute("start_day", "date", "起始日；只知年月的取首日", "its first day; of a month or year the first"),
    Attribute("end_day", "date", "截止日；只知年月的取末日", "its last day; of a month or year the last"),
)
_SOURCED = (
    Attribute("file", "text", "台账文件", "file of the ledger"),
    Attribute("sheet", "text", "工作表", "sheet"),
    Attribute("row", "count", "行号，与 Excel 所示一致", "row, as Excel shows it"),
)
NODE_ATTRIBUTES = (
    Attribute("id", "text", "标识", "identifier"),
    Attribute("kind", "text", "节点种类", "kind of node: area, organization, unit, person"),
    Attribute("label", "text", "名称", "name"),
    Attribute("label_en", "text", "名称（英文）", "name in English"),
    Attribute("type", "text", "辖区或党组织类型（代码）", "type of an area or organization, as a code"),
    Attribute("category", "text", "单位类型（代码）", "category of a unit, as a code"),
    Attribute("type_label", "text", "类型", "type or category in 中文"),
    Attribute("type_label_en", "text", "类型（英文）", "type or category in English"),
    Attribute("area", "text", "所在辖区的标识", "identifier of the area that it lies in"),
    Attribute("area_label", "text", "所在辖区", "name of the area that it lies in"),
    Attribute("sectors", "list", "行业（代码）", "sectors of a unit, as codes"),
    Attribute("sectors_label", "list", "行业", "sectors of a unit in 中文"),
    Attribute("members", "count", "党员数", "members"),
    Attribute("full_members", "count", "正式党员数", "full members"),
    Attribute("employees", "count", "从业人员数", "employees of a unit"),
    Attribute("households", "count", "户数", "households of an area"),
    *_DATED,
    *_SOURCED,
)
"""Of nodes."""
EDGE_ATTRIBUTES = (
    Attribute("edge_id", "text", "边的标识", "identifier: relation, source, target, and a number from the second on"),
    Attribute("source", "text", "起点的标识", "identifier of the node that it leads from"),
    Attribute("target", "text", "终点的标识", "identifier of the node that it leads to"),
    Attribute("relation", "text", "关系（代码）", "relation, as a code"),
    Attribute("label", "text", "关系", "relation in 中文"),
    Attribute("label_en", "text", "关系（英文）", "relation in English"),
    Attribute("kind", "text", "依据的记录种类", "kind of record that it is drawn from"),
    Attribute("detail", "text", "职务、方式、内容", "role, mode, contents or post in 中文"),
    Attribute("detail_en", "text", "职务、方式、内容（英文）", "role, mode, contents or post in English"),
    *_DATED,
    *_SOURCED,
)
"""Of edges."""
