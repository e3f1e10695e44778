"""What a remark on a unit says of its end, of its organization, or of where else it is listed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from orggraph.text.cleaning import clean
from orggraph.text.dates import PartialDate, parse_date

RemarkKind = Literal["closed", "excluded", "left", "withdrawn", "moved", "attached", "elsewhere", "open"]
"""What follows from it: the unit is closed, is not to be counted, or has left; its organization is withdrawn, or
withdrawn and the unit with another since; it is attached to the organization of another; another row lists it; nothing
yet, but somebody should look."""
_ORGANIZATION = r"(?:党?支部|党委|党?总支|党组织|党小组)"
_NOT_YET = (
    r"(?:拟|将|待|准备|计划|意向|考虑|有意|可能|或许|正在|申请|预计|打算|建议|下步|需要?"
    r"|未|没有|不(?!足|再|[办干开]了)|如|若|尚|办理中|过程中)"
)
_OUTSIDE = r"(?:外(?:区|县|市|省|地|埠)|(?:区|县|市|省|辖区|街道|园区)(?:以)?外|(?:邻|他|其他|别的)(?:区|县|市))"
_COUNTED = r"(?:统计)?(?:在内|范围|总数|家数|户数|单位数|企业数|统计|之内)"
_DATE = r"\d{4}\s*[年./-]\s*\d{1,2}(?:\s*[月./-]\s*\d{1,2}\s*日?|\s*月)?|\d{4}年|(?:19|20)\d{6}(?!\d)"
_STOPPED = (
    r"(?:终止|结束|不再继续)了?(?:对外)?(?:办学|办园|办班|经营|营业|运营|执业|运作|业务活动|法人资格)|停止(?:办学|办园|办班)"
    r"|(?:^|[，。；,;(（年月日底初]|[校园所社会]|机构|单位|企业|公司|中心)已(?:经|于[^，。；,;]{2,12})?终止(?=$|[，。；,;)）])"
    r"|清算完毕|不[办干开]了(?=$|[，。；,;)）])"
)
"""How schools, firms of lawyers and associations end, which no shop closes."""
_PAPER = r"(?:(?:办学|执业|开办|经营)许可证?|许可证|执照|(?:执业|登记|法人)证书?|(?:^|[，。；,;])证照?)"
_BACK = r"(?:缴回|交回|收回|上缴|上交|缴销|交还)"
_GIVEN_BACK = rf"{_PAPER}(?:正副本|正本)?[^，。；,;未不拟]{{0,10}}?{_BACK}|{_BACK}了?{_PAPER}"
"""A unit without its licence is no more."""
_NOT_YET_BEFORE = re.compile(rf"{_NOT_YET}[^，。；,;]{{0,8}}$")
_NOT_COUNTED = re.compile(
    r"(?<!党员)(?:均|都|暂|一律)?(?:不|未)(?:再|予|作)?(?:计入|纳入|列入|统计|计数)(?!党)[^，。；,;:：()（）]{0,10}(?:$|[，。；,;)）])"
)
_ABOUT_FORMS = re.compile(r"^(?:填[表报写]|说明|注[:：]|备注|要求|提示|\d+[.、])")
"""How notes begin that say how a form is to be filled in, not what the rows below it are."""
_LEFT = re.compile(r"(?:注销|吊销|撤销|迁出|外迁|搬离|迁离|关停|关闭|倒闭|清退|退出|减少|核减|剔除)(?!情况)")
_NOT_LEFT = re.compile(
    r"新增|增加|增减|新设|变动|变更|异动|党组织|(?<!社会)组织|支部|党委|总支|党员|干部|风险|流程|申请|办法|通知|专项|行动|整治|排查|摸底"
    r"|党建|覆盖|组建|攻坚|含"
    r"|拟|将|待|准备|计划|预计|未|不|疑似|可能"
)
"""What a title holds that heads more than what has left, or something else."""
_AS_SAID = frozenset({"elsewhere", "excluded"})
"""Kinds that are said with words that else mean that something is not so yet."""
_STILL = re.compile(
    r"(?:仍|还|依然|照常|尚|继续|恢复|目前|现)[在为]?(?:正常)?(?:营业|经营|运营|生产|存续|运转|开门|开业|开着|办学|办园)"
    r"|(?:重新|再次)(?:取得|申领|换发|开)"
)
"""What stands beside an end that has not come yet: 意向注销，目前仍营业."""
_ENDED = re.compile(r"撤销|撤并|解散|注销|吊销")
_UNIT_ENDED = re.compile(
    r"(?:公司|企业|单位|店|厂|执照|法人|登记)[^,，。；;]{0,4}(?:注销|吊销)|(?:注销|吊销)(?:登记|执照)"
    r"|吊销|注销[,，。；;](?:未|没|无)"
)
"""Only licences are revoked; and what had no organization did not lose one."""
_PATTERNS: tuple[tuple[RemarkKind, re.Pattern[str]], ...] = (
    (
        "elsewhere",
        re.compile(
            r"已(?:由|在).{1,14}?(?:上报|填报|报送|申报|统计|登记在册)|重复(?:统计|上报|填报|登记|报送|$)|重复列|(?:旧|老|重|曾用)名[,，、](?:待|应|请|需)?(?:删|销|撤|合并|剔除)|(?:待|应|请|需)(?:删除|删|剔除)(?:$|[，。；,;)）])"
            r"|(?:同|与|见|即)(?:本表|上表|前表|前面)?第?\d{1,4}(?:号|行|条|项|家|户)(?!线|楼|楼宇|院|地)"
            r"|[^，。；,;已]{2,10}已(?:经)?(?:统计|上报|填报|报送|计入|列入)(?:$|[，。；,;)）])"
        ),
    ),
    ("closed", re.compile(r"(?:公司|企业|单位|机构|执照|许可证?|法人|登记)[^，。；,;支党]{0,6}(?:注销|吊销)")),
    (
        "closed",
        re.compile(
            rf"(?:^|[，。；,;])(?:于|在|已经?)?(?:{_DATE})?(?:已经?|办理|完成|办完)?(?:注销|吊销)(?=[，。；,;])"
        ),
    ),
    (
        "withdrawn",
        re.compile(
            rf"{_ORGANIZATION}(?:[^，。；,;]{{0,14}}?|[^。；;公企单执照店厂]{{0,24}}?)(?:撤销|撤并|解散|取消|注销|撤了?(?=$|[，。；,;)]))|(?:撤销|撤并|解散)了?[^，。；,;]{{0,6}}{_ORGANIZATION}"
        ),
    ),
    (
        "closed",
        re.compile(
            r"(?:注销|吊销)(?:登记|执照|备案)?|撤销登记|已撤销|关门(?!整|装|休)|关张|关店|倒闭|结业|停办|散伙|不再(?:经营|营业|办学|办园)"
            rf"|{_STOPPED}|{_GIVEN_BACK}"
            rf"|(?:迁|搬)[^。；;]{{0,8}}?{_OUTSIDE}"
        ),
    ),
    (
        "excluded",
        re.compile(
            rf"(?<!党员)(?<!关系)(?<!人数)(?:(?:不再|不予)(?:统计|计入|纳入|列入)|(?:不|未)(?:作为?|再)?(?:统计|计入|计数)"
            rf"|(?:不|未)(?:纳入|列入)(?={_COUNTED})){_COUNTED}?(?:$|[，。；,;)）])"
        ),
    ),
    (
        "attached",
        re.compile(
            rf"(?:挂靠|编入|并入|纳入|转入|依托|隶属|组织关系[^，。；,;]{{0,3}}?[在至到入于])[^，。；,;]{{1,24}}?{_ORGANIZATION}"
        ),
    ),
    ("left", re.compile(r"(?<!场地)(?<!厂房)(?<!校区)(?<!门店)(?<!办公)搬迁(?!中)|迁出|迁离|搬离|外迁|迁往|迁至")),
    (
        "open",
        re.compile(
            r"停业|歇业|停产|停止(?:营业|经营|运营|生产|招生)|关停|破产|失联|空壳|无法联系|查无|注销|吊销|撤销|转让|名存实亡"
        ),
    ),
)
_ATTACHED_SINCE = re.compile(
    rf"(?<!党员)(?P<word>改随|改挂|改属|改由|转随|转挂|挂靠|挂在|编入|并入|转入|转到|纳入|归入|划归|归|随|依托|隶属)[^，。；,;]{{1,24}}?{_ORGANIZATION}"
)
"""What became of a unit whose own organization was withdrawn: 支部已撤销，改随社区党委."""
_ORGANIZATION_ENDED = re.compile(
    rf"(?:该|本|此|原)?{_ORGANIZATION}?(?:已经?|经|于|在|[,，(]|(?:上级|街道|镇|区|局|综合)?(?:党?工?委)|批复|批准|研究|决定|同意|正式|予以|按程序|依程序)*"
    r"(?P<word>撤销|撤并|解散|注销|终止|裁撤)(?:了|完毕|建制|登记)?(?:[,，;；。)].*)?"
)
"""A remark on an organization that says of it, and of nothing else, that it has ended."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What a remark says.

    Attributes:
        kind: What follows from it.
        word: The word that says so; the remark itself goes no further.
        date: Since when.
    """

    kind: RemarkKind
    word: str
    date: PartialDate | None = None


@lru_cache(maxsize=4096)
def remark_in(text: str) -> Remark | None:
    """Returns what a remark says, None where it says nothing of the kind; what is only planned is `open`.

    >>> remark_in("2021年3月已注销").kind, remark_in("拟于年底注销").kind, remark_in("经营正常")
    ('closed', 'open', None)
    >>> remark_in("支部已撤销，改随社区党委").kind
    'moved'
    >>> remark_in("执照注销手续在办，店还开着").kind
    'open'
    """
    said = clean(text).replace(" ", "")
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(said):
            word = _word(match[0])
            if kind == "closed" and _STILL.search(said):
                return Remark("open", word)
            if _NOT_YET_BEFORE.search(said[: match.start()]) or (kind not in _AS_SAID and _planned_inside(match[0])):
                return None if _denied(said[: match.start()]) else Remark("open", word)
            if kind == "withdrawn" and (since := _ATTACHED_SINCE.search(said, match.end())):
                return Remark("moved", since["word"])
            return Remark(kind, word, _date(said))
    return None


def says_not_counted(text: str) -> bool:
    """Whether a title or a caption says that the rows below it are not counted.

    >>> says_not_counted("附：外地企业在园项目（不计入企业数）"), says_not_counted("说明：已注销的不计入")
    (True, False)
    """
    said = clean(text).replace(" ", "")
    return _NOT_COUNTED.search(said) is not None and _ABOUT_FORMS.match(said) is None


def is_list_of_left(title: str) -> bool:
    """Whether a title says that what it heads has left: closed, moved away, removed from the list.

    >>> [is_list_of_left(title) for title in ("本年注销撤销", "减少企业名单", "拟注销企业", "新增及注销")]
    [True, True, False, False]
    """
    said = clean(title).replace(" ", "")
    return _LEFT.search(said) is not None and _NOT_LEFT.search(said) is None


@lru_cache(maxsize=4096)
def remark_on_organization(text: str) -> Remark | None:
    """Returns what a cell about an organization says of its end, or of that of its unit; None where it ends neither.

    >>> remark_on_organization("2021.5，2023年6月撤销"), remark_on_organization("拟撤销")
    (Remark(kind='withdrawn', word='撤销', date=PartialDate(year=2023, month=6, day=None)), None)
    """
    said = clean(text).replace(" ", "")
    match = _ENDED.search(said)
    if match is None or _NOT_YET_BEFORE.search(said[: match.start()]) or _STILL.search(said):
        return None
    kind: RemarkKind = "closed" if _UNIT_ENDED.search(said) else "withdrawn"
    days = re.findall(_DATE, said[: match.start()]) or re.findall(_DATE, said)
    return Remark(kind, match[0], parse_date(days[-1].strip()) if days else None)


def organization_end_in(text: str) -> Remark | None:
    """Returns the end of an organization that a remark on it tells; None where it is about others, or yet to come.

    >>> str(organization_end_in("2024-03-18批复撤销").date), organization_end_in("由两个支部撤销后合并而来")
    ('2024-03-18', None)
    """
    said = clean(text).replace(" ", "")
    match = _ORGANIZATION_ENDED.fullmatch(re.sub(_DATE, "", said))
    return Remark("withdrawn", match["word"], _date(said)) if match else None


def _planned_inside(matched: str) -> bool:
    return re.search(_NOT_YET, matched) is not None


def _denied(before: str) -> bool:
    """Whether it is said not to be so: 未注销."""
    return re.search(r"(?:未|没有|不)(?:曾|予|再)?$", before) is not None


def _word(matched: str) -> str:
    """The word of a kind in what was matched: the rest may name persons."""
    found = re.search(
        r"注销|吊销|撤销|撤并|撤|解散|取消|终止|停止|结束|缴回|交回|收回|上缴|上交|缴销|交还|不[办干开]了"
        r"|挂靠|编入|并入|纳入|转入|依托|隶属|组织关系|关门|关张|关店|倒闭|结业|停办|散伙|不再..|搬.|迁.|上报|填报|报送|申报|统计|登记|重复",
        matched,
    )
    return found[0] if found else matched[:4]


def _date(said: str) -> PartialDate | None:
    found = re.findall(_DATE, said)
    return parse_date(found[0].strip()) if len(found) == 1 else None
