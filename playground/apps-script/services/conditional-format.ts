/** SpreadsheetApp.ConditionalFormatRule and its builder: when a cell is coloured, and how. */

import type { Area, CellFormat, ConditionalFormatModel } from "../../spreadsheet/model.ts";
import type { Document } from "../document.ts";
import { memberName } from "../enumeration.ts";
import { BooleanCriteria } from "../enumerations.ts";
import type { GBooleanCondition, GConditionalFormatRule, GConditionalFormatRuleBuilder, GRange } from "../google.ts";
import { placeOf } from "../place.ts";
import { isDate } from "../run.ts";
import { Service } from "../service.ts";

type Criteria = keyof typeof GoogleAppsScript.Spreadsheet.BooleanCriteria;

/** A rule and the sheet that its areas are of. */
interface PlacedRule {
  readonly sheetId: number;
  readonly rule: ConditionalFormatModel;
}

export class ConditionalFormatRuleService
  extends Service<GConditionalFormatRule>
  implements Partial<GConditionalFormatRule>
{
  readonly #document: Document;
  readonly #placed: PlacedRule;

  constructor(document: Document, placed: PlacedRule) {
    super(document.run, "ConditionalFormatRule");
    this.#document = document;
    this.#placed = placed;
  }

  static ruleOf(rule: ConditionalFormatRuleService): PlacedRule {
    return rule.#placed;
  }

  getRanges(): GRange[] {
    const { sheetId, rule } = this.#placed;
    return this.#document.run.list(rule.areas.map((area) => this.#document.range(sheetId, area)));
  }

  getBooleanCondition(): GBooleanCondition {
    return new BooleanConditionService(this.#document, this.#placed.rule).face;
  }

  getGradientCondition(): null {
    return null;
  }

  copy(): GConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilderService(this.#document, this.#placed).face;
  }
}

class BooleanConditionService extends Service<GBooleanCondition> implements Partial<GBooleanCondition> {
  readonly #document: Document;
  readonly #rule: ConditionalFormatModel;

  constructor(document: Document, rule: ConditionalFormatModel) {
    super(document.run, "BooleanCondition");
    this.#document = document;
    this.#rule = rule;
  }

  getCriteriaType(): GoogleAppsScript.Spreadsheet.BooleanCriteria {
    return BooleanCriteria[this.#rule.criteria as Criteria];
  }

  getCriteriaValues(): unknown[] {
    return this.#document.run.list(this.#rule.values);
  }

  getBackground(): string | null {
    return this.#rule.format.background ?? null;
  }

  getFontColor(): string | null {
    return this.#rule.format.fontColor ?? null;
  }

  getBold(): boolean | null {
    return this.#rule.format.fontWeight === undefined ? null : this.#rule.format.fontWeight === "bold";
  }

  getItalic(): boolean | null {
    return this.#rule.format.fontStyle === undefined ? null : this.#rule.format.fontStyle === "italic";
  }
}

export class ConditionalFormatRuleBuilderService
  extends Service<GConditionalFormatRuleBuilder>
  implements Partial<GConditionalFormatRuleBuilder>
{
  readonly #document: Document;
  #sheetId: number | null;
  #areas: readonly Area[];
  #criteria: string | null;
  #values: readonly unknown[];
  #format: CellFormat;

  constructor(document: Document, placed: PlacedRule | null = null) {
    super(document.run, "ConditionalFormatRuleBuilder");
    this.#document = document;
    this.#sheetId = placed?.sheetId ?? null;
    this.#areas = placed?.rule.areas ?? [];
    this.#criteria = placed?.rule.criteria ?? null;
    this.#values = placed?.rule.values ?? [];
    this.#format = placed?.rule.format ?? {};
  }

  #when(criteria: Criteria, ...values: readonly unknown[]): GConditionalFormatRuleBuilder {
    this.#criteria = criteria;
    this.#values = values.map((value) => (isDate(value) ? new Date(value.getTime()) : value));
    return this.face;
  }

  setRanges(ranges: readonly GRange[]): GConditionalFormatRuleBuilder {
    const places = ranges.map((range) => {
      const place = placeOf(range);
      if (!place) throw this.#document.run.exception("setRanges needs ranges.");
      return place;
    });
    const sheetId = places[0]?.sheetId ?? null;
    if (places.some((place) => place.sheetId !== sheetId)) {
      throw this.#document.run.exception("The ranges of a conditional format rule must be on the same sheet.");
    }
    this.#sheetId = sheetId;
    this.#areas = places.map((place) => place.area);
    return this.face;
  }

  getRanges(): GRange[] {
    const sheetId = this.#sheetId;
    if (sheetId === null) return this.#document.run.list<GRange>([]);
    return this.#document.run.list(this.#areas.map((area) => this.#document.range(sheetId, area)));
  }

  setBackground(color: string | null): GConditionalFormatRuleBuilder {
    return this.#style("background", color);
  }

  setFontColor(color: string | null): GConditionalFormatRuleBuilder {
    return this.#style("fontColor", color);
  }

  setBold(bold: boolean | null): GConditionalFormatRuleBuilder {
    return this.#style("fontWeight", bold === null ? null : bold ? "bold" : "normal");
  }

  setItalic(italic: boolean | null): GConditionalFormatRuleBuilder {
    return this.#style("fontStyle", italic === null ? null : italic ? "italic" : "normal");
  }

  #style<P extends keyof CellFormat>(name: P, value: CellFormat[P] | null): GConditionalFormatRuleBuilder {
    const rest = Object.fromEntries(Object.entries(this.#format).filter(([key]) => key !== name));
    this.#format = value === null ? rest : { ...rest, [name]: value };
    return this.face;
  }

  whenCellEmpty(): GConditionalFormatRuleBuilder {
    return this.#when("CELL_EMPTY");
  }

  whenCellNotEmpty(): GConditionalFormatRuleBuilder {
    return this.#when("CELL_NOT_EMPTY");
  }

  whenDateAfter(date: unknown): GConditionalFormatRuleBuilder {
    return this.#when("DATE_AFTER", date);
  }

  whenDateBefore(date: unknown): GConditionalFormatRuleBuilder {
    return this.#when("DATE_BEFORE", date);
  }

  whenFormulaSatisfied(formula: string): GConditionalFormatRuleBuilder {
    return this.#when("CUSTOM_FORMULA", formula);
  }

  whenNumberBetween(start: number, end: number): GConditionalFormatRuleBuilder {
    return this.#when("NUMBER_BETWEEN", start, end);
  }

  whenNumberNotBetween(start: number, end: number): GConditionalFormatRuleBuilder {
    return this.#when("NUMBER_NOT_BETWEEN", start, end);
  }

  whenNumberEqualTo(number: number): GConditionalFormatRuleBuilder {
    return this.#when("NUMBER_EQUAL_TO", number);
  }

  whenNumberNotEqualTo(number: number): GConditionalFormatRuleBuilder {
    return this.#when("NUMBER_NOT_EQUAL_TO", number);
  }

  whenNumberGreaterThan(number: number): GConditionalFormatRuleBuilder {
    return this.#when("NUMBER_GREATER_THAN", number);
  }

  whenNumberGreaterThanOrEqualTo(number: number): GConditionalFormatRuleBuilder {
    return this.#when("NUMBER_GREATER_THAN_OR_EQUAL_TO", number);
  }

  whenNumberLessThan(number: number): GConditionalFormatRuleBuilder {
    return this.#when("NUMBER_LESS_THAN", number);
  }

  whenNumberLessThanOrEqualTo(number: number): GConditionalFormatRuleBuilder {
    return this.#when("NUMBER_LESS_THAN_OR_EQUAL_TO", number);
  }

  whenTextContains(text: string): GConditionalFormatRuleBuilder {
    return this.#when("TEXT_CONTAINS", text);
  }

  whenTextDoesNotContain(text: string): GConditionalFormatRuleBuilder {
    return this.#when("TEXT_DOES_NOT_CONTAIN", text);
  }

  whenTextStartsWith(text: string): GConditionalFormatRuleBuilder {
    return this.#when("TEXT_STARTS_WITH", text);
  }

  whenTextEndsWith(text: string): GConditionalFormatRuleBuilder {
    return this.#when("TEXT_ENDS_WITH", text);
  }

  whenTextEqualTo(text: string): GConditionalFormatRuleBuilder {
    return this.#when("TEXT_EQUAL_TO", text);
  }

  withCriteria(
    criteria: GoogleAppsScript.Spreadsheet.BooleanCriteria,
    args: readonly unknown[],
  ): GConditionalFormatRuleBuilder {
    const name = memberName(criteria);
    if (name === null) throw this.#document.run.exception("A SpreadsheetApp.BooleanCriteria is needed.");
    return this.#when(name as Criteria, ...args);
  }

  copy(): GConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilderService(this.#document, this.#placed()).face;
  }

  build(): GConditionalFormatRule {
    return new ConditionalFormatRuleService(this.#document, this.#placed()).face;
  }

  #placed(): PlacedRule {
    if (this.#sheetId === null || this.#areas.length === 0) {
      throw this.#document.run.exception("Conditional format rule must have at least one range.");
    }
    if (this.#criteria === null) {
      throw this.#document.run.exception("Conditional format rule must have a boolean or a gradient condition.");
    }
    const rule = { areas: this.#areas, criteria: this.#criteria, values: this.#values, format: this.#format };
    return { sheetId: this.#sheetId, rule };
  }
}
