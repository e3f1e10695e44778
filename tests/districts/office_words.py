"""Words as other offices write them: headers, modes, yes and no, nothing, totals, titles.

None is taken from the package. They are phrases (`phrases.py`), so that a drawn district seldom repeats the words of
another, and no list that the reader may learn holds them; `test_office_words.py` counts that it does not.
"""

from __future__ import annotations

_PLACED = {
    "subdistrict": ("属地 所辖 归口 / 镇街 街镇 街道办", "镇街 街道（镇） 街道乡镇 / 名 名称 全名", "归 属 / 哪个街道"),
    "community": ("属地 归口 所辖 / 社区 村居 村（居）", "村社 村居 社区（村） / 名 名称 全名", "归 属 / 哪个社区"),
}
_MEMBERS = ("现有 在册 名下 / 党员 / 人数 数量 总量", "党员 / 规模 体量 底数 / （人） ·")
_UNIT = (
    "市场主体 经营主体 商事主体 / 全称 抬头 字号 名称",
    "企业或社会组织 两新组织 入驻单位 会员单位 成员企业 / · 全称 名",
    "律所 物业企业 快递网点 商户 园区企业 民办机构 / 名称 全称 名",
)
_ORGANIZATION = (
    "所建 归属 对应 覆盖 / 党支部 党组织 支部 / · 全名 称谓 全称",
    "党支部 支部 党组织 / 称谓 全名 叫啥",
)

#: ledger → field → phrases of its header
HEADERS: dict[str, dict[str, tuple[str, ...]]] = {
    "organizations": _PLACED
    | {
        "name": ("支部（总支、党委） 基层党组织 党组织 / 全名 称谓", "基层党组织 党组织名录 本级党组织"),
        "type": ("组织 支部 党组织 / 层级 建制 设置 / 类别 形态",),
        "superior": (
            "直接 直属 / 上级 上级党组织 / · 全称",
            "上一级 / 党组织 组织 / · 全称",
            "隶属 归属 / 哪个党组织 于",
        ),
        "founded": ("党组织 支部 / 成立 批建 / 年月 时点", "何时 哪年 / 成立 批建 建的"),
        "elected": ("最近一次 上回 本届 / 换届 选举 / 年月 时点",),
        "members": _MEMBERS,
        "closed": ("何时 哪年 / 撤销 撤并", "组织 支部 / 撤销 终止 / 年月 时点"),
    },
    "units": _PLACED
    | {
        "unit": _UNIT,
        "code": ("社会信用代码（18位）", "证照 执照 统一信用 / 号 代码 号码", "信用码"),
        "category": ("主体 组织 机构 / 属性 性质类别 归类",),
        "sectors": ("主营 从事 所处 / 行业 行当 业态",),
        "workers": ("在职 用工 员工 职工 / 总量 规模 数量", "用了多少人"),
        "members": _MEMBERS,
        "established": ("党组织 支部 党建 / 建否 建没建 覆盖与否", "建党组织 建支部 / 了吗 了没有"),
        "mode": ("建支 覆盖 建组织 / 路径 途径 办法 方法", "怎么 如何 / 建的 覆盖的", "党建 / 覆盖形式 组建路子"),
        "organization": _ORGANIZATION,
        "start": ("支部 党组织 / 批建 何时成立 成立年月 哪年建的", "建支 批建 / 年月 时点"),
        "reason": ("没建 未建 建不起来 / 的 · / 缘由 缘故 症结",),
        "instructor": (
            "派驻 包联 挂点 / 指导员 联络员",
            "指导员 党建联络人 党建专员 / （姓名） · 是谁",
        ),
        "grid": ("落在 属于 / 哪个网格", "网格 / 归属 划片"),
    },
    "grids": _PLACED
    | {
        "code": ("网格 格子 / 号码 序列码 统一码",),
        "grid": ("网格 / 全名 称谓 叫法",),
        "households": ("居民户 常住户 住户 / （户） · 总量",),
        "members": _MEMBERS,
        "form": ("网格 党组织 / 设置 样式 建制",),
        "organization": ("网格上的 网格内 对应的 / 党组织 党支部",),
        "homes": ("中心户 党员中心户 / （户） 总量",),
    },
}
TICKED: dict[str, tuple[str, ...]] = {
    "own": ("单独 独立 自主 / 建支 建支部 组建的 成立支部",),
    "joint": ("联合 共同 抱团 / 建支 建支部 组建的 成立支部",),
    "attached": ("挂靠 依托 靠挂 / 社区 上级 街道 / 支部 党组织",),
}
TICKS = ("√", "✓", "●", 1, "是", "■")
#: what stands above them
TICKED_GROUPS = ("怎么 如何 / 建的 覆盖的", "建支 覆盖 组建 / 路径 途径 办法")
MODES: dict[str, tuple[str, ...]] = {
    "单独组建": ("自行 独立 单独 本单位单独 / 设支部 建支 建起支部 成立支部", "单设支部 一家独建 自己独立建"),
    "联合组建": ("多家 几家 片区 同行 邻近单位 楼内企业 / 联合建支 合建 联办支部 联合设置", "抱团联建 同楼合建支部"),
    "挂靠组建": ("挂在 挂到 依托 依附 靠 / 社区 街道 物业 上级 / 党支部 党组织 支部", "挂靠代管"),
}
FLAGS: dict[str, tuple[str, ...]] = {
    "是": ("已 已经 / 建了 建好 建成 设立", "已有 有 / 支部 党组织 支部了"),
    "否": ("还 尚 目前 / 没建 未设立 没有支部 没建起来", "未建成 没有支部 没建起来"),
}
#: in columns of names and modes
NOTHING = ("没有呢 尚缺 暂空着 查无 无此项", "暂不 不 / 涉及 掌握", "未 还未 / 填报 明确 安排到人", "——无—— （空）")
TOTALS = (
    "全部 各项 以上 本表 / 加总 之和 共计数 合计数",
    "全街 全镇 全区 / 加总 汇总数 总的",
    "加起来 以上小结 总计下来",
)
TITLES: dict[str, tuple[str, ...]] = {
    "organizations": ("基层党组织 党组织 / 家底 底数 设置 / 一览 清册 明细",),
    "units": (
        "两新组织 非公经济组织 市场主体 / 党建 党的建设 / 底册 排查明细 覆盖攻坚表",
        "楼宇企业 园区企业 律师行业 物业行业 快递行业 民办机构 / 党组织组建 党建覆盖 / 底册 情况汇总 销号表",
    ),
    "grids": ("网格 / 划分 底册 / 明细 一览",),
}
NOTES = ("以上为老城片", "此处换页", "（接上表）", "以下由物业办补报", "截至上周五")
