/**
 * How a report looks: style names as fonts and colours, formats as number formats, the palette of the charts.
 *
 * Colours are of Okabe and Ito's palette, which colour-blind people can tell apart, and differ in lightness, so that a
 * black-and-white print still reads. Good and bad are blue and orange, never green and red.
 */
import type { CurrencyAssumption } from "../core/assumptions/assumptions.ts";
import type { Format } from "../core/table.ts";
import type { PlacedRule, Signal, StyleName } from "./sheet-plan.ts";

export interface CellStyle {
  readonly bold?: true;
  readonly italic?: true;
  readonly size?: number;
  readonly color?: string;
  readonly background?: string;
  readonly align?: "left" | "center" | "right";
  readonly wrap?: true;
}

const HEADING = { bold: true, background: "#e8eef5", color: "#1f3a5f" } as const;

export const STYLES: Readonly<Record<StyleName, CellStyle>> = {
  title: { bold: true, size: 16, color: "#1f3a5f" },
  subtitle: { color: "#5f6368", italic: true },
  label: { color: "#5f6368", align: "right" },
  input: { bold: true, background: "#fff8e1", align: "left" },
  section: { bold: true, size: 12, color: "#1f3a5f" },
  heading: { ...HEADING, wrap: true },
  "heading of figures": { ...HEADING, wrap: true, align: "right" },
  "heading of sentences": HEADING,
  body: {},
  name: { align: "left" },
  wrapped: { wrap: true },
  total: { bold: true, background: "#f5f7fa" },
  link: { color: "#1155cc" },
  quiet: { color: "#5f6368" },
  empty: { color: "#5f6368", italic: true },
};

export const PALETTE = {
  blue: "#0072b2",
  sky: "#56b4e9",
  green: "#009e73",
  yellow: "#e6c229",
  orange: "#e69f00",
  vermilion: "#d55e00",
  purple: "#cc79a7",
  grey: "#8a8f98",
  ink: "#333333",
} as const;

/** An axis that counts: between two small whole numbers there is nothing to mark. */
export const WHOLE_NUMBERS = { minValue: 0, format: "0", gridlines: { multiple: 1 } } as const;

export const TAB_COLOR = PALETTE.blue;

const TONES: Readonly<Record<Signal["tone"], PlacedRule["style"]>> = {
  good: { background: "#d6eaf8", fontColor: "#0b4f7d", bold: true },
  bad: { background: "#fde8d3", fontColor: "#8a3b00", bold: true },
};

export function toneStyle(tone: Signal["tone"]): PlacedRule["style"] {
  return TONES[tone];
}

/** Text that must stay text, whatever it looks like; a cell of this format never takes a formula. */
export const PLAIN_TEXT = "@";
/** Whatever suits the value; the format of cells that a formula spills text into. */
export const AUTOMATIC = "General";

const SYMBOLS: Readonly<Record<string, { readonly text: string; readonly before: boolean }>> = {
  USD: { text: "$", before: true },
  GBP: { text: "£", before: true },
  JPY: { text: "¥", before: true },
  CNY: { text: "CN¥", before: true },
  INR: { text: "₹", before: true },
  BRL: { text: "R$ ", before: true },
  KRW: { text: "₩", before: true },
  AUD: { text: "A$", before: true },
  CAD: { text: "CA$", before: true },
  MXN: { text: "MX$", before: true },
  CHF: { text: "CHF ", before: true },
  EUR: { text: " €", before: false },
};

/** The number format of a figure. Patterns are Google's own: `,` and `.` in them follow the spreadsheet's locale. */
export function numberFormat(format: Format, currency: CurrencyAssumption): string {
  switch (format) {
    case "text":
      return PLAIN_TEXT;
    case "money":
      return moneyFormat(currency);
    case "share":
      return "0.0%";
    case "integer":
      return "#,##0";
    case "decimal":
      return "#,##0.00";
    case "multiple":
      return '0.0"×"';
    case "date":
      return "yyyy-mm-dd";
    case "month":
      return "mmm yyyy";
    case "days":
      return "#,##0.0";
  }
}

/** Money that is paid out: every minor unit shown, as finance checks it. Without a sign, for columns under one. */
export function payFormat({ minorDigits }: CurrencyAssumption): string {
  return minorDigits === 0 ? "#,##0" : `#,##0.${"0".repeat(minorDigits)}`;
}

/** The same with the currency's sign, for figures that stand alone. */
export function signedPayFormat(currency: CurrencyAssumption): string {
  const symbol = symbolOf(currency);
  const digits = payFormat(currency);
  return symbol.before ? `"${symbol.text}"${digits}` : `${digits}"${symbol.text}"`;
}

/** Whole units: a forecast is read, not paid out. The cell holds the figure to the last cent. */
function moneyFormat(currency: CurrencyAssumption): string {
  const symbol = symbolOf(currency);
  return symbol.before ? `"${symbol.text}"#,##0` : `#,##0"${symbol.text}"`;
}

function symbolOf({ code }: CurrencyAssumption): { readonly text: string; readonly before: boolean } {
  return SYMBOLS[code] ?? { text: ` ${code}`, before: false };
}
