"""Ledgers of any size as offices keep them: dates in several forms, one cell in a hundred dirty, the rest plain."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import count, product
from pathlib import Path
from random import Random

import xlsxwriter

from tests.districts.names import credit_code

Row = list[object]
_AREA = ("序号", "所属街道", "所属社区")
UNITS = (
    *("序号", "单位名称", "统一社会信用代码", "单位类型", "行业类别", "所属街道", "所属社区", "从业人员数", "党员数"),
    *("是否建立党组织", "组建方式", "党组织名称", "成立时间"),
)
ORGANIZATIONS = (*_AREA, "党组织名称", "党组织类别", "上级党组织", "成立日期", "换届时间", "党员数")
GRIDS = (*_AREA, "网格编码", "网格名称", "户数", "党员数", "党组织形式", "党组织名称", "党员中心户数")
SEATS = (*_AREA, "兼任职务", "工作单位", "单位性质", "单位职务", "聘任时间", "聘期")
AGREEMENTS = (*_AREA, "共建单位", "单位性质", "签订时间", "协议期限", "共建内容", "完成情况")
REGISTRATIONS = (*_AREA, "报到单位", "单位性质", "报到时间", "报到党员数", "服务次数", "认领微心愿数", "完成数")
SUBDISTRICTS, COMMUNITIES_PER_SUBDISTRICT = 40, 13
DISTRICT = "岚栖区"
_NAMES = [f"{a}{b}" for a, b in product("松枫桐柏榆槐柳杉桦樟椿楠桂梅兰竹菊荷", "涛桥溪岭湾泉坪洲浦塘林")]
PLACES = [
    (f"{_NAMES[s]}街道", f"{_NAMES[(s * 17 + c) % len(_NAMES)]}{'一二三四'[(s + c) % 4]}社区")
    for s in range(SUBDISTRICTS)
    for c in range(COMMUNITIES_PER_SUBDISTRICT)
]
_CHARS = "恒信泰达盛华宏远嘉禾瑞丰联创博雅德润安顺和兴鼎新智云蓝天"
_TRADES = ("商贸", "科技", "物流", "餐饮管理", "物业服务", "建筑工程", "文化传媒", "信息技术", "装饰设计")
_DIRTY = ("约30", "十余人", "不详", "　１２　人 ", "同上", "暂无", "2020.13.40", "待核实", "—", "有误?")
CATEGORIES = ("非公企业", "社会组织", "民营企业", "律师事务所")
SECTORS = ("律师", "物流", "快递", "物业", "物流、快递", "商圈市场", None)


def write(path: Path, *sheets: Iterable[Row]) -> Path:
    """Writes rows as the sheets of a workbook; real dates are date cells."""
    with xlsxwriter.Workbook(str(path), {"default_date_format": "yyyy-mm-dd"}) as book:
        for rows in sheets:
            page = book.add_worksheet()
            for number, row in enumerate(rows):
                page.write_row(number, 0, row)
    return path


def _unit(index: int) -> str:
    """A name of its own per index: its digits as four characters."""
    n = len(_CHARS)
    digits = "".join(_CHARS[index // n**place % n] for place in range(4))
    return f"岚栖{digits}{_TRADES[index % len(_TRADES)]}有限公司"


def _branch(unit: int) -> str:
    return f"中共{_unit(unit)}支部委员会"


def _date(random: Random) -> object:
    day = dt.date(2000, 1, 1) + dt.timedelta(random.randrange(9000))
    forms = (day, day, f"{day:%Y-%m-%d}", f"{day.year}年{day.month}月", f"{day:%Y.%-m.%-d}", int(f"{day:%Y%m%d}"))
    return random.choice(forms)


def _dirty(rows: Iterator[Row], random: Random, first: int) -> Iterator[Row]:
    """Spoils one cell in a hundred, from column `first` on."""
    yield next(rows)
    for row in rows:
        for column in range(first, len(row)):
            if random.random() < 0.01:
                row[column] = random.choice(_DIRTY)
        yield row


def units(rows: int) -> Iterator[Row]:
    """Every fourth unit has a branch of its own, every twentieth shares one."""
    random = Random(rows)
    return _dirty(_units(rows, random), random, 3)


def _units(rows: int, random: Random) -> Iterator[Row]:
    yield list(UNITS)
    for number in range(rows):
        place, code = random.choice(PLACES), credit_code(random, "企业")
        row = [number + 1, _unit(number), code, random.choice(CATEGORIES), random.choice(SECTORS), *place]
        row += [random.randrange(300), random.randrange(9)]
        if number % 4 == 0:
            yield [*row, "是", "单独组建", _branch(number), _date(random)]
        elif number % 20 == 1:
            yield [*row, "是", "联合组建", f"{''.join(place)}商户联合党支部", _date(random)]
        else:
            yield [*row, "否", None, None, None]


def organizations(branches: int) -> Iterator[Row]:
    """The committees of all areas, and below them the branches that `units` name."""
    random = Random(branches)
    numbered = ([number, *row] for number, row in zip(count(1), _organizations(branches, random), strict=False))
    return _dirty(iter((list(ORGANIZATIONS), *numbered)), random, 6)


def _organizations(branches: int, random: Random) -> Iterator[Row]:
    top = f"中共{DISTRICT}委员会"
    yield [None, None, top, "党委", None, dt.date(1999, 1, 1), None, None]
    for subdistrict in dict.fromkeys(subdistrict for subdistrict, _ in PLACES):
        yield [
            subdistrict,
            None,
            f"中共{DISTRICT}{subdistrict}工作委员会",
            "党工委",
            top,
            dt.date(1999, 2, 1),
            None,
            None,
        ]
    for place in PLACES:
        area = "".join(place)
        yield [
            *place,
            f"中共{area}委员会",
            "党委",
            f"{place[0]}党工委",
            dt.date(1999, 3, 1),
            None,
            random.randrange(90),
        ]
        yield [*place, f"{area}商户联合党支部", "联合党支部", f"{area}党委", _date(random), None, random.randrange(20)]
    for index in range(branches):
        place = random.choice(PLACES)
        superior = f"{''.join(place)}党委"
        yield [*place, _branch(4 * index), "党支部", superior, _date(random), _date(random), random.randrange(50)]


def grids(rows: int) -> Iterator[Row]:
    """Grids in all communities, led by branches that nothing else lists."""
    random = Random(rows)
    return _dirty(_grids(rows, random), random, 5)


def _grids(rows: int, random: Random) -> Iterator[Row]:
    yield list(GRIDS)
    for number in range(rows):
        place = PLACES[number % len(PLACES)]
        grid = f"第{number // len(PLACES) + 1}网格"
        row = [number + 1, *place, f"990101{number:08d}", grid, random.randrange(900), random.randrange(60)]
        yield [*row, "网格党支部", f"中共{''.join(place)}{grid}支部委员会", random.randrange(9)]


def seats(rows: int) -> Iterator[Row]:
    """Seats in the committees of communities, held by leaders of units."""
    random = Random(rows)
    return _dirty(_seats(rows, random), random, 5)


def _seats(rows: int, random: Random) -> Iterator[Row]:
    yield list(SEATS)
    for number in range(rows):
        row = [number + 1, *random.choice(PLACES), "兼职委员", _unit(number), random.choice(CATEGORIES), "党支部书记"]
        yield [*row, _date(random), random.choice(("3年", "三年", "长期", None))]


def agreements(rows: int) -> Iterator[Row]:
    """Agreements of units with communities."""
    random = Random(rows)
    return _dirty(_agreements(rows, random), random, 4)


def _agreements(rows: int, random: Random) -> Iterator[Row]:
    yield list(AGREEMENTS)
    for number in range(rows):
        row = [number + 1, *random.choice(PLACES), _unit(number), random.choice(CATEGORIES)]
        contents = random.choice(("组织共建、活动共联", "资源共享", "活动共联；资源共享", None))
        yield [*row, _date(random), random.choice(("2年", "2020.1.1-2023.12.31", None)), contents, "推进中"]


def registrations(rows: int) -> Iterator[Row]:
    """Registrations of units at communities."""
    random = Random(rows)
    return _dirty(_registrations(rows, random), random, 4)


def _registrations(rows: int, random: Random) -> Iterator[Row]:
    yield list(REGISTRATIONS)
    for number in range(rows):
        row = [number + 1, *random.choice(PLACES), _unit(number), random.choice(CATEGORIES), _date(random)]
        yield [*row, *(random.randrange(40) for _ in range(4))]
