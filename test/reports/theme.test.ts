import { describe, expect, it } from "vitest";
import { numberFormat, PALETTE, STYLES } from "../../src/reports/theme.ts";

describe("numberFormat", () => {
  it.each([
    { why: "symbol first, whole units: the cell holds the cents", code: "USD", minorDigits: 2, expected: '"$"#,##0' },
    { why: "symbol last", code: "EUR", minorDigits: 2, expected: '#,##0" €"' },
    { why: "no minor unit", code: "JPY", minorDigits: 0, expected: '"¥"#,##0' },
    { why: "no symbol that all know", code: "KWD", minorDigits: 3, expected: '#,##0" KWD"' },
  ])("money: $why", ({ code, minorDigits, expected }) => {
    expect(numberFormat("money", { code, minorDigits })).toBe(expected);
  });

  it.each([
    { format: "text", expected: "@" },
    { format: "share", expected: "0.0%" },
    { format: "integer", expected: "#,##0" },
    { format: "multiple", expected: '0.0"×"' },
    { format: "date", expected: "yyyy-mm-dd" },
    { format: "month", expected: "mmm yyyy" },
  ] as const)("$format", ({ format, expected }) => {
    expect(numberFormat(format, { code: "USD", minorDigits: 2 })).toBe(expected);
  });
});

describe("colours", () => {
  const luminance = (hex: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: string, other: string): number => {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };

  it.each(Object.entries(STYLES))("text of the style %s is readable on its background (WCAG AA)", (_, style) => {
    expect(contrast(style.color ?? "#000000", style.background ?? "#ffffff")).toBeGreaterThanOrEqual(4.5);
  });

  it("won and weighted differ in lightness, for print without colour", () => {
    expect(contrast(PALETTE.blue, PALETTE.sky)).toBeGreaterThan(1.8);
  });
});
