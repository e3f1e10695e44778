"""ORG208: a unit whose ledger still names a closed organization (domain §2.2)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from orggraph.checks.held import ended, held
from orggraph.checks.rows import rows
from orggraph.checks.rule import Breach, Example, Rule, Text
from orggraph.register.snapshot import Snapshot


def find(day: Snapshot, _given: Mapping[str, int]) -> Iterable[Breach]:
    """Establishments of live units, not ended, whose organization was closed before the day."""
    closed = ended(day, "organization", "organization").select(
        "organization", "ended", "ended_precision", closed="label"
    )
    units = day.frame("unit").select(unit="key", label="name")
    found = held(day, "establishment").join(closed, on="organization", how="inner").join(units, on="unit", how="inner")
    return rows(found.select("source", "row", "label", "closed", "ended", "ended_precision"))


RULE = Rule(
    code="ORG208",
    name="covered-by-closed-organization",
    severity="warning",
    asks=Text(
        "单位台账里写的党组织应当是存续的；已撤销的党组织不覆盖任何单位。",
        "The organization that covers a unit lives: a closed one covers nobody.",
    ),
    says=Text(
        "“{label}”写的党组织“{closed}”已于 {ended} 撤销，不再算覆盖",
        "“{closed}”, which is to cover “{label}”, was closed on {ended} and covers nobody",
    ),
    source=Text(
        "组建关系只在党组织存续时有效",
        "an establishment holds only while its organization lives",
    ),
    claim="establishment.organization",
    find=find,
    example=Example(
        bad="""
党组织名称 | 党组织类别 | 上级党组织 | 撤销日期
中共岚栖区委员会 | 党委 | |
岚栖甲商贸有限公司党支部 | 党支部 | 中共岚栖区委员会 | 2020-09-23

单位名称 | 党员数 | 是否建立党组织 | 组建方式 | 党组织名称
岚栖甲商贸有限公司 | 4 | 是 | 单独组建 | 岚栖甲商贸有限公司党支部
""",
        good="""
党组织名称 | 党组织类别 | 上级党组织 | 撤销日期
中共岚栖区委员会 | 党委 | |
岚栖甲商贸有限公司党支部 | 党支部 | 中共岚栖区委员会 |

单位名称 | 党员数 | 是否建立党组织 | 组建方式 | 党组织名称
岚栖甲商贸有限公司 | 4 | 是 | 单独组建 | 岚栖甲商贸有限公司党支部
""",
    ),
)
