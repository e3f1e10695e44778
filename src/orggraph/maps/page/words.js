// The page's own words. Words of the scene come as { zh, en }; a name from a ledger comes as a string and stays.

const WORDS = {
  zh: {
    asOf: "数据截至",
    base: "口径",
    search: "查找单位、组织、辖区",
    results: "查找结果",
    noResult: "没有找到",
    map: "组织网络图",
    keys: "方向键移动，加减号缩放，0 显示全图，斜杠键查找，Escape 取消选择。",
    empty: "这一天没有可以显示的组织或单位。",
    zoomIn: "放大",
    zoomOut: "缩小",
    whole: "全图",
    legend: "图例",
    kinds: "类别",
    coverage: "覆盖情况",
    details: "详情",
    gaps: "未覆盖清单",
    noGaps: "没有未覆盖的单位和辖区。",
    back: "返回未覆盖清单",
    gap: "未覆盖",
    origin: "来源",
    relations: "关系",
    noRelations: "没有关系。",
    inside: "辖区内",
    more: "再显示 {n} 条",
    since: "{start} 起",
    until: "至 {end}",
    other: "English",
    otherLang: "en",
    nameless: "（无名称）",
  },
  en: {
    asOf: "As of",
    base: "Base",
    search: "Find a unit, organization or area",
    results: "Results",
    noResult: "Nothing found",
    map: "Map of the network",
    keys: "Arrow keys move, plus and minus zoom, 0 shows the whole map, slash searches, Escape clears the choice.",
    empty: "There are no organizations or units to show on this day.",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    whole: "Whole map",
    legend: "Legend",
    kinds: "Kinds",
    coverage: "Coverage",
    details: "Details",
    gaps: "Not covered",
    noGaps: "Nothing is left uncovered.",
    back: "Back to what is not covered",
    gap: "Not covered",
    origin: "Source",
    relations: "Relations",
    noRelations: "No relations.",
    inside: "Inside",
    more: "Show {n} more",
    since: "since {start}",
    until: "until {end}",
    other: "中文",
    otherLang: "zh",
    nameless: "(no name)",
  },
};

let language = "zh";

/** One of the page's own words, with its {slots} filled. */
function word(key, slots = {}) {
  return WORDS[language][key].replace(/\{(\w+)\}/g, (_, slot) => slots[slot]);
}

/** A text of the scene in the language of the page. */
function say(text) {
  if (text === undefined || text === null) return "";
  return typeof text === "string" ? text : text[language];
}

/** A number with the separators of the language. */
function formatted(number) {
  return number.toLocaleString(language === "zh" ? "zh-CN" : "en");
}

/** The name of a territory or node; its id where it has none. */
function nameOf(thing) {
  return say(thing.label).trim() || thing.id || word("nameless");
}

/** The span of a relation: both days, one of them, or nothing. */
function span({ start, end }) {
  if (start && end) return `${start} – ${end}`;
  if (start) return word("since", { start });
  return end ? word("until", { end }) : "";
}

/** Gives all fixed words of the page their language. */
function translatePage() {
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  for (const element of document.querySelectorAll("[data-word]")) {
    element.textContent = word(element.dataset.word);
  }
  for (const element of document.querySelectorAll("[data-word-label]")) {
    element.setAttribute("aria-label", word(element.dataset.wordLabel));
  }
  for (const element of document.querySelectorAll("[data-word-placeholder]")) {
    element.placeholder = word(element.dataset.wordPlaceholder);
  }
}
