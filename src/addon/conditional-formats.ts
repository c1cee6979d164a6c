/** Sets a plan's conditional formats beside those that people made: Google replaces all rules of a sheet at once. */
import type { A1, PlacedRule } from "../reports/sheet-plan.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/**
 * `recorded`: the ranges of our rules as last written. A rule on another range that does exactly what one of the plan's
 * does is ours too: rows inserted in a table stretch its rules. Any other is a person's and stays, in its order.
 */
export function replaceRules(
  sheet: Sheet,
  current: Rule[],
  plans: readonly PlacedRule[],
  recorded: readonly A1[],
): void {
  const ours = plans.map((plan) => ruleOf(sheet, plan));
  const effects = recorded.length === 0 ? [] : ours.map(effectOf);
  const isOurs = (rule: Rule): boolean => recorded.includes(rangeText(rule)) || effects.includes(effectOf(rule));
  const theirs = recorded.length === 0 ? current : current.filter((rule) => !isOurs(rule));
  if (ours.length === 0 && theirs.length === current.length) return;
  sheet.setConditionalFormatRules([...theirs, ...ours]);
}

/** When the rule applies and the colour that it gives, as one text; of a colour scale, nothing that ours could say. */
function effectOf(rule: Rule): string {
  const condition = rule.getBooleanCondition();
  return condition === null
    ? ""
    : JSON.stringify([
        String(condition.getCriteriaType()),
        condition.getCriteriaValues(),
        condition.getBackground()?.toLowerCase(),
      ]);
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
