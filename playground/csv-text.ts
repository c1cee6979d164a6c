/**
 * Texts in CSV files: one that a spreadsheet program would take for a formula gets an apostrophe in front, which Excel,
 * LibreOffice and Google Sheets take for "this is text" (OWASP ASVS 1.2.10).
 *
 * Numbers, dates and booleans are never touched, and neither is a text that only looks signed: "-12.5", "+49 30 1234" and
 * "-" cannot be worked out.
 */

/** As the programs see it: after blanks, and in the wide signs of Japanese keyboards too. */
const LIKE_A_FORMULA = /^(?:[\t\r\0]|\s*[=@+\-\uFF1D\uFF20\uFF0B\uFF0D])/;

const ONLY_SIGNED = /^ *[+-][\d., %]*$/;

export function harmlessText(text: string): string {
  return LIKE_A_FORMULA.test(text) && !ONLY_SIGNED.test(text) ? `'${text}` : text;
}

/** One field, in quotes where it needs them. */
export function csvField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
