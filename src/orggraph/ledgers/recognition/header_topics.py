"""What a header of unknown words is about, as far as its parts say: what covers a unit, or something else."""

from __future__ import annotations

import re

COVERS = re.compile(
    r"党|红|支部|总支|组建|建立|建成|已建|建[了没否]|覆盖|挂靠|依托|托管|[联合]建|联合|牵头|归属|隶属|纳入|加入|编入|并入|组织"
)
INSTRUCTS = re.compile(r"指导|联络|联系|选派|[派驻]|包[联保挂干户企抓片]|挂[点钩联]|帮扶|帮带|结对|员名")
OTHER = re.compile(
    r"党员|党费|党课|党龄|经费|阵地|场所|活动|示范|星级|标准|换届|书记|工会|团[委支组]|妇联|群团|制度|三会|品牌|荣誉|地址|时间"
    r"|编码|代码|简称|曾用|区划|隶属关系|驻[外地京]"
    r"|代表|委员|人大|政协|身份|年检|检查|审核|审批|纳税|规[上下]|产值|营收|社保|消防|安全"
)
"""What a column with one of these words in its header is about; nothing that covers a unit."""
SAYS_NOTHING = re.compile(
    r"(?:是否|有无|有没有|是/否|[√打]?勾选?|标[记识]|情况|现状|状态|状况|落实|到位|结果|进展|形式|方式|模式|分类|选项|去向|关系)+"
)
"""A header that could be about anything."""
ASKS = re.compile(r"是否|有无|情况|方式|形式|[没否]")
SETS_UP = re.compile(r"党|支部|组建|建支|建组织|覆盖")
"""What the parts of a header say of a mode count where one of these words stands by them: 妇联 is no mode."""
DENIES = re.compile(r"^(?:[都均全皆]|尚|还|既|又)*[没无未不]")
"""A tick under such a header says that there is nothing: 都没有, 未覆盖."""
OWN_PERSON = re.compile(
    r"(?:经理|[校园院馆会店厂董事组队所社站]长|主任|董事|总裁|股东|业主|店主|户主|老板|掌柜|书记|会计|代表人?|法人|负责人"
    r"|出资人|投资人|当家人|经营者|经[办手]人?|填[表报]人?|联系人|民警|姓名|联系方式)|[人员长师]$"
)
"""Whom a unit has itself, or who has to do with it for another reason."""
THING = re.compile(r"[地址区楼层圈园场所街路品类级]|业务|行业|项目|性质|名称|范围|电话|手机|号|职务|单位|来源")
ENDED = re.compile(r"注销|吊销|撤|关[停闭门]|停业|歇业|迁出|搬|终止|解散|退出|清算")
