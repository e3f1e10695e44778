"""Names of areas: the form in which equal ways to write one are equal, and the areas that a title names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from orggraph.model.vocabulary import Vocabulary, vocabularies
from orggraph.profile import Profile
from orggraph.text.cleaning import clean
from orggraph.text.names import split_organization_name

_BODIES = (
    ("居民委员会", "社区"),
    ("居委会", "社区"),
    ("居委", "社区"),
    ("村民委员会", "村"),
    ("村委会", "村"),
    ("村委", "村"),
    ("街道办事处", "街道"),
    ("街道办", "街道"),
    ("街办", "街道"),
    ("办事处", "街道"),
    ("人民政府", ""),
    ("政府", ""),
    ("党群服务中心", ""),
    ("工作站", ""),
)
"""The bodies of an area that its name is written with, and the ending of the area where the name has none."""
_DISTRICT = re.compile(r".{2,5}?(?:(?<![社小园校厂街景片辖])区|县|市(?![场级民区直容政委])|旗)")
"""A district at the beginning of a text; 社区, 小区 and 园区 lie in one."""
_NO_DISTRICTS = ("开发", "示范", "功能", "保税", "度假", "风景", "高新", "经开", "新城", "老城", "主城", "中心城")
_COMMON = (
    *("党员", "报到", "党建", "组织", "企业", "单位", "台账", "名册", "名单", "汇总", "统计", "明细", "附件", "网格"),
    *("在职", "干部", "两新", "共建", "智慧", "示范", "城市", "农村", "老旧", "所属", "所在", "直属", "辖区", "情况"),
    *("街道", "社区", "商圈", "覆盖", "关于", "全区", "全市", "全县", "所有", "相关", "有关", "部分", "其他", "重点"),
    *("挂靠", "依托", "组建", "联建", "单建", "未建", "合建", "兜底", "单独", "联合"),
    *("乡镇", "镇街", "园区", "楼宇", "机关", "特色", "城乡", "未来", "完整", "驻区", "进驻", "服务", "工作", "管理"),
)
"""Words that stand in no name of an area, and often before 街道 or 社区 in a title."""
_NOBODY = re.compile(r"[各全本我某每该此][个]?")
"""各社区, 本街道: not the name of one."""
_BETWEEN = re.compile(r"\d+[年月日]*|年度|(?:第?[一二三四]季度)|[上下]半年|附件|[^\u3400-\u9fff〇/]+")
_BETWEEN_NAMES = re.compile(r"[-—·/、\s]+")
_OF_AREA_ABOVE = re.compile(r"(?:街道|镇|乡|社区|区|县|市)?(?:本级|直属|直管|机关|区直|县直|市直|区属|区级)")
"""What stands in the column of a tier for what lies in no area of it: 街道直属, 区直."""
_HAN = re.compile(r"[\u3400-\u9fff〇]+")
_LONGEST = 8


@dataclass(frozen=True, slots=True)
class AreaName:
    """The name of an area as it is compared.

    Attributes:
        text: Its plain form: 东门街道 for 东门街道办事处.
        core: The same without its ending; all of it where the ending was left off.
    """

    text: str
    core: str

    @property
    def bare(self) -> bool:
        """Whether the ending was left off: 临江 for 临江社区."""
        return self.text == self.core


class AreaNames:
    """The normal forms of areas' names, by the endings that the kinds of each tier have.

    Args:
        endings: Per tier from the top the endings of its areas' names.
    """

    def __init__(self, endings: Sequence[Sequence[str]]) -> None:
        self.endings = [_longest_first(words) for words in endings]
        self._all = _longest_first(word for words in endings for word in words)
        self._known: dict[tuple[str, int | None], AreaName] = {}

    @classmethod
    def of(cls, profile: Profile) -> AreaNames:
        """Returns the names of the areas of a district."""
        kinds = profile.vocabularies["area_kind"]
        return cls([[word for kind in tier.kinds for word in _endings(kinds, kind)] for tier in profile.tiers])

    @classmethod
    def shipped(cls) -> AreaNames:
        """Returns the names of areas of all the kinds that ship with orggraph, as one tier."""
        kinds = vocabularies()["area_kind"]
        return cls([[word for kind in kinds.codes for word in _endings(kinds, kind)]])

    def normal(self, name: str, tier: int | None = None) -> AreaName:
        """Returns the form in which equal ways to write the name of an area are equal.

        >>> names = AreaNames([["区", "县"], ["街道", "镇"], ["社区", "村"], ["网格"]])
        >>> [names.normal(name, 1).text for name in ("东门 街道", "东门街道办事处", "中共东门街道工作委员会")]
        ['东门街道', '东门街道', '东门街道']
        >>> [names.normal(name, 2).text for name in ("鼓楼居委会", "鼓楼社区党委", "春和/秋实社区", "鼓楼")]
        ['鼓楼社区', '鼓楼社区', '春和/秋实社区', '鼓楼']
        """
        if (known := self._known.get((name, tier))) is None:
            endings = self._all if tier is None else self.endings[tier]
            text = clean(name).replace(" ", "")
            text = text if text.endswith(endings) and not text.startswith("中") else self._of_body(text, endings)
            ending = next((word for word in endings if text.endswith(word) and len(text) > len(word)), "")
            known = self._known[name, tier] = AreaName(text, text.removesuffix(ending))
        return known

    @staticmethod
    def _of_body(text: str, endings: tuple[str, ...]) -> str:
        """The name of the area of which a text names a body, its committee or its office."""
        for suffix, ending in _BODIES:
            rest = text.removesuffix(suffix)
            if rest == text or len(rest) < 2:
                continue
            if rest.endswith(endings):
                return rest
            if ending in endings:
                return rest + ending
        body, type_ = split_organization_name(text)
        return body if type_ is not None and (body.endswith(endings) or text.startswith("中共")) else text

    def leading(self, text: str) -> dict[int, str]:
        """Returns the areas whose names a text begins with, by tier, but none of the last tier.

        >>> names = AreaNames([["区", "县"], ["街道", "镇"], ["社区", "村"], ["网格"]])
        >>> names.leading("澄阳区东门街道鼓楼社区党委组织办")
        {0: '澄阳区', 1: '东门街道', 2: '鼓楼社区'}
        >>> names.leading("各街道双报到社区台账"), names.leading("社会组织汇总")
        ({}, {})
        """
        found: dict[int, str] = {}
        rest = text.removeprefix("中国共产党").removeprefix("中共").removeprefix("关于")
        while (match := _DISTRICT.match(rest)) and self._is_district(match[0]):  # a city, then its district
            found[0] = match[0]
            rest = rest[match.end() :]
        for tier in range(1, len(self.endings) - 1):
            if (name := self._beginning(rest, tier)) is not None:
                found[tier] = name
                rest = rest[len(name) :]
        return found

    @staticmethod
    def without_district(text: str) -> str | None:
        """Returns a name without the district in front of it; None where it has none."""
        match = _DISTRICT.match(text)
        return text[match.end() :] if match else None

    def _is_district(self, name: str) -> bool:
        return not name.startswith(_NO_DISTRICTS) and self.is_name(name[:-1])

    def _beginning(self, text: str, tier: int) -> str | None:
        """The name of an area of a tier with which a text begins."""
        for length in range(2, _LONGEST + 1):
            for ending in self.endings[tier]:
                if len(ending) > 1 or ending in "镇乡":
                    name = text[: length + len(ending)]
                    if name.endswith(ending) and len(name) == length + len(ending) and self.is_name(name[:length]):
                        return name
        return None

    @staticmethod
    def is_name(core: str) -> bool:
        """Whether a text may be the name of an area without its ending, and is no common word."""
        plain = _HAN.fullmatch(core.replace("/", "")) is not None
        return plain and len(core) > 1 and not _NOBODY.match(core) and not any(word in core for word in _COMMON)

    def named_in(self, text: str) -> dict[int, str]:
        """Returns the areas that a title, or the name of a file or sheet, names, by tier.

        >>> names = AreaNames([["区", "县"], ["街道", "镇"], ["社区", "村"], ["网格"]])
        >>> names.named_in("2025年12月河口镇两新组织台账（定稿）"), names.named_in("台账-临江社区居委会")
        ({1: '河口镇'}, {2: '临江社区'})
        """
        found: dict[int, str] = {}
        for part in self.parts(text):
            for tier, name in self.leading(part).items():
                found.setdefault(tier, name)
            for tier in range(1, len(self.endings) - 1):
                whole = self.normal(part, tier)
                if not whole.bare and whole.text != part and self.is_name(whole.core):
                    found.setdefault(tier, whole.text)
        return found

    def named(self, text: str) -> dict[int, str]:
        """Returns the areas that a caption, or the name of a sheet, file or folder, names: its parts may be names.

        >>> AreaNames([["区"], ["街道", "镇"], ["社区", "村"], ["网格"]]).named("1青禾村")
        {2: '青禾村'}
        """
        found = self.named_in(text)
        for part in self.parts(text):
            for tier in range(1, len(self.endings) - 1):
                whole = self.normal(part, tier)
                if not whole.bare and self.is_name(whole.core):
                    found.setdefault(tier, whole.text)
        return found

    def by_tier(self, names: Sequence[str | None]) -> tuple[str | None, ...]:
        """Returns the names of a row, each at its own tier.

        A column may name an area together with the one below, or say that something lies in no area of its tier; a
        grid may name its community, where no column does.

        >>> names = AreaNames([["区"], ["街道", "镇"], ["社区", "村"], ["网格"]])
        >>> names.by_tier((None, "东门街道/鼓楼社区", None, None)), names.by_tier((None, "东门街道", "街道直属", None))
        ((None, '东门街道', '鼓楼社区', None), (None, '东门街道', None, None))
        >>> names.by_tier((None, None, None, "鼓楼社区第一网格"))
        (None, None, '鼓楼社区', '鼓楼社区第一网格')
        """
        said, last = list(names), len(names) - 1
        for tier, name in enumerate(names):
            if name is None:
                continue
            if tier < last and _OF_AREA_ABOVE.fullmatch(clean(name).replace(" ", "")):
                said[tier] = None
            elif (tier < last - 1 and said[tier + 1] is None) or (tier == last and said[last - 1] is None):
                parts = self.leading(_BETWEEN_NAMES.sub("", clean(name)))
                if tier == last or (tier in parts and tier + 1 in parts):
                    said = [parts.get(n, one) if one is None or n == tier else one for n, one in enumerate(said)]
        return tuple(said)

    @staticmethod
    def parts(text: str) -> Iterator[str]:
        """Yields the parts of a title between dates, numbers and marks."""
        yield from (part for part in _BETWEEN.split(clean(text)) if len(part) > 1)


def _longest_first(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(words), key=lambda word: (-len(word), word)))


def _endings(kinds: Vocabulary, kind: str) -> Iterator[str]:
    term = next((term for term in kinds.terms if term.code == kind), None)
    words = (kind,) if term is None else (term.zh, *term.words)
    yield from (word for word in words if _HAN.fullmatch(word))
