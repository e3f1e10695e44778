"""The example rows of a template: an invented place in the district's own tiers, the same on every sheet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from orggraph.ledgers.header import Block
from orggraph.ledgers.sheet import Sheet
from orggraph.ledgers.template_columns import tier_words
from orggraph.ledgers.template_words import EXAMPLE_NOTE
from orggraph.profile import Profile
from orggraph.text.cleaning import text_of
from orggraph.text.dates import PartialDate

Row = Mapping[str, Any]
"""Claim → value: text, a count, a flag, a date, a code or several."""

_STEMS = ("岚栖", "云桥", "听泉", "第一")
_FORMS = (
    ("委员会", "committee"),
    ("工作委员会", "working_committee"),
    ("总支部委员会", "general_branch"),
    ("支部委员会", "branch"),
)
"""What the organizations of the tiers are called and are, the last for the last tier."""
_UNIT, _SCHOOL, _ARCHIVE = "岚栖晨帆物流有限公司", "岚栖第一中学", "岚栖档案馆"
_STUDIO = "岚栖微澜设计有限公司"
_EXCUSED = {"start": PartialDate(2023, 5, 1), "review": PartialDate(2023, 12, 31)}
_CREDIT_CODE = "91990101MALX2T7Q4T"


def example_rows(profile: Profile) -> dict[str, list[Row]]:
    """Returns the example of each ledger: one row, of organizations and units those that the others name.

    The organization of each tier leads its area; that of the last is also attached to the unit.
    """
    names = _area_names(profile)
    above = _located(profile, names[:-1])
    place = above or _located(profile, names)
    chain = _organizations(profile, names)
    home = {"home_unit": _SCHOOL, "home_category": "institution", "role": "concurrent_member", "post": "党总支书记"}
    signed = PartialDate(2023, 3, 1)
    return {
        "organizations": chain,
        "emerging_units": [
            _unit(chain[-1]["organization.name"], _located(profile, names)),
            {**_of("unit", {"name": _STUDIO, "members": 3}), **_located(profile, names), "extra.established": False},
        ],
        "grids": [_grid(names[-1], chain[-1]["organization.name"], above)],
        "seats": [{**place, **_of("seat", home), "seat.start": signed, "extra.term": "3年"}],
        "agreements": [
            {
                **place,
                **_of("agreement", {"unit": _SCHOOL, "unit_category": "institution", "signed": signed}),
                **_of(
                    "agreement",
                    {"contents": ("organization", "activities"), "resources": ("venues",), "progress": "ongoing"},
                ),
                "extra.span": "2023.3.1-2026.2.28",
            }
        ],
        "registrations": [
            {
                **place,
                **_of("registration", {"unit": _ARCHIVE, "unit_category": "institution", "members": 12}),
                **_of("registration", {"start": PartialDate(2023, 4), "services": 3}),
                **_of("registration", {"wishes_claimed": 5, "wishes_done": 4}),
            }
        ],
        "exemptions": [
            _of("exemption", {"unit": _STUDIO, "reason": "正在筹建", "basis": "街道党工委会议纪要", **_EXCUSED}),
        ],
    }


def example_names(sheet: Sheet, block: Block, profile: Profile) -> frozenset[str]:
    """Returns the names of the example's records, where a sheet says above its header that it has the example."""
    titles = [str(cell) for row in sheet.cells[block.begin : block.header.first] for cell in row if cell]
    if not any(note in title for title in titles for note in EXAMPLE_NOTE):
        return frozenset()
    ledger = block.header.ledger
    rows = example_rows(profile).get(ledger.name, [])
    return frozenset(str(row[claim]) for row in rows for claim in ledger.required[0] if claim in row)


def is_template_filled_in(sheets: Iterable[tuple[Sheet, Sequence[Block]]], profile: Profile) -> bool:
    """Whether a workbook of our template holds records besides its example: the example is none of them."""
    for sheet, blocks in sheets:
        for block in blocks:
            if not (examples := example_names(sheet, block, profile)):
                continue
            claims = block.header.ledger.required[0]
            named = [column for claim, column in block.header.columns.items() if claim in claims]
            below = [row[column] for row in sheet.cells[block.header.row + 1 : block.end] for column in named]
            if {text for cell in below if (text := text_of(cell))} - examples:
                return True
    return False


def _of(kind: str, fields: Mapping[str, Any]) -> dict[str, Any]:
    return {f"{kind}.{name}": value for name, value in fields.items()}


def _area_names(profile: Profile) -> list[str]:
    """One area per tier, each within the one before, named as areas of the tier are."""
    kinds = profile.vocabularies["area_kind"]
    labels = [kinds.label(tier.kinds[0], "zh") for tier in profile.tiers]
    stems = [_STEMS[min(index, len(_STEMS) - 2)] for index in range(len(labels) - 1)]
    return [stem + name for stem, name in zip([*stems, _STEMS[-1]], labels, strict=True)]


def _located(profile: Profile, names: Sequence[str]) -> dict[str, str]:
    """The columns that say where, for the first tiers down to the last of the names."""
    words = tier_words(profile)
    pairs = zip(profile.tiers, names, strict=False)
    return {f"tier.{tier.name}": name for tier, name in pairs if tier.name in words}


def _organizations(profile: Profile, names: Sequence[str]) -> list[Row]:
    """The organization that leads each area, one below the other."""
    rows: list[Row] = []
    for depth, name in enumerate(names):
        last = depth == len(names) - 1
        form, type_ = _FORMS[-1] if last else _FORMS[min(depth, len(_FORMS) - 2)]
        within = names[-2] if last and depth else ""
        rows.append(
            {
                "organization.name": f"中共{within}{name}{form}",
                "organization.type": type_,
                "organization.superior": rows[-1]["organization.name"] if rows else None,
                **_located(profile, names[: depth + 1]),
                "organization.members": 60 // (depth + 1),
                "organization.start": PartialDate(2000 + 5 * depth, 6, 15),
            }
        )
    return rows


def _unit(organization: str, place: Mapping[str, str]) -> Row:
    facts = {"name": _UNIT, "credit_code": _CREDIT_CODE, "category": "non_public", "sectors": ("logistics",)}
    counts = {"employees": 40, "full_members": 2, "members": 3}
    establishment = {"organization": organization, "mode": "attached", "start": PartialDate(2021, 6, 1)}
    return {
        **_of("unit", {**facts, **counts}),
        **place,
        "extra.established": True,
        **_of("establishment", establishment),
        "extra.instructor": "指导员甲",
        "instructor.start": PartialDate(2022, 3),
    }


def _grid(name: str, organization: str, place: Mapping[str, str]) -> Row:
    counts = {"households": 400, "members": 9, "member_households": 2}
    return {
        **_of("area", {"code": "990101001001", "name": name, "led_by": organization, "form": "branch", **counts}),
        **place,
    }
