"""Cells that must stay in the file: personal columns and columns that no field claims.

Whatever looks personal carries a mark of its own: telephone numbers start with 13900000, identity
numbers with 990101, addresses end with 私宅. None of them can be anybody's.
"""

from __future__ import annotations

import random

from tests.districts import names


def foreign(header: str, rng: random.Random) -> str | int | None:
    """A cell under a header that the reader has no field for."""
    phone = f"13900000{rng.randint(0, 999):03}"
    cells: dict[str, tuple[str | int | None, ...]] = {
        "联系电话": (phone,),
        "手机号码": (int(phone), phone),
        "身份证号": (f"990101{rng.randint(1950, 2000)}0101{rng.randint(0, 9999):04}",),
        "家庭住址": (f"问渡路{rng.randint(1, 99)}号私宅", None),
        "出生年月": (f"{rng.randint(1950, 2000)}.0{rng.randint(1, 9)}", "1978年6月"),
        "姓名": (names.person(rng),),
        "备注": (None, None, None, "已核", "待补材料", f"联系{phone}"),
        "建筑面积": (rng.randint(50, 900), "—"),
        "是否示范点": ("是", "否", None),
        "包联领导": (names.person(rng), None),
        "经营状况": ("正常", "停业", None),
    }
    return rng.choice(cells[header])
