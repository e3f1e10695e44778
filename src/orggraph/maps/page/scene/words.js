// The page's own words. Words of the scene come as { zh, en }; a name from a ledger comes as a string and stays.

export const WORDS = {
  zh: {
    asOf: "数据截至",
    base: "口径",
    search: "查找单位、组织、辖区",
    results: "查找结果",
    noResult: "没有找到",
    nearest: "没有完全相同的，最接近的：",
    typeMore: "还有 {n} 项，请多输入几个字",
    map: "组织网络图",
    keys: "方向键移动，加减号缩放，0 显示全图，斜杠键查找，Escape 取消选择。",
    empty: "这里没有可以显示的组织或单位。",
    noneKept: "没有符合当前筛选和图例的组织或单位。",
    zoomIn: "放大",
    zoomOut: "缩小",
    whole: "全图",
    legend: "图例",
    kinds: "类别",
    coverage: "覆盖情况",
    details: "详情",
    gaps: "未覆盖清单",
    noGaps: "图上没有未覆盖的单位和辖区。",
    hiddenGaps: "还有 {n} 项未覆盖，图例中已关闭。",
    notShown: "未显示：{what}",
    comma: "、",
    back: "返回未覆盖清单",
    gap: "未覆盖",
    origin: "来源",
    relations: "关系",
    noRelations: "没有关系。",
    rightHere: "{kind}（本级）",
    inside: "辖区内",
    more: "再显示 {n} 条",
    since: "{start} 起",
    until: "至 {end}",
    other: "English",
    otherLang: "en",
    nameless: "（无名称）",
    pathFrom: "从这里找联系",
    pathNone: "现在显示的关系中，二者之间没有联系。",
    pathSteps: "最短联系：{n} 步",
    pathPick:
      "再选一个组织、单位或辖区，看它与“{name}”怎样联系；辖区由领导它的组织代表。",
    pathLeaderless: "“{name}”没有另外的组织领导它，请另选。",
    collapse: "收起辖区",
    expand: "展开辖区",
    only: "只看：{what}",
    everythingAgain: "取消筛选",
    day: "日期",
    play: "播放",
    pause: "暂停",
    changed: "变化",
    sectors: "行业",
    views: "内容",
    gapsTab: "详情",
    heat: "覆盖率表",
    listing: "名录",
    heatAbout: "每格：覆盖率，已覆盖 / 计入单位；点一格只看这些单位。",
    openCount: "{n} 处未定",
    total: "合计",
    area: "辖区",
    name: "名称",
    kind: "类别",
    status: "状态",
    save: "保存图片",
    savePng: "PNG 图片",
    saveSvg: "SVG 图片",
    print: "打印",
    dark: "深色",
    light: "浅色",
    saved: "已保存 {name}",
    listingAbout: "图上现在显示的全部内容，共 {n} 项。",
  },
  en: {
    asOf: "As of",
    base: "Base",
    search: "Find a unit, organization or area",
    results: "Results",
    noResult: "Nothing found",
    nearest: "No exact match; the nearest:",
    typeMore: "{n} more: type more letters",
    map: "Map of the network",
    keys: "Arrow keys move, plus and minus zoom, 0 shows the whole map, slash searches, Escape clears the choice.",
    empty: "There are no organizations or units to show here.",
    noneKept: "The filters and the legend leave no organization or unit.",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    whole: "Whole map",
    legend: "Legend",
    kinds: "Kinds",
    coverage: "Coverage",
    details: "Details",
    gaps: "Not covered",
    noGaps: "The map shows nothing that is not covered.",
    hiddenGaps: "{n} more not covered, switched off in the legend.",
    notShown: "Not shown: {what}",
    comma: ", ",
    back: "Back to what is not covered",
    gap: "Not covered",
    origin: "Source",
    relations: "Relations",
    noRelations: "No relations.",
    rightHere: "{kind} (at this level)",
    inside: "Inside",
    more: "Show {n} more",
    since: "since {start}",
    until: "until {end}",
    other: "中文",
    otherLang: "zh",
    nameless: "(no name)",
    pathFrom: "Find a link from here",
    pathNone: "No shown relation joins them.",
    pathSteps: "Shortest link: {n} steps",
    pathPick:
      "Choose another organization, unit or area to see how “{name}” is linked with it; the organization that leads an area stands for it.",
    pathLeaderless: "No other organization leads “{name}”: choose another one.",
    collapse: "Collapse the area",
    expand: "Expand the area",
    only: "Only: {what}",
    everythingAgain: "Clear the filter",
    day: "Day",
    play: "Play",
    pause: "Pause",
    changed: "Changes",
    sectors: "Sectors",
    views: "Views",
    gapsTab: "Details",
    heat: "Coverage",
    listing: "List",
    heatAbout:
      "Each cell: rate, covered / units counted; a cell shows only its units.",
    openCount: "{n} open",
    total: "Total",
    area: "Area",
    name: "Name",
    kind: "Kind",
    status: "Status",
    save: "Save a picture",
    savePng: "PNG picture",
    saveSvg: "SVG picture",
    print: "Print",
    dark: "Dark",
    light: "Light",
    saved: "Saved {name}",
    listingAbout: "All that the map shows now: {n}.",
  },
};

let spoken = "zh";

/** The language of the page: `zh` or `en`. */
export function language() {
  return spoken;
}

export function speakIn(lang) {
  spoken = lang === "en" ? "en" : "zh";
}

/** One of the page's own words, with its {slots} filled. */
export function word(key, slots = {}) {
  return WORDS[spoken][key].replace(/\{(\w+)\}/g, (_, slot) => slots[slot]);
}

/** A text as the data block holds it: a pair in both languages, a name that stays, or nothing. */
export function sayable(text) {
  return Array.isArray(text) ? { zh: text[0], en: text[1] } : text;
}

/** A text of the scene in the language of the page. */
export function say(text) {
  if (text === undefined || text === null) return "";
  return typeof text === "string" ? text : text[spoken];
}

/** A whole number with its separators, which both languages have alike. */
export function formatted(number) {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** The name of a territory or node; its id where it has none. */
export function nameOf(thing) {
  return say(thing.label).trim() || thing.id || word("nameless");
}

/** The span of a relation: both days, one of them, or nothing. */
export function span({ start, end }) {
  if (start && end) return `${start} – ${end}`;
  if (start) return word("since", { start });
  return end ? word("until", { end }) : "";
}
