"""Invented names: none of them belongs to a real place, unit or person."""

from __future__ import annotations

import random

DISTRICTS = ("霁川区", "岚渚区", "砚汀区", "樾湾区", "皓陵区", "棠渚区")
SUBDISTRICTS = ("衔霞街道", "栖梧街道", "倚岚街道", "浣月街道", "载酒街道", "枕石街道")
TOWNS = ("映霜镇", "采菽镇", "枕溪镇")
_QUIET = ("揽星", "拾光", "漱玉", "采薇", "照影", "问渠", "流萤", "停云", "抱朴", "知微", "行简", "若谷")
_OLD = ("观复", "素履", "景行", "怀瑾", "握瑜", "清晏", "弦歌", "鹿鸣", "伐檀", "式微", "燕飞", "衡门")
COMMUNITIES = (*_QUIET, *_OLD)
BUILDINGS = ("停舟大厦", "照夜广场", "拾级中心", "观澜座", "远帆楼", "叠翠坊")
NUMERALS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")

FIRST = "奕霖皓湛昱珩澍骁棠洵"
SECOND = "川岳帆阔程野汐舟彦岑"
SURNAMES = "钟汤邵史顾侯孟龙万段雷"
GIVEN = ("一帆", "子墨", "书瑶", "景明", "若溪", "思远", "清和", "望舒", "知行", "令仪", "安歌")

#: sectors of a unit → how its name ends; 制造, 餐饮 … are words no vocabulary lists
TRADES: dict[tuple[str, ...], str] = {
    ("律师",): "律师事务所",
    ("物流",): "物流有限公司",
    ("快递",): "快递服务有限公司",
    ("物流", "快递"): "供应链有限公司",
    ("物业",): "物业管理有限公司",
    ("商圈",): "商贸有限公司",
    ("商圈", "餐饮"): "美食广场管理有限公司",
    ("互联网",): "信息技术有限公司",
    ("互联网", "外卖"): "即时配送有限公司",
    ("网约车",): "出行科技有限公司",
    ("楼宇", "商圈"): "商务服务有限公司",
    ("园区", "制造"): "生物制品有限公司",
    ("制造",): "精密机械有限公司",
    ("餐饮",): "餐饮管理有限公司",
    ("家政",): "家政服务有限公司",
    ("社会组织",): "社会工作服务中心",
    ("社会组织", "家政"): "养老服务中心",
    (): "咨询有限公司",
}

#: units that never stand in the ledger of enterprises: name after the district's, category
BODIES = (
    ("税务局", "机关"),
    ("市场监督管理局", "机关"),
    ("公安分局", "机关"),
    ("第一中学", "事业单位"),
    ("实验小学", "事业单位"),
    ("人民医院", "事业单位"),
    ("图书馆", "事业单位"),
    ("供电公司", "国企"),
    ("公交公司", "国企"),
    ("农商银行", "国企"),
)

_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def category(sectors: tuple[str, ...]) -> str:
    """What kind of unit works in these sectors."""
    if "社会组织" in sectors:
        return "社会组织"
    return "律师事务所" if "律师" in sectors else "非公企业"


def credit_code(rng: random.Random, kind: str) -> str:
    """A unified social credit code of the fictional area 990101, with the right check character."""
    head = {"社会组织": "52", "律师事务所": "31"}.get(kind, "91")
    body = head + "990101" + "".join(rng.choice(_ALPHABET) for _ in range(9))
    total = sum(_ALPHABET.index(letter) * pow(3, place, 31) for place, letter in enumerate(body))
    return body + _ALPHABET[(31 - total % 31) % 31]


def person(rng: random.Random) -> str:
    return rng.choice(SURNAMES) + rng.choice(GIVEN)
