"""Where the norms stand on which several rules rest."""

from __future__ import annotations

from orggraph.checks.rule import Text

BRANCH_WORK_5 = Text("《中国共产党支部工作条例（试行）》第五条", "Regulations on Branch Work, Art. 5")
BRANCH_WORK_6 = Text("《中国共产党支部工作条例（试行）》第六条", "Regulations on Branch Work, Art. 6")
TERMS_2 = Text(
    "《关于党的基层组织任期的意见》（2018 年 7 月）第二条",
    "Opinion on the Terms of Grassroots Organizations (July 2018), item 2",
)
CONCURRENT_SEATS = Text("兼职委员制的各地做法，一致", "local practice of concurrent seats, uniform")
SET_LOCALLY = Text("各地做法不一，按本地规定设置", "local practice, which differs: set it as the district does")
