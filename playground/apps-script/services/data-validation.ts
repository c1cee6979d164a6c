/** SpreadsheetApp.DataValidation and its builder: what a cell accepts; text and rules are kept as Google names them. */

import { cellName } from "../../spreadsheet/address.ts";
import type { Area, Sheet, ValidationModel } from "../../spreadsheet/model.ts";
import type { Document } from "../document.ts";
import { memberName } from "../enumeration.ts";
import { DataValidationCriteria } from "../enumerations.ts";
import type { GDataValidation, GDataValidationBuilder, GRange } from "../google.ts";
import { placeOf } from "../place.ts";
import { isDate, type Run } from "../run.ts";
import { Service } from "../service.ts";

export type ValidationRule = Omit<ValidationModel, "area">;

type Criteria = keyof typeof GoogleAppsScript.Spreadsheet.DataValidationCriteria;

export class DataValidationService extends Service<GDataValidation> implements Partial<GDataValidation> {
  readonly #document: Document;
  readonly #rule: ValidationRule;

  constructor(document: Document, rule: ValidationRule) {
    super(document.run, "DataValidation");
    this.#document = document;
    this.#rule = rule;
  }

  static ruleOf(validation: DataValidationService): ValidationRule {
    return validation.#rule;
  }

  getAllowInvalid(): boolean {
    return this.#rule.allowInvalid;
  }

  getCriteriaType(): GoogleAppsScript.Spreadsheet.DataValidationCriteria {
    return DataValidationCriteria[this.#rule.criteria as Criteria];
  }

  getCriteriaValues(): unknown[] {
    const given = this.#rule.values;
    const values = this.#rule.criteria === "VALUE_IN_LIST" ? [this.#document.run.list(given), true] : given;
    return this.#document.run.list(values);
  }

  getHelpText(): string {
    return this.#rule.helpText ?? "";
  }

  copy(): GDataValidationBuilder {
    return new DataValidationBuilderService(this.#document, this.#rule).face;
  }
}

export class DataValidationBuilderService
  extends Service<GDataValidationBuilder>
  implements Partial<GDataValidationBuilder>
{
  readonly #document: Document;
  #rule: Partial<ValidationRule>;

  constructor(document: Document, rule: Partial<ValidationRule> = {}) {
    super(document.run, "DataValidationBuilder");
    this.#document = document;
    this.#rule = rule;
  }

  #criteria(criteria: Criteria, values: readonly unknown[]): GDataValidationBuilder {
    const plain = values.map((value) => (isDate(value) ? new Date(value.getTime()) : value));
    this.#rule = { ...this.#rule, criteria, values: plain };
    return this.face;
  }

  requireValueInList(values: string[], showDropdown = true): GDataValidationBuilder {
    if (!Array.isArray(values) || values.length === 0 || values.length > 500) {
      throw this.#document.run.exception("A list for data validation holds between 1 and 500 values.");
    }
    if (!showDropdown) {
      throw this.#document.run.exception("requireValueInList without a dropdown is not simulated in the playground.");
    }
    return this.#criteria("VALUE_IN_LIST", values.map(String));
  }

  requireValueInRange(range: GRange): GDataValidationBuilder {
    const place = placeOf(range);
    if (!place) throw this.#document.run.exception("requireValueInRange needs a range.");
    return this.#criteria("VALUE_IN_RANGE", [place]);
  }

  requireNumberBetween(start: number, end: number): GDataValidationBuilder {
    return this.#criteria("NUMBER_BETWEEN", [start, end]);
  }

  requireNumberNotBetween(start: number, end: number): GDataValidationBuilder {
    return this.#criteria("NUMBER_NOT_BETWEEN", [start, end]);
  }

  requireNumberEqualTo(number: number): GDataValidationBuilder {
    return this.#criteria("NUMBER_EQUAL_TO", [number]);
  }

  requireNumberNotEqualTo(number: number): GDataValidationBuilder {
    return this.#criteria("NUMBER_NOT_EQUAL_TO", [number]);
  }

  requireNumberGreaterThan(number: number): GDataValidationBuilder {
    return this.#criteria("NUMBER_GREATER_THAN", [number]);
  }

  requireNumberGreaterThanOrEqualTo(number: number): GDataValidationBuilder {
    return this.#criteria("NUMBER_GREATER_THAN_OR_EQUAL_TO", [number]);
  }

  requireNumberLessThan(number: number): GDataValidationBuilder {
    return this.#criteria("NUMBER_LESS_THAN", [number]);
  }

  requireNumberLessThanOrEqualTo(number: number): GDataValidationBuilder {
    return this.#criteria("NUMBER_LESS_THAN_OR_EQUAL_TO", [number]);
  }

  requireDate(): GDataValidationBuilder {
    return this.#criteria("DATE_IS_VALID_DATE", []);
  }

  requireDateAfter(date: unknown): GDataValidationBuilder {
    return this.#criteria("DATE_AFTER", [date]);
  }

  requireDateBefore(date: unknown): GDataValidationBuilder {
    return this.#criteria("DATE_BEFORE", [date]);
  }

  requireDateOnOrAfter(date: unknown): GDataValidationBuilder {
    return this.#criteria("DATE_ON_OR_AFTER", [date]);
  }

  requireDateOnOrBefore(date: unknown): GDataValidationBuilder {
    return this.#criteria("DATE_ON_OR_BEFORE", [date]);
  }

  requireDateBetween(start: unknown, end: unknown): GDataValidationBuilder {
    return this.#criteria("DATE_BETWEEN", [start, end]);
  }

  requireTextContains(text: string): GDataValidationBuilder {
    return this.#criteria("TEXT_CONTAINS", [text]);
  }

  requireTextEqualTo(text: string): GDataValidationBuilder {
    return this.#criteria("TEXT_EQUAL_TO", [text]);
  }

  requireFormulaSatisfied(formula: string): GDataValidationBuilder {
    return this.#criteria("CUSTOM_FORMULA", [formula]);
  }

  requireCheckbox(...values: unknown[]): GDataValidationBuilder {
    return this.#criteria("CHECKBOX", values);
  }

  withCriteria(
    criteria: GoogleAppsScript.Spreadsheet.DataValidationCriteria,
    args: readonly unknown[],
  ): GDataValidationBuilder {
    const name = memberName(criteria);
    if (name === null) throw this.#document.run.exception("A SpreadsheetApp.DataValidationCriteria is needed.");
    return this.#criteria(name as Criteria, args);
  }

  setAllowInvalid(allowInvalid: boolean): GDataValidationBuilder {
    this.#rule = { ...this.#rule, allowInvalid };
    return this.face;
  }

  setHelpText(helpText: string): GDataValidationBuilder {
    this.#rule = { ...this.#rule, helpText };
    return this.face;
  }

  copy(): GDataValidationBuilder {
    return new DataValidationBuilderService(this.#document, this.#rule).face;
  }

  build(): GDataValidation {
    const { criteria, values = [], allowInvalid = true, helpText = null } = this.#rule;
    if (!criteria) throw this.#document.run.exception("A data validation needs a criteria before build().");
    return new DataValidationService(this.#document, { criteria, values, allowInvalid, helpText }).face;
  }
}

export function validationFace(document: Document, rule: ValidationRule): GDataValidation {
  return new DataValidationService(document, rule).face;
}

export function validationAt(sheet: Sheet, row: number, column: number): ValidationModel | null {
  return sheet.validations.find(({ area }) => covers(area, row, column)) ?? null;
}

function covers(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

/** One rule a cell; neighbours in a column with the same rule become one area. */
export function writeValidations(
  sheet: Sheet,
  area: Area,
  rules: readonly (readonly (DataValidationService | null)[])[],
): void {
  sheet.clear(area, { validations: true });
  const added: ValidationModel[] = [];
  const first = rules[0]?.[0];
  if (first && rules.every((row) => row.every((rule) => rule === first))) {
    added.push({ ...DataValidationService.ruleOf(first), area });
  } else {
    for (let c = 0; c < area.columns; c++) {
      for (let r = 0; r < area.rows; ) {
        const rule = rules[r]?.[c] ?? null;
        let rows = 1;
        while (r + rows < area.rows && (rules[r + rows]?.[c] ?? null) === rule) rows++;
        const place = { row: area.row + r, column: area.column + c, rows, columns: 1 };
        if (rule) added.push({ ...DataValidationService.ruleOf(rule), area: place });
        r += rows;
      }
    }
  }
  sheet.setValidations([...sheet.validations, ...added]);
}

/** A script, too, is refused where a rule rejects its input. */
export function refuseInvalid(run: Run, sheet: Sheet, area: Area, values: readonly (readonly unknown[])[]): void {
  const strict = sheet.validations.filter((rule) => !rule.allowInvalid);
  if (strict.length === 0) return;
  values.forEach((row, r) => {
    row.forEach((value, c) => {
      if (value === "" || value === null) return;
      const at = { row: area.row + r, column: area.column + c };
      const rule = strict.find((one) => covers(one.area, at.row, at.column));
      if (rule && !accepts(rule, value)) {
        throw run.exception(
          `The data you entered in cell ${cellName(at.row, at.column)} violates the data validation rules set on this cell.`,
        );
      }
    });
  });
}

/** Lists and numbers are judged; criteria that need a formula or a range are left to the person. */
function accepts(rule: ValidationModel, value: unknown): boolean {
  const [low, high] = rule.values.map(Number);
  const number = typeof value === "number" ? value : typeof value === "string" ? Number(value) : Number.NaN;
  switch (rule.criteria) {
    case "VALUE_IN_LIST":
      return rule.values.includes(String(value));
    case "NUMBER_BETWEEN":
      return number >= (low ?? 0) && number <= (high ?? 0);
    case "NUMBER_GREATER_THAN":
      return number > (low ?? 0);
    case "NUMBER_GREATER_THAN_OR_EQUAL_TO":
      return number >= (low ?? 0);
    case "NUMBER_LESS_THAN":
      return number < (low ?? 0);
    case "NUMBER_LESS_THAN_OR_EQUAL_TO":
      return number <= (low ?? 0);
    case "NUMBER_EQUAL_TO":
      return number === low;
    default:
      return true;
  }
}
