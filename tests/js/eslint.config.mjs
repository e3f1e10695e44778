// Run from the top of the project, for the map's modules and their tests.

import js from "@eslint/js";
import globals from "globals";

const PAGE = "src/orggraph/maps/page";

export default [
  js.configs.recommended,
  {
    rules: {
      "consistent-return": "off",
      eqeqeq: "error",
      "max-lines": ["error", 300],
      "max-lines-per-function": ["error", 60],
      "no-shadow": ["error", { builtinGlobals: false }],
      "no-var": "error",
      "prefer-const": "error",
    },
  },
  {
    files: [`${PAGE}/**`],
    languageOptions: { globals: globals.browser },
    rules: {
      // browsers of office machines are some years old: Chromium 86 is the oldest that the page is written for
      "no-restricted-properties": [
        "error",
        ...[
          "at",
          "findLast",
          "groupBy",
          "hasOwn",
          "toReversed",
          "toSorted",
        ].map((property) => ({ property })),
      ],
    },
  },
  {
    files: [`${PAGE}/scene/**`],
    languageOptions: {
      globals: Object.fromEntries(
        Object.keys(globals.browser).map((name) => [name, "off"]),
      ),
    },
  },
  { files: ["tests/**"], languageOptions: { globals: globals.node } },
];
