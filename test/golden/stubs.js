/**
 * Win rate: won deals ÷ decided deals (won and lost), by count, or by value when amounts are given.
 *
 * @param stages The stage or status of each deal, one column, for example Deals!E2:E.
 * @param amounts (optional, without it deals are counted) The amount of each deal, a column beside the stages.
 * @param basis (optional, default "closed") What the won deals are divided by: "closed" or "all".
 * @customfunction
 */
function WIN_RATE(stages, amounts, basis) {
  return dealsheet_.customFunction("WIN_RATE", Array.from(arguments));
}
/**
 * Weighted pipeline: the sum of amount × probability over open deals.
 *
 * @param amounts The amount of each deal, one column, for example Deals!F2:F.
 * @param stages_or_probabilities The probability of each deal (0 to 1, or 0 to 100), or its stage, a column beside the amounts.
 * @param stage_table (optional, needed when stages are given) Two or three columns: stage, probability, and if wanted outcome (open, won or lost).
 * @customfunction
 */
function WEIGHTED_PIPELINE(amounts, stages_or_probabilities, stage_table) {
  return dealsheet_.customFunction("WEIGHTED_PIPELINE", Array.from(arguments));
}
/**
 * Commission on sales by a plan: a flat rate, or tiers that start at amounts or at shares of a quota.
 *
 * @param sales One amount, or a column of deal amounts in the order they were closed.
 * @param plan A rate such as 8%, or two columns: tier start and rate, lowest start first.
 * @param quota (optional, without it tier starts are amounts) The quota of the period, in the currency of the sales; tier starts are then shares of it.
 * @param method (optional, default "marginal") How tiers pay: "marginal", "whole" or "multiplier".
 * @param credited_before (optional, default 0) Sales of the same period that were credited before these.
 * @customfunction
 */
function COMMISSION(sales, plan, quota, method, credited_before) {
  return dealsheet_.customFunction("COMMISSION", Array.from(arguments));
}
/**
 * The forecast report's figures: won to date, pipeline, forecasts, quota, gap and coverage.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:Z.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @customfunction
 */
function FORECAST_REPORT_SUMMARY(deals, settings, as_of, period, tab) {
  return dealsheet_.customFunction("FORECAST_REPORT_SUMMARY", Array.from(arguments));
}
/**
 * The forecast report's months: won, open, weighted and forecast amounts by month of closing.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:Z.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @customfunction
 */
function FORECAST_REPORT_MONTHS(deals, settings, as_of, period, tab) {
  return dealsheet_.customFunction("FORECAST_REPORT_MONTHS", Array.from(arguments));
}
/**
 * The forecast report's reps: won, open, weighted, forecast, quota, gap and coverage of each.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:Z.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @customfunction
 */
function FORECAST_REPORT_REPS(deals, settings, as_of, period, tab) {
  return dealsheet_.customFunction("FORECAST_REPORT_REPS", Array.from(arguments));
}
/**
 * The quadrant report's reps: this period against the one before, level, change and quadrant.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:Z.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @customfunction
 */
function QUADRANT_REPORT_REPS(deals, settings, as_of, period, tab) {
  return dealsheet_.customFunction("QUADRANT_REPORT_REPS", Array.from(arguments));
}
/**
 * The quadrant report's counts: reps in each quadrant, and their share.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:Z.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @customfunction
 */
function QUADRANT_REPORT_COUNTS(deals, settings, as_of, period, tab) {
  return dealsheet_.customFunction("QUADRANT_REPORT_COUNTS", Array.from(arguments));
}
/**
 * The quadrant report's coaching list: the reps to talk to first, and why.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:Z.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @customfunction
 */
function QUADRANT_REPORT_COACHING(deals, settings, as_of, period, tab) {
  return dealsheet_.customFunction("QUADRANT_REPORT_COACHING", Array.from(arguments));
}
/**
 * The quota report's figures: quota, won, attainment, achievement rate, coverage and pace of the team.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:Z.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @customfunction
 */
function QUOTA_REPORT_SUMMARY(deals, settings, as_of, period, tab) {
  return dealsheet_.customFunction("QUOTA_REPORT_SUMMARY", Array.from(arguments));
}
/**
 * The quota report's reps: quota, won, attainment, remaining, open, coverage, run rate and pace of each.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:Z.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @customfunction
 */
function QUOTA_REPORT_REPS(deals, settings, as_of, period, tab) {
  return dealsheet_.customFunction("QUOTA_REPORT_REPS", Array.from(arguments));
}
/**
 * What the reports leave out of their figures, and why: deals without amount, date, owner or stage.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:Z.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @customfunction
 */
function DEALS_LEFT_OUT(deals, settings, as_of, period, tab) {
  return dealsheet_.customFunction("DEALS_LEFT_OUT", Array.from(arguments));
}
/** Adds the menu when a spreadsheet is opened. */
function onOpen(e) {
  return dealsheet_.onOpen(e);
}
/** Adds the menu right after the add-on is installed. */
function onInstall(e) {
  return dealsheet_.onInstall(e);
}
/** Menu: opens the sidebar. */
function openDealsheet() {
  return dealsheet_.openDealsheet();
}
/** Menu: rebuilds every report that is not locked. */
function refreshAllReports() {
  return dealsheet_.refreshAllReports();
}
/** Menu: turns the report in view into a locked snapshot. */
function freezeThisReport() {
  return dealsheet_.freezeThisReport();
}
/** Menu: says how to begin and where to read on. */
function openHelp() {
  return dealsheet_.openHelp();
}
/** Answers the sidebar. */
function dealsheetCall(request) {
  return dealsheet_.dealsheetCall(request);
}
