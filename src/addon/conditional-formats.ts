/** Sets a plan's conditional formats beside those that people made: Google replaces all rules of a sheet at once. */
import type { A1, PlacedRule } from "../reports/sheet-plan.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** `recorded`: the ranges of our rules as last written; a rule elsewhere is a person's and stays, in its order. */
export function replaceRules(
  sheet: Sheet,
  current: Rule[],
  plans: readonly PlacedRule[],
  recorded: readonly A1[],
): void {
  const theirs = recorded.length === 0 ? current : current.filter((rule) => !recorded.includes(rangeText(rule)));
  if (plans.length === 0 && theirs.length === current.length) return;
  sheet.setConditionalFormatRules([...theirs, ...plans.map((plan) => ruleOf(sheet, plan))]);
}

/** Gives the sheet the rules of its backup, on its own cells. */
export function copyRules(from: Sheet, to: Sheet): void {
  const rules = from.getConditionalFormatRules().map((rule) => {
    const ranges = rule.getRanges().map((range) => to.getRange(range.getA1Notation()));
    return rule.copy().setRanges(ranges).build();
  });
  to.setConditionalFormatRules(rules);
}

function rangeText(rule: Rule): A1 {
  return rule
    .getRanges()
    .map((range) => range.getA1Notation())
    .join(",");
}

function ruleOf(sheet: Sheet, plan: PlacedRule): Rule {
  const { background, fontColor, bold } = plan.style;
  const builder = conditionOf(plan.when).setRanges([sheet.getRange(plan.range)]);
  if (background !== undefined) builder.setBackground(background);
  if (fontColor !== undefined) builder.setFontColor(fontColor);
  if (bold !== undefined) builder.setBold(bold);
  return builder.build();
}

function conditionOf(when: PlacedRule["when"]): GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder {
  const builder = SpreadsheetApp.newConditionalFormatRule();
  switch (when.kind) {
    case "less than":
      return builder.whenNumberLessThan(when.value);
    case "at least":
      return builder.whenNumberGreaterThanOrEqualTo(when.value);
    case "more than":
      return builder.whenNumberGreaterThan(when.value);
    case "text is":
      return builder.whenTextEqualTo(when.value);
  }
}
