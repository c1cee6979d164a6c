/** The enumerations that scripts meet, with Google's members in Google's order. */
import { enumeration } from "./enumeration.ts";

export const BooleanCriteria = enumeration<typeof GoogleAppsScript.Spreadsheet.BooleanCriteria>(
  "SpreadsheetApp.BooleanCriteria",
  [
    "CELL_EMPTY",
    "CELL_NOT_EMPTY",
    "DATE_AFTER",
    "DATE_BEFORE",
    "DATE_EQUAL_TO",
    "DATE_AFTER_RELATIVE",
    "DATE_BEFORE_RELATIVE",
    "DATE_EQUAL_TO_RELATIVE",
    "NUMBER_BETWEEN",
    "NUMBER_EQUAL_TO",
    "NUMBER_GREATER_THAN",
    "NUMBER_GREATER_THAN_OR_EQUAL_TO",
    "NUMBER_LESS_THAN",
    "NUMBER_LESS_THAN_OR_EQUAL_TO",
    "NUMBER_NOT_BETWEEN",
    "NUMBER_NOT_EQUAL_TO",
    "TEXT_CONTAINS",
    "TEXT_DOES_NOT_CONTAIN",
    "TEXT_EQUAL_TO",
    "TEXT_STARTS_WITH",
    "TEXT_ENDS_WITH",
    "CUSTOM_FORMULA",
  ],
);

export const DataValidationCriteria = enumeration<typeof GoogleAppsScript.Spreadsheet.DataValidationCriteria>(
  "SpreadsheetApp.DataValidationCriteria",
  [
    "DATE_AFTER",
    "DATE_BEFORE",
    "DATE_BETWEEN",
    "DATE_EQUAL_TO",
    "DATE_IS_VALID_DATE",
    "DATE_NOT_BETWEEN",
    "DATE_ON_OR_AFTER",
    "DATE_ON_OR_BEFORE",
    "NUMBER_BETWEEN",
    "NUMBER_EQUAL_TO",
    "NUMBER_GREATER_THAN",
    "NUMBER_GREATER_THAN_OR_EQUAL_TO",
    "NUMBER_LESS_THAN",
    "NUMBER_LESS_THAN_OR_EQUAL_TO",
    "NUMBER_NOT_BETWEEN",
    "NUMBER_NOT_EQUAL_TO",
    "TEXT_CONTAINS",
    "TEXT_DOES_NOT_CONTAIN",
    "TEXT_EQUAL_TO",
    "TEXT_IS_VALID_EMAIL",
    "TEXT_IS_VALID_URL",
    "VALUE_IN_LIST",
    "VALUE_IN_RANGE",
    "CUSTOM_FORMULA",
    "CHECKBOX",
  ],
);

export const BorderStyle = enumeration<typeof GoogleAppsScript.Spreadsheet.BorderStyle>("SpreadsheetApp.BorderStyle", [
  "DOTTED",
  "DASHED",
  "SOLID",
  "SOLID_MEDIUM",
  "SOLID_THICK",
  "DOUBLE",
]);

export const CopyPasteType = enumeration<typeof GoogleAppsScript.Spreadsheet.CopyPasteType>(
  "SpreadsheetApp.CopyPasteType",
  [
    "PASTE_NORMAL",
    "PASTE_NO_BORDERS",
    "PASTE_FORMAT",
    "PASTE_FORMULA",
    "PASTE_DATA_VALIDATION",
    "PASTE_VALUES",
    "PASTE_CONDITIONAL_FORMATTING",
    "PASTE_COLUMN_WIDTHS",
  ],
);

export const DeveloperMetadataVisibility = enumeration<typeof GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility>(
  "SpreadsheetApp.DeveloperMetadataVisibility",
  ["DOCUMENT", "PROJECT"],
);

export const DeveloperMetadataLocationType = enumeration<
  typeof GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType
>("SpreadsheetApp.DeveloperMetadataLocationType", ["SPREADSHEET", "SHEET", "ROW", "COLUMN"]);

export const ProtectionType = enumeration<typeof GoogleAppsScript.Spreadsheet.ProtectionType>(
  "SpreadsheetApp.ProtectionType",
  ["RANGE", "SHEET"],
);

export const WrapStrategy = enumeration<typeof GoogleAppsScript.Spreadsheet.WrapStrategy>(
  "SpreadsheetApp.WrapStrategy",
  ["WRAP", "OVERFLOW", "CLIP"],
);

export const SheetType = enumeration<typeof GoogleAppsScript.Spreadsheet.SheetType>("SpreadsheetApp.SheetType", [
  "GRID",
  "OBJECT",
]);

export const Dimension = enumeration<typeof GoogleAppsScript.Spreadsheet.Dimension>("SpreadsheetApp.Dimension", [
  "COLUMNS",
  "ROWS",
]);

export const Direction = enumeration<typeof GoogleAppsScript.Spreadsheet.Direction>("SpreadsheetApp.Direction", [
  "UP",
  "DOWN",
  "PREVIOUS",
  "NEXT",
]);

export const InterpolationType = enumeration<typeof GoogleAppsScript.Spreadsheet.InterpolationType>(
  "SpreadsheetApp.InterpolationType",
  ["NUMBER", "PERCENT", "PERCENTILE", "MIN", "MAX"],
);

export const ChartType = enumeration<typeof GoogleAppsScript.Charts.ChartType>("Charts.ChartType", [
  "TIMELINE",
  "AREA",
  "BAR",
  "BUBBLE",
  "CANDLESTICK",
  "COLUMN",
  "COMBO",
  "GAUGE",
  "GEO",
  "HISTOGRAM",
  "RADAR",
  "LINE",
  "ORG",
  "PIE",
  "SCATTER",
  "SPARKLINE",
  "STEPPED_AREA",
  "TABLE",
  "TREEMAP",
  "WATERFALL",
]);

export const ChartMergeStrategy = enumeration<typeof GoogleAppsScript.Charts.ChartMergeStrategy>(
  "Charts.ChartMergeStrategy",
  ["MERGE_COLUMNS", "MERGE_ROWS"],
);

export const ChartHiddenDimensionStrategy = enumeration<typeof GoogleAppsScript.Charts.ChartHiddenDimensionStrategy>(
  "Charts.ChartHiddenDimensionStrategy",
  ["IGNORE_BOTH", "IGNORE_COLUMNS", "IGNORE_ROWS", "SHOW_BOTH"],
);

export const Button = enumeration<typeof GoogleAppsScript.Base.Button>("Ui.Button", [
  "CLOSE",
  "OK",
  "CANCEL",
  "YES",
  "NO",
]);

export const ButtonSet = enumeration<typeof GoogleAppsScript.Base.ButtonSet>("Ui.ButtonSet", [
  "OK",
  "OK_CANCEL",
  "YES_NO",
  "YES_NO_CANCEL",
]);

export const SandboxMode = enumeration<typeof GoogleAppsScript.HTML.SandboxMode>("HtmlService.SandboxMode", [
  "EMULATED",
  "IFRAME",
  "NATIVE",
]);

export const XFrameOptionsMode = enumeration<typeof GoogleAppsScript.HTML.XFrameOptionsMode>(
  "HtmlService.XFrameOptionsMode",
  ["ALLOWALL", "DEFAULT"],
);

export const AuthMode = enumeration<typeof GoogleAppsScript.Script.AuthMode>("ScriptApp.AuthMode", [
  "NONE",
  "CUSTOM_FUNCTION",
  "LIMITED",
  "FULL",
]);
