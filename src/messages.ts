/**
 * Every sentence that a person can read: what is wrong, where, and what to do.
 *
 * Failures of a computation come first, then what the add-on says, then what the sidebar says.
 */
import type { PlanContradiction } from "./core/commission/plan-contradiction.ts";
import type { ValidDays } from "./core/commission/plan-terms.ts";
import type { AuditRule, Finding } from "./core/deals/audit.ts";
import type { DealIssue, DealsReading } from "./core/deals/deal.ts";
import type { DealCounts } from "./core/deals/left-out.ts";
import type { Failure } from "./core/result.ts";

/** A failure as one sentence: who says it, what is wrong and where, and what to do. `subject` is the function's or the report's name. */
export function failureSentence(subject: string, failure: Failure): string {
  return `${subject}: ${failureText(failure)}`;
}

function periodNotStarted({ period, start, asOf }: Extract<Failure, { readonly code: "PERIOD_NOT_STARTED" }>): string {
  return `${period} starts on ${start}, after the as-of date ${asOf}. Choose a period that has begun, or a later as-of date.`;
}

function noReps({ report }: Extract<Failure, { readonly code: "NO_REPS" }>): string {
  return `the ${report} report needs a rep with a quota, an open deal or a deal decided in the two periods compared, and there is none. Choose another period, or check the owner column in the sidebar.`;
}

function failureText(failure: Failure): string {
  switch (failure.code) {
    case "NO_DATA":
      return `there are no ${failure.missing}, so there is nothing to work out. Check the ranges, or wrap the formula in IFERROR.`;
    case "TAB_NOT_CHOSEN":
      return failure.tabs.length > 1
        ? "there is neither a leads tab nor an activities tab. Choose one of them in the sidebar, below the reports: a tab with one row a lead, or with one row an activity."
        : `there is no ${failure.tabs.join("")} tab. Choose it in the sidebar, below the reports: a tab with one row a lead.`;
    case "MISSING_ARGUMENT":
      return `${failure.argument} is missing or its cell is blank. Give it a value or a range.`;
    case "TOO_MANY_ARGUMENTS":
      return `${counted(failure.given, "argument", "arguments")} given, but it takes at most ${failure.allowed}. Remove the last ${failure.given - failure.allowed === 1 ? "one" : failure.given - failure.allowed}.`;
    case "ERROR_CELL":
      return failure.value === "Loading..."
        ? `${at(failure)}: the cell is still loading. Wait a moment; the formula runs again by itself.`
        : `${at(failure)}: ${quoted(failure.value)} is an error cell. Mend the cell, or leave the row out with FILTER.`;
    case "NOT_A_NUMBER":
      return `${at(failure)}: ${quoted(failure.value)} is not a number. Type a number there.`;
    case "UNREADABLE_AMOUNT":
      return `${at(failure)}: ${quoted(failure.value)} cannot be read as an amount in one way only. Type it as a plain number.`;
    case "UNREADABLE_DATE":
      return `${at(failure)}: ${quoted(failure.value)} cannot be read as a date. Type it as a date, for example 2026-03-31.`;
    case "AMBIGUOUS_DATES":
      return `${at(failure)}: ${quoted(failure.value)} can be read day first or month first, and the two are different days. Type the dates as YYYY-MM-DD.`;
    case "PROBABILITY_OUT_OF_RANGE":
      return `${at(failure)}: ${quoted(failure.value)} is no probability. Use 0 to 1, or 0 to 100 for the whole column.`;
    case "SHARE_OUT_OF_RANGE":
      return `${at(failure)}: ${quoted(failure.value)} is no share of a whole. Use 0 to 1, or 0 to 100 for the whole column.`;
    case "NOT_A_COLUMN":
      return `${failure.argument} has ${failure.rows} rows and ${failure.columns} columns. Give one column (or one row), such as A2:A.`;
    case "NOT_ONE_VALUE":
      return `${failure.argument} has ${counted(failure.rows, "row", "rows")} and ${counted(failure.columns, "column", "columns")}. Give a single cell or value.`;
    case "WRONG_WIDTH":
      return `${failure.argument} has ${counted(failure.columns, "column", "columns")}, but needs ${failure.needed}. Select exactly those columns.`;
    case "LENGTHS_DIFFER":
      return `${failure.first} has ${counted(failure.firstLength, "row", "rows")} and ${failure.second} has ${failure.secondLength}. Give ranges that start and end on the same rows.`;
    case "UNKNOWN_WORD":
      return `${failure.argument} ${quoted(failure.value)} is not known. Use ${anyOf(failure.known)}.`;
    case "BLANK_CELL":
      return `${at(failure)}: the cell is blank. Fill it in, or leave the row out with FILTER.`;
    case "HEADING_IN_RANGE":
      return `${at(failure)}: ${quoted(failure.value)} is a heading, not a deal. Start the range on the row below it, for example E2:E.`;
    case "NOT_A_WORD":
      return `${at(failure)}: ${quoted(failure.value)} is a date, not a word. Check that the range is the right column.`;
    case "NOT_FINITE":
      return "the result is too large to be a number in a cell. Check the amounts for a slip.";
    case "UNKNOWN_STAGE":
      return `${at(failure)}: the stage ${quoted(failure.stage)} is not in the stage table. Add it there with its probability.`;
    case "NEEDS_STAGE_TABLE":
      return `${at(failure)}: ${quoted(failure.stage)} is a stage, so stage_table is needed. Give it two columns: stage and probability.`;
    case "DUPLICATE_STAGE":
      return `${at(failure)}: the stage ${quoted(failure.stage)} is already in the table. Keep one row for each stage.`;
    case "UNKNOWN_CATEGORY":
      return `${at(failure)}: ${quoted(failure.value)} is no forecast category. Use commit, best case, pipeline, closed or omitted.`;
    case "NO_PROBABILITY":
      return `${at(failure)}: the stage ${quoted(failure.stage)} has no probability in the stage table. Fill it in there.`;
    case "DUPLICATE_WORD":
      return `${at(failure)}: ${quoted(failure.value)} stands there twice. Keep one of the two.`;
    case "GAP_AFTER":
      return `${at(failure)}: a blank row follows, and a series of periods has no gaps. Fill it in, with 0 where there was nothing.`;
    case "OVER_LIMIT":
      return `${failure.argument} is ${failure.value}, but at most ${failure.most.toLocaleString("en")} is possible. Correct it.`;
    case "NOT_DECIMAL_PLACES":
      return `${failure.argument} is ${failure.value}, but must be a whole number from 0 to ${failure.most}. Write 2 for cents, 0 for yen, 3 for dinars.`;
    case "NOT_POSITIVE":
      return `${failure.argument} is ${failure.value}, but must be more than 0. Correct it, or leave it out if it is optional.`;
    case "NEGATIVE":
      return `${at(failure)}: ${failure.value} is below 0. Only 0 or more makes sense here.`;
    case "TIERS_OUT_OF_ORDER":
      return `${at(failure)}: the tier starts at ${failure.start}, but the tier before it starts at ${failure.previous}. Sort the plan by start, each start once.`;
    case "RATE_ABOVE_WHOLE":
      return `${failure.argument} ${failure.value} would pay ${failure.value * 100} % of each sale. Write 5 % as 0.05 or 5%. For a rate above 100 %, give a range of tiers.`;
    case "PLAN_NEEDS_TIERS":
      return `the method ${quoted(failure.method)} needs tiers, but ${failure.argument} is a single rate. Give a range of two columns: tier start and rate.`;
    case "PLAN_NEEDS_BASE_RATE":
      return `${failure.argument} has no base rate for the method "multiplier". Put it in the first row, with start 0, and below it a start and a multiple in each row.`;
    case "TOO_LARGE":
      return `${at(failure)}: ${failure.value} is too large to be counted to the last cent. Check it for a slip.`;
    case "UNKNOWN_EVENT":
      return `${at(failure)}: ${quoted(failure.event)} is not in the points table. Add it there with its points.`;
    case "SHARES_NOT_WHOLE":
      return `the ${failure.argument} add up to ${failure.sum}, not to 1. Correct them so that they make 100 % together.`;
    case "SPLIT_UNREADABLE":
      return `deal ${quoted(failure.dealId)} (row ${failure.row}): ${quoted(failure.value)} in its split is no name with a share. Write it as "Ana Lee 60%; Ben Ito 40%".`;
    case "SPLIT_TWICE":
      return `deal ${quoted(failure.dealId)} (row ${failure.row}): its split names ${quoted(failure.rep)} twice. Keep one share for each rep.`;
    case "SPLIT_NOT_WHOLE":
      return `deal ${quoted(failure.dealId)} (row ${failure.row}): the shares of its split add up to ${Number((failure.sum * 100).toPrecision(12))} %, not to 100 %. Correct the split.`;
    case "NO_EXCHANGE_RATE":
      return `deal ${failure.dealId} (row ${failure.row}) of ${failure.day} is in ${failure.from}, and there is no rate to ${failure.to} on or before that day. Add a row to the exchange rates: ${failure.from}, ${failure.to}, a date, the rate.`;
    case "DEAL_TWICE":
      return `deal ${failure.dealId} is won on row ${failure.row} and again on row ${failure.otherRow}, and nobody is paid twice for one deal. Give each deal an id of its own, or delete the second row.`;
    case "INCOMPLETE_DEAL":
      return `deal ${failure.dealId} (row ${failure.row}) has a ${failure.given} but no ${failure.missing}. Fill it in, or clear both.`;
    case "CLOSED_WITHOUT_PLAN":
      return `${failure.period} is closed for ${failure.rep} on the plan ${quoted(failure.plan)}, but the settings have ${failure.rep} on no plan then. Put the row back into the section Plan assignments, with a last day if it is over, or reopen the period.`;
    case "CLOSED_IN_OTHER_CURRENCY":
      return `${failure.period} was closed for ${failure.rep} in ${failure.closedIn}, but the plan pays in ${failure.paysIn} now. Give the plan a new version from a later day on, or reopen the period.`;
    case "RATES_HEADING":
      return `${tabName(failure.tab)} has no column ${quoted(failure.heading)}. Its first row must hold the headings From, To, Date and Rate.`;
    case "RATES_CELL":
      return `${tabName(failure.tab)}, cell ${failure.cell}: ${failure.value === "" ? "the cell is blank, but must be" : `${quoted(failure.value)} is not`} ${failure.expected}. Correct the cell, or clear the whole row.`;
    case "RATES_TWICE":
      return `${tabName(failure.tab)}, cell ${failure.cell}: row ${failure.row} gives another rate from ${failure.from} to ${failure.to} on ${failure.day}. Keep one of the two.`;
    case "MEDIAN_NOT_REACHED":
      return `${Number((failure.left * 100).toFixed(1))} % of the deals last longer than any that was decided, so the median is not known yet. Use a later as_of, or "median" for decided deals only.`;
    case "STAGE_NOT_IN_ORDER":
      return `${at(failure)}: the stage ${quoted(failure.stage)} is neither won nor lost and not in stage_order. Add it there in its place.`;
    case "NOT_YES_OR_NO":
      return `${at(failure)}: ${quoted(failure.value)} is neither yes nor no. Use TRUE and FALSE, yes and no, or 1 and 0.`;
    case "NO_SUCH_HEADER":
      return `${failure.argument}: the table has no column ${quoted(failure.header)}. Its headings are ${listed(failure.headers.map(quoted)) || "blank"}. Correct the name, or include the heading row.`;
    case "RESPONSE_BEFORE_LEAD":
      return `${at(failure)}: the response comes before the lead was created. Correct one of the two dates.`;
    case "ZERO_ACTUAL":
      return `${at(failure)}: the actual value is 0, and ${quoted(failure.measure)} divides by it. Use "wape", or leave the row out.`;
    case "UNKNOWN_PERIOD":
      return `period ${quoted(failure.value)} cannot be read. Write a month as 2026-03, a quarter as 2026-Q1 or a fiscal year as FY2026.`;
    case "PERIOD_BACKWARDS":
      return `the period ends (${failure.end}) before it starts (${failure.start}). Swap the two dates.`;
    case "PERIOD_NOT_STARTED":
      return periodNotStarted(failure);
    case "NO_HEADER_ROW":
      return `${tabName(failure.tab)} has no header row among its ${counted(failure.rows, "row", "rows")}. Put column headings such as Owner, Amount, Stage and Close date above the deals.`;
    case "EMPTY_TAB":
      return `${tabName(failure.tab)} is empty. Paste the deals there, with their header row, or choose another tab.`;
    case "MISSING_COLUMNS":
      return `${tabName(failure.tab)} has no column for ${listed(failure.fields)}. Its headings are ${listed(failure.headers.map(quoted)) || "blank"}. Choose the column in the sidebar, or add it.`;
    case "COLUMN_GONE":
      return `${tabName(failure.tab)} no longer has the column ${quoted(failure.header)}, which was chosen for ${failure.field}. Rename it back, or choose another column in the sidebar.`;
    case "PIVOT_TABLE":
      return `${tabName(failure.tab)} looks like a pivot table, not a list of deals. Choose the tab with one deal in each row.`;
    case "NO_REPS":
      return noReps(failure);
    case "NO_PLANS":
      return 'the tab "Dealsheet settings" has no commission plan yet. Add one under Plans, with a row for each tier.';
    case "MIXED_CURRENCIES":
      return `${at(failure)}: the deal is in ${failure.currency} and others are in ${failure.other}, and a formula has no exchange rates. Leave one currency out with FILTER, or build the commission reports.`;
    case "CURRENCIES_DIFFER":
      return `${failure.plan} pays in ${failure.currency} and the other plan in ${failure.other}, so their cost cannot be compared. Try a plan that pays in the same currency.`;
    case "SETTINGS_SECTION_MISSING":
      return `the tab "Dealsheet settings" has no section ${quoted(failure.section)}. Put its title back, or delete the tab and build a report to have it made anew.`;
    case "SETTINGS_CONTRADICTION":
      return `in the tab "Dealsheet settings", section ${failure.section}, row ${failure.row}, column ${failure.column}: ${contradictionText(failure.contradiction)}`;
    case "SETTINGS_CELL":
      return `in the tab "Dealsheet settings", section ${failure.section}, row ${failure.row}, column ${failure.column}: ${cellInWords(failure.value)} is not ${failure.expected}. Correct the cell.`;
    case "INPUT_CELL": {
      const where =
        failure.at.kind === "sheet"
          ? `cell ${failure.at.cell} of the tab ${quoted(failure.at.tab)}`
          : `${failure.at.range}, row ${failure.at.row}`;
      return `${where} (${failure.label}): ${cellInWords(failure.value)} is not ${failure.expected}. Correct the cell, or clear it to take the suggestion.`;
    }
    case "LEDGER_HEADING":
      return `the tab ${quoted(failure.tab)} has no heading ${quoted(failure.heading)} in its first row. ${LEDGER_BACK}`;
    case "LEDGER_CELL":
      return `cell ${failure.cell} of the tab ${quoted(failure.tab)}: ${failure.value === "" ? "the blank" : quoted(failure.value)} is not ${failure.expected}. ${LEDGER_BACK}`;
    case "LEDGER_ROW":
      return `${ledgerRow(failure.problem, failure.row)} of the tab ${quoted(failure.tab)}, so what was closed cannot be relied on. ${LEDGER_BACK}`;
  }
}

/** What to do when the ledger is not as it was written. */
const LEDGER_BACK =
  "Put the tab back as it was with File, Version history; a period that was closed wrongly is reopened in the sidebar, never edited.";

function ledgerRow(problem: "changed" | "twice" | "gone after", row: number): string {
  switch (problem) {
    case "changed":
      return `somebody has changed row ${row}`;
    case "twice":
      return `row ${row} repeats another row`;
    case "gone after":
      return `a row is missing below row ${row}`;
  }
}

/** "stages, row 7": an argument and its row, counted from 1 at the first row of the range; row 0 is a single value. */
function at(place: { readonly argument: string; readonly row: number }): string {
  return place.row === 0 ? place.argument : `${place.argument}, row ${place.row}`;
}

/** A cell's text in quotes, cut where it would drown the sentence. */
/** Settings on commission that do not go together: what is wrong, and what to do. */
function contradictionText(contradiction: PlanContradiction): string {
  switch (contradiction.kind) {
    case "ends before it begins":
      return `the last day, ${contradiction.to}, is before the first, ${contradiction.from}. Change one of them.`;
    case "versions overlap":
      return `two versions of the plan ${quoted(contradiction.plan)} hold on the same days: ${daysText(contradiction.other)}, and ${daysText(contradiction.days)}. End the earlier one on the day before the later one begins.`;
    case "bonuses of an undated version":
      return `the plan ${quoted(contradiction.plan)} has a version without bonuses, and one without a first day cannot keep its bonuses to itself. Give it its first day, here and beside its bonuses.`;
    case "plan without tiers":
      return contradiction.from === null
        ? `the plan ${quoted(contradiction.plan)} has no tiers. Add a row for each of them to Plans, or make its payout linear.`
        : `the version of the plan ${quoted(contradiction.plan)} from ${contradiction.from} has no tiers. Add a row for each of them to Plans, with this day or with a blank one for all versions, or make its payout linear.`;
    case "linear with tiers":
      return `the plan ${quoted(contradiction.plan)} pays linearly by Plan terms, and has tiers here. Delete the tiers, or change its payout to rates.`;
    case "linear with a first tier":
      return `the plan ${quoted(contradiction.plan)} pays linearly, and so has no first tier. Clear the cell, or change its payout to rates.`;
    case "linear without on-target earnings":
      return `the plan ${quoted(contradiction.plan)} pays linearly, and at 100 % attainment it pays what the on-target earnings exceed the base pay by. Give the on-target earnings.`;
    case "no such version":
      return `the plan ${quoted(contradiction.plan)} has no version that begins on ${contradiction.from}${contradiction.versions.length === 0 ? "" : `; its versions begin on ${listed(contradiction.versions)}`}. Correct the day, clear it for all versions without rows of their own, or add the version to Plan terms.`;
    case "tiers of no version":
      return `nobody is paid by these tiers: every version of the plan ${quoted(contradiction.plan)} has tiers of its own. Give them the first day of a version (${listed(contradiction.versions, "or")}), or delete them.`;
    case "tiers out of order":
      return `the tier of the plan ${quoted(contradiction.plan)} that starts at ${figure(contradiction.start)} stands below the one that starts at ${figure(contradiction.previous)}. Put the tiers in rising order.`;
    case "base pay above on-target earnings":
      return `the base pay of the plan ${quoted(contradiction.plan)} is above its on-target earnings, which include it. Lower the one, or raise the other.`;
    case "draw without an amount":
      return "a draw needs an amount. Give it, or clear the kind of draw.";
    case "draw amount without a draw":
      return "there is a draw amount, and no kind of draw. Choose recoverable, advance or non-recoverable, or clear the amount.";
    case "clawback of no kind":
      return "a clawback has a share or a term, and nothing is to be clawed back. Choose full or pro rata, or clear the share and the months.";
    case "pro rata without a term":
      return "a pro rata clawback needs its term. Give the months that it runs over.";
    case "holdback without a share":
      return "there are holdback months, and no share to hold back. Give the share, or clear the months.";
    case "holdback without months":
      return "pay would be held back for ever. Say after how many months it is paid out, or clear the share.";
    case "bonus name twice":
      return `the plan ${quoted(contradiction.plan)} has two bonuses called ${quoted(contradiction.name)}, which a statement could not tell apart. Rename one of them.`;
    case "bonus pays nothing":
      return "the bonus does not say what it pays. Give an amount or a share.";
    case "bonus pays twice":
      return "the bonus has both an amount and a share. Clear one of them.";
    case "words compared as amounts":
      return `${quoted(contradiction.test)} compares amounts, and this field holds words. Use "is" or "contains".`;
    case "amounts compared as words":
      return `${quoted(contradiction.test)} compares words, and this field holds an amount. Use "at least" or "at most".`;
    case "SPIFF with an attainment":
      return "a SPIFF is paid for single deals and waits for no attainment. Clear the attainment, or make it a kicker.";
    case "kicker on deals":
      return "a kicker asks for the attainment only. Clear what is asked of deals, or make it a SPIFF.";
    case "unknown plan":
      return `there is no plan ${quoted(contradiction.plan)} in Plans or Plan terms. Correct the name, or add the plan.`;
    case "unknown rep":
      return `there is no rep ${quoted(contradiction.rep)} in Reps. Correct the name, or add the rep.`;
    case "assignments overlap":
      return `${contradiction.rep} has two plans on the same days: ${daysText(contradiction.other)}, and ${daysText(contradiction.days)}. End the earlier assignment on the day before the later one begins.`;
    case "plan does not hold":
      return `the plan ${quoted(contradiction.plan)} holds ${listed(contradiction.versions.map(daysText))}, and on none of these days. Change the days of the assignment or of the plan.`;
    case "ramp falls":
      return "a ramp does not fall. Give shares that rise from month to month, such as 0%; 25%; 50%; 75%; 100%.";
    case "ramp without a start date":
      return `a ramp counts months from the start date, and ${contradiction.rep} has none in Reps. Give it there, or clear the ramp.`;
    case "kickers without a quota":
      return `the plan ${quoted(contradiction.plan)} pays kickers at an attainment, and ${contradiction.rep} has no quota in Reps. Give the quota there, or choose another plan.`;
  }
}

function cellInWords(value: string): string {
  return value === "" ? "a blank cell" : quoted(value);
}

/** "from 2026-01-01 to 2026-06-30". */
function daysText({ from, to }: ValidDays): string {
  if (from === null) return to === null ? "on every day" : `up to ${to}`;
  return to === null ? `from ${from} on` : `from ${from} to ${to}`;
}

function figure(value: number): string {
  return value.toLocaleString("en", { maximumFractionDigits: 4 });
}

function quoted(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return `"${line.length > 60 ? `${line.slice(0, 59)}…` : line}"`;
}

function tabName(tab: string): string {
  return tab === "" ? "the deals range" : `the tab ${quoted(tab)}`;
}

function anyOf(words: readonly string[]): string {
  return listed(words.map(quoted), "or");
}

// ---- The report sheets -------------------------------------------------------------------------------------------

// A word of its own: looking it up in the titles would keep the commission sheets' words in the sidebar's bundle.
const SUMMARY_TITLE = "Commission summary";

const REPORT_TITLES = {
  forecast: "Forecast",
  quadrant: "Quadrant",
  quota: "Quota",
  commission: SUMMARY_TITLE,
  statement: "Commission statement",
  whatif: "Commission what-if",
  kpi: "KPI dashboard",
  review: "Pipeline review",
  funnel: "Funnel",
  audit: "Data audit",
  ramp: "Ramp",
  territories: "Territories",
  capacity: "Capacity and quota plan",
  activity: "Activity",
  leads: "Lead scores",
} as const;

/** What stands on a report sheet beside its figures. */
export const reportWords = {
  header: {
    asOf: "As of",
    period: "Period",
    tab: "Deals tab",
    live: "Live: follows the deals tab",
    snapshot: (asOf: string): string => `Snapshot of ${asOf}`,
    notLive: (asOf: string, rows: number, most: number): string =>
      `Snapshot of ${asOf}, not live: ${rows.toLocaleString("en")} rows are too many for live formulas (most: ${most.toLocaleString("en")})`,
    locked: (asOf: string): string => `Frozen snapshot of ${asOf}`,
    closed: (when: string, who: string, entry: number, asOf: string): string =>
      `Closed on ${when}${who === "" ? "" : ` by ${who}`}, ledger entry ${entry}, as of ${asOf}`,
    reopened: (when: string, who: string, entry: number): string =>
      `Reopened on ${when} by ${who}, ledger entry ${entry}: no longer what counts`,
  },
  title: REPORT_TITLES,
  definitions: "Definitions",
  leftOut: "Left out of the figures, and why",
  nothingLeftOut: "Nothing was left out.",

  forecast: {
    summary: "Where the period stands",
    months: "Twelve months",
    reps: "By rep",
    noReps: "No rep has deals or a quota yet.",
    bridge: "From the last forecast to this one",
    accuracy: "How good these forecasts were",
    builds: "Every forecast made on this sheet",
    noBuilds: "No forecast could be made yet.",
    counted: "Open deals that the last forecasts counted",
    noCounted: "No open deal had a part in them.",
    kept: "What this sheet keeps",
    memoryLost: (rows: number): string =>
      `${rows === 1 ? "1 row" : `${rows} rows`} of what this sheet keeps of earlier forecasts could not be read any more and ${
        rows === 1 ? "was" : "were"
      } left out; a copy in the version history (File ▸ Version history) still has ${rows === 1 ? "it" : "them"}.`,
    chart: "Won and still to come by month, with P10 and P90",
    actualsChart: "Chosen forecast, made a month before, against what came",
    amountAxis: "Amount",
    methods: "All methods, and their record on your own past months",
    ahead: "The next months by method",
    actuals: "Forecast against actual by month",
    stages: "By stage",
    doubts: "What to doubt",
    definitions: (growth: string): readonly string[] => [
      "Won to date: amount of won deals closed in the period, on or before the as-of date.",
      "Chosen forecast: won to date + what the method with the best record expects; with too few past months, stage.",
      "Record: at each past month end, up to 24, each method forecast with what was known that day; then what came was held against it.",
      "WAPE: Σ|forecast − actual| ÷ Σ actual. Bias: Σ(forecast − actual) ÷ Σ actual. Within P10–P90: 80 % of the months is right.",
      "P10, P50, P90: one time in ten less than P10 comes, as often more as less than P50, one time in ten more than P90.",
      "Stage: amount × probability by expected month; overdue deals count in the running month. Given: settings; learned: decided deals.",
      "Length of cycle: probability = age ÷ mean cycle of won deals, at most 1. With losses: × win rate, and fading beyond the cycle.",
      `Historical: mean won amount of up to twelve full months × (1 + growth); growth ${growth} when this sheet was built. Run rate: of three.`,
      "Seasonal naive: same month of quarter or year before, else last month. Holt–Winters: level, trend, season smoothed. Combination: mean.",
      "Season and level: the number of won deals by month, its level and season, × the mean won amount.",
      "Statistical: chances of being won by age (lost deals compete, open ones count), corrected by due date, stage, size, source, rep;",
      "plus deals not yet created. Statistical with season: the mean of it and season and level. Intuitive: what the reps call commit.",
      "Weighted pipeline: amount × probability of open deals, the deal's own or else its stage's in the settings tab.",
      "Stage forecast (first table, by month, rep and stage): won + weighted pipeline, close dates taken literally, even where they have passed.",
      "Gap: quota − won. Coverage: open amount ÷ gap. Needed coverage: 1 ÷ win rate. Win rate: won ÷ (won + lost), by count.",
      "A blank figure means that there is nothing to say, never 0.",
    ],
    doubtLines: [
      "In the range each deal is a yes or no of its own, but for one shock that moves all alike; its size is learned from past errors.",
      "While few past months could be tried, the shock is assumed at some 12 % of the amount and the range is a guess.",
      "A month's range and the quarter's rest on records of their own, so that they need not add up.",
      "The tab shows owners, sources and amounts of today. Only decisions, and stages where a history was given, are known by day.",
      "Deals that were deleted from the CRM are missing in the past too, which makes each record look better than it was.",
      "A record is no promise: new prices, markets and people are not in it. It is as good as the months behind it are many.",
    ] as readonly string[],
  },

  quadrant: {
    counts: "Reps by quadrant",
    reps: "Reps",
    noReps: "No rep has deals or a quota yet.",
    coaching: "Reps to coach",
    noCoaching: "No rep to coach in this period.",
    chart: "Level and change by rep (bubble: won this period)",
    change: "Change on the period before",
    level: "Level (100 % = on quota, or on the team's median)",
    definitions: (steadyBand: string): readonly string[] => [
      "Two periods of equal length are compared: this one and the one before.",
      "Where this one is not over, both are cut to the same number of days and quotas are prorated.",
      "Level: won ÷ quota where the rep carries one, else won ÷ the team's median. High: 100 % or more.",
      `Change: won now ÷ won before − 1. Within ±${steadyBand} (the settings tab's band when this sheet was built) it is steady.`,
      "High and up: Rising star. High and down: Falling star. Low and up: Improving laggard. Low and down: Deteriorating laggard.",
      "Steady star and Steady laggard: the change is within the band. New: nothing to compare with, or started since.",
    ],
  },

  quota: {
    summary: "The team against its quota",
    reps: "By rep",
    noReps: "No rep has deals or a quota yet.",
    chart: "Won against quota by rep",
    won: "Won",
    quota: "Quota",
    amountAxis: "Amount",
    definitions: (threshold: string): readonly string[] => [
      "Attainment: won ÷ quota, of the period up to the as-of date. A rep without quota has none.",
      "The team's attainment is Σ won ÷ Σ quota, never a mean of ratios.",
      `Quota achievement rate: reps at ${threshold} or more (the threshold when this sheet was built) ÷ reps with a quota.`,
      "Remaining: quota minus won, 0 once the quota is made. Weighted: open amount × probability.",
      "Coverage: open amount closing in the period ÷ remaining.",
      "Run rate needed per week: remaining ÷ days left × 7.",
      "Pace: attainment ÷ share of the period elapsed, which is the attainment at its end if it goes on as so far.",
    ],
  },

  kpi: {
    figures: "Every metric that the columns allow",
    months: "Twelve months",
    reps: "By rep",
    noReps: "No rep has deals or a quota yet.",
    trends: {
      label: "Trend",
      note: "Each line follows the twelve months above it; a month without a figure is left out.",
    },
    missing: "What is missing",
    wonChart: "Won by month",
    rateChart: "Win rate by month",
    won: "Won",
    winRate: "Win rate",
    definitions: [
      "This period and the one before are cut to the same number of days while this one runs.",
      "Decisions count in the days in which they fell, up to the as-of date. Open figures are those of the tab as it stands.",
      "Change: now ÷ before − 1; for shares (win rate) the difference in percentage points.",
      "Win rate by count and by value can differ by ten points: large deals are lost more often.",
      "Sales cycles count won deals only, which flatters a young pipeline.",
      "A blank figure means that there is nothing to say, never 0.",
    ],
  },

  review: {
    reasons: "Why deals are on the list",
    deals: "Deals to talk about, the largest first",
    noDeals: "No open deal needs talking about.",
    links: { heading: "Go to", label: "Row ", note: "Click to see the deal in the deals tab." },
    chart: "Value at risk by reason",
    amount: "Amount",
    definitions: [
      "A deal is on the list when at least one reason holds on the as-of date; it counts under each of its reasons.",
      "Stale: no activity for more than 30 days, or none since it was created. Closed deals are never stale.",
      "Long in stage: longer than nine of ten deals stayed there, where at least five have left the stage.",
      "Pushed: the expected close date was moved to a later day, by the stage-history tab.",
      "Big: among the largest tenth of the open deals, where there are at least ten.",
      "Row: the deal's row in the deals tab.",
    ],
  },

  funnel: {
    summary: "What becomes of the deals",
    stages: "By stage",
    owners: "By owner",
    sources: "By source",
    reached: "Deals that reached the stage",
    chart: "How far deals come",
    nothing: "There is nothing to show yet.",
    definitions: (isTold: boolean): readonly string[] => [
      isTold
        ? "From the stage-history tab: a deal reached the furthest stage that it ever entered, even if it stepped back later."
        : "From current stages only: a deal reached its own stage and all before it; lost deals count in the first stage only.",
      "Conversion: of the deals that reached a stage, the share that reached the next one or a later one.",
      "Drop-off: 1 − conversion; deals still open in the stage are part of it until they go on.",
      "Win rate: won ÷ (won + lost), by count. Cycle: mean calendar days from created to closed, won deals.",
      "Deals decided after the as-of date are in no figure.",
    ],
  },

  ramp: {
    summary: "Where the team stands on the ramp",
    cohort: "Attainment by month in role, all reps lined up by their start",
    reps: "By rep",
    noReps: "No rep is in the team on the as-of date.",
    months: "Attainment of full quota, month by month",
    chart: "Attainment by month in role against the ramp schedule",
    emptyChart: "Attainment by month in role: nothing to draw yet but the schedule, see what this sheet needs",
    schedule: "Schedule",
    attainment: "Attainment",
    inRole: "Month in role",
    missing: "What this sheet needs",
    noStarts:
      "No rep has a start date: without it nobody stands in a month of role. Fill in Start date under Reps in the tab Dealsheet settings.",
    noQuotas:
      "No rep has a quota: without it there is no attainment. Fill in Quota under Reps in the tab Dealsheet settings.",
    noMonths:
      "The deals tab dates no decided deal in a full month before the as-of date, so that nothing can be told yet.",
    definitions: (threshold: string): readonly string[] => [
      "Month in role: 1 is the calendar month of the start. Only full months count, from the tab's first decided deal on.",
      "Schedule: Ramp under Plan assignments in the settings tab; without one 0, 25, 50, 75, 100 % of the full quota.",
      "Attainment: Σ won ÷ Σ full quota of the days in role. Quotas of a quarter or a year are spread evenly over the months.",
      `Behind schedule: on ramp, and won below ${threshold} of the ramped quota in the last three full months in role.`,
      `Time to full productivity: months from the start to the first of two months in a row at ${threshold} of full quota.`,
      "A rep not there yet has no such time, never 0. One who started before the tab's first decided deal has none either.",
      "Small teams move this curve by single deals: look at the number of rep months before the curve.",
      "This sheet looks back from the as-of date; the period in its head is not used.",
    ],
  },

  territories: {
    summary: "How evenly the load lies, before and after the moves",
    reps: "Load by rep",
    noReps: "No rep is in the team on the as-of date.",
    moves: "The moves, the heaviest account first",
    noMoves: "No account needs to move.",
    chart: "Load by rep, before and after",
    before: "Before",
    after: "After",
    load: "Load",
    note: "What to know first",
    oneRep: "Only one rep is in the team, so there is nobody to even out with.",
    noLoad: "No account was won in the last twelve months or has an open amount, so there is no load to even out.",
    shared: (share: string): string =>
      `${share} of the load is in accounts that several reps work on. Each counts in full with the rep who has most of it, so that Before is no rep's own pipeline.`,
    definitions: [
      "Load of an account: amount won in the twelve months up to the as-of date + amount of its open deals, at least 0.",
      "Its rep: who has most of that load; of equals who had the latest deal. Names are compared without case and spaces.",
      "Former: the last plan assignment is over; or no quota, nothing open, and neither a start nor a deal in twelve months.",
      "Accounts of former reps and of nobody go out first: the heaviest to the rep with the least load.",
      "Then single accounts move or change places while that evens out, until all reps are within 5 % of the mean.",
      "An account stays where its own rep has an open deal at 75 % or more. Accounts without load stay, too.",
      "Region, language and relations are not known here: read the list as a proposal. The period in the head is not used.",
    ],
  },

  capacity: {
    summary: "Does the plan reach the target?",
    inputs: "What you plan with: change the yellow cells",
    hires: "Hires planned: change the yellow cells",
    months: "Twelve months",
    split: "Quotas: top-down against bottom-up",
    noReps: "No rep is in the team.",
    chart: "Capacity against target by month",
    amountAxis: "Amount",
    doubts: "What to doubt",
    noQuotas:
      "No rep has a quota in the settings: every rep in the team counts with the quota of a full rep, from the inputs.",
    noTarget: "There is no target: type one into the yellow cell above.",
    noStarts: "No rep has a start date in the settings: everybody counts as fully ramped.",
    shortHistory: (month: string): string =>
      `The tab's decided deals begin in ${month}: less than twelve months, so that bottom-up and weights by history are too low.`,
    noHistory: "The tab dates no won deal: bottom-up is 0, and weights by history are all alike.",
    definitions: [
      "Twelve months: the as-of date's calendar month (on its last day the next), in full, and eleven more. No period is used.",
      "Capacity: Σ reps × quota × ramp share × expected attainment. The target is spread evenly over the months, to the cent.",
      "Attrition: a rep is still there after m months with the chance (1 − attrition)^(m ÷ 12). Nobody replaces who leaves.",
      "Ramp: a rep's own under Plan assignments in the settings, else the input's. Hires start on the first of their month.",
      "Street quota: the ramped quotas of all who are there. Attainment factor: target ÷ street quota. Over-assignment: 1 ÷ it.",
      "Hires needed: whole people on top of those planned who close the gap of the twelve months, if all start in that month.",
      "Top-down: target by weight × months in role × ramp, adding up exactly. Bottom-up: won in the last year × (1 + growth).",
      "Yellow cells are read back at every build. Clear one to take the suggestion; a formula in one is kept.",
    ],
  },

  activity: {
    figures: "This period against the last",
    speeds: "Answered fast, converted more often?",
    months: "Twelve months",
    reps: "By rep",
    kinds: "Where the hours go",
    sources: "Leads by source",
    missing: "What is missing or left out",
    speedChart: "Lead conversion by how fast the lead was answered",
    conversion: "Lead conversion",
    hoursChart: "Selling time, month by month",
    selling: "Selling time",
    countChart: "Prospect meetings, month by month",
    meetings: "Prospect meetings",
    nothing: "Nothing happened in the period.",
    nothingMissing: "Nothing is missing.",
    definitions: (responses: "column" | "activities" | "none"): readonly string[] => [
      responses === "activities"
        ? "Response: from a lead's creation to its first selling activity in the activities tab, in calendar hours."
        : "Response: from a lead's creation to the first outreach in the leads tab, in calendar hours.",
      "Answered in 5 minutes, 1 hour, 24 hours: ÷ all new leads. Whoever was not answered was not answered in time.",
      "Lead conversion: converted ÷ leads created in the days. The last weeks' leads have had less time to convert.",
      "Selling time: hours of selling activities ÷ all hours. Which sell: the setting Selling activities.",
      "Prospect meetings: held, with an owner. Which activities are meetings: the setting Meeting activities.",
      "What lies after the as-of date is in no figure.",
    ],
  },

  leads: {
    summary: "Who is worth a call",
    bands: "How scores spread",
    list: "Qualified leads",
    sources: "By source",
    owners: "By owner",
    missing: "What is missing or counts for nothing",
    chart: "Leads by score",
    leads: "Leads",
    open: "Not qualified yet",
    qualified: "Qualified",
    nothing: "No lead is qualified yet.",
    nothingMissing: "Nothing is missing.",
    definitions: [
      "Score: Σ count × points, times (1 − decay) for each idle week. Points stand in Lead points of the settings.",
      "Events: rows of the activities tab that name the lead, by their type. Attributes: columns of the leads tab.",
      "Idle week: seven whole days in which nothing happened with the lead. Any activity ends it, with points or not.",
      "Qualified: a score of at least the setting Qualified from. Leads that have converted or were given up are not listed.",
      "Conversion should rise with the score. Where it does not, change the points.",
    ],
  },

  audit: {
    summary: "How clean the deals are",
    rules: "By rule",
    owners: "By owner",
    each: "Each finding",
    nothing: "Nothing was found.",
    links: { heading: "Go to", label: "", note: "Click to see the cell in the deals tab." },
    chart: "Findings by rule",
    findings: "Findings",
    definitions: (staleDays: number): readonly string[] => [
      "Error: a figure is wrong because of it. Warning: one may be. Note: worth a look; it costs no score.",
      "Score: deals without an error or a warning ÷ deals. Value at risk: the open deals' amounts, each counted once.",
      `Stale: an open deal without activity for more than ${staleDays} days.`,
      "A rule is asked only where the tab has the columns for it.",
      "Cells are those of the deals tab; Dealsheet never changes it.",
    ],
  },
};

// ---- The commission sheets ---------------------------------------------------------------------------------------

/** What stands on the commission sheets beside their figures. Amounts and shares come as text, in the plan's own digits. */
export const commissionWords = {
  statementOf: (rep: string): string => `Statement ${rep}`,
  statementTitle: (rep: string, period: string, plan: string): string => `${rep}: ${period}, ${plan}`,
  overview: "Statements on this sheet",
  summaryTitle: SUMMARY_TITLE,
  summaryOf: (period: string): string => `${REPORT_TITLES.commission} ${period}`,
  allStatementsOf: (period: string): string => `Commission statements ${period}`,
  statementOfPeriod: (rep: string, period: string): string => `Statement ${rep} ${period}`,
  noStatements:
    "No rep has a commission statement for this period. Assign plans to reps in the tab Dealsheet settings, or choose a period in which one of their plans ends its own: a plan by quarter has none for a single month.",
  rep: "Rep",
  plan: "Plan",
  planVersion: (plan: string, from: string | null): string => (from === null ? plan : `${plan}, version of ${from}`),
  period: "Period",
  periodDays: (name: string, start: string, end: string): string => `${name}, ${start} to ${end}`,
  onThesePlanDays: "On this plan",
  heldDays: (from: string, to: string, held: number, of: number): string =>
    `${from} to ${to}, ${held} of ${counted(of, "day", "days")}`,
  asOf: "As of",
  currency: "Currency",
  status: "Status",
  closed: "Closed: paid like this, and never computed anew",
  open: "Open: follows the deals until the period is closed",
  closedShort: "Closed",
  openShort: "Open",
  fingerprint: "Fingerprint",
  note: "Note",
  doubt: {
    noQuota:
      "The rep has no quota for these days, so there is no attainment; of tiers by attainment only one that starts at 0 can be earned, and a linear plan pays nothing.",
    zeroQuota:
      "The quota of these days is 0, so there is no attainment; of tiers by attainment only one that starts at 0 can be earned, and a linear plan pays nothing.",
    drawAboveCap: "The draw is larger than the cap, so it can never be earned in full.",
    earlierOpen: (period: string): string =>
      `${period} is not closed yet, so this statement's year to date may still change. Close it first.`,
    earlierWasOpen: (period: string): string =>
      `${period} was not closed when this statement was, so the year to date holds what that period came to then.`,
  },

  summary: {
    title: "Summary",
    fullQuota: "Quota of the whole period",
    proratedQuota: "Quota for the days on this plan",
    quota: "Quota",
    rampedQuota: "Quota after ramp",
    credit: "Credit",
    attainment: "Attainment",
    commission: "Commission",
    bonuses: "SPIFFs and kickers",
    cap: "Cap",
    earned: "Earned",
    clawbacks: "Clawbacks",
    adjustments: "Adjustments",
    due: "Due",
    draw: "Draw",
    holdback: "Holdback",
    payable: "Payable",
    basePay: "Base pay",
    totalPay: "Total pay",
    yearCredit: "Year to date: credit",
    yearEarned: "Year to date: earned",
    yearPayable: "Year to date: payable",
  },

  lines: {
    title: "Credit and commission, deal by deal",
    none: "No deal was credited.",
    deal: "Deal",
    name: "Name",
    account: "Account",
    closed: "Closed on",
    collected: "Collected on",
    amount: "Amount",
    currency: "Curr.",
    exchangeRate: "Exchange rate",
    share: "Share",
    credit: "Credit",
    before: "Credit before",
    tier: "Tier",
    inTier: "In tier",
    rate: "Rate",
    earnedInTier: "Earned in tier",
    commission: "Commission",
    check: "Check",
    total: "Credit and commission",
    byPayout: (share: string, deal: string): string => `Split by payout: ${share} of the deal's ${deal}`,
  },

  bonuses: {
    title: "SPIFFs and kickers",
    bonus: "Bonus",
    on: "On",
    rate: "Rate",
    amount: "Amount",
    kicker: "Kicker",
    kickers: "Kickers",
    total: "SPIFFs and kickers",
  },

  cap: {
    none: "no cap",
    notReached: "not reached",
    byRep: (cap: string): string => `Above the rep's cap of ${cap}`,
    byRepClosed: "Cut off by caps",
    byPlan: (cap: string): string => `The plan's share above its cap of ${cap}`,
    total: "Cap",
  },
  earned: "Earned",

  clawbacks: {
    title: "Clawbacks",
    refunded: "Refunded on",
    paidIn: "Paid in",
    paid: "Paid for it",
    share: "Taken back",
    amount: "Amount",
    total: "Clawbacks",
  },

  adjustments: {
    title: "Adjustments of closed periods",
    reason: "What changed",
    period: "Period",
    paid: "Paid",
    dueNow: "Due now",
    amount: "Difference",
    total: "Adjustments of closed periods",
    because: (reason: string, change: string): string => (change === "" ? reason : `${reason}: ${change}`),
    reasons: {
      "amount changed": "Amount changed",
      "owner changed": "Owner or split changed",
      "close date changed": "Close date changed",
      "no longer won": "No longer won",
      refunded: "Refunded",
      deleted: "Deleted from the deals tab",
      "won late": "Credited late",
      "plan changed": "Plan changed",
      "other effects": "Other effects on tiers, caps, bonuses and splits",
    },
  },
  none: "none",
  due: "Due",

  draw: {
    title: "Draw ledger",
    kind: { recoverable: "Recoverable draw", advance: "Advance on pay", "non-recoverable": "Non-recoverable draw" },
    draw: "Draw",
    owedBefore: "Owed before",
    due: "Due",
    owedAfter: "Owed after",
    change: "Added or repaid",
    total: "Draw",
    none: "no draw",
  },

  holdback: {
    heldBack: (share: string, months: number): string =>
      `Held back: ${share} until ${counted(months, "month", "months")} later`,
    released: (period: string): string => `Paid out of what was held back in ${period}`,
    total: "Holdback",
    none: "no holdback",
  },

  trueUp: {
    title: "True-up over the fiscal year",
    dueToDate: "Due to date",
    paidToDate: "Paid to date",
    trueUp: "True-up",
    row: "All that is due for the year so far, less what earlier statements came to",
  },

  check: {
    title: "Check: this sheet against the figures of Dealsheet's own arithmetic",
    sheet: "On this sheet",
    engine: "Dealsheet",
    difference: "Difference",
  },

  planTitle: "The plan in words",

  curve: {
    title: "The plan's curve, as drawn",
    payout: "By the plan",
    offCurve: "Deals that are split by payout put the rep's point off the curve.",
    chart: (rep: string, period: string): string =>
      `What the plan pays by attainment, and where ${rep} stands (${period})`,
    chartByCredit: (rep: string, period: string): string =>
      `What the plan pays by credit, and where ${rep} stands (${period})`,
  },

  reps: {
    title: (currency: string): string => `Statements in ${currency}`,
    chart: "Attainment against what was earned, by rep (bubble: credit)",
    from: "From",
    version: "Version",
    engine: "Total pay by Dealsheet",
    total: "Total",
    yearCredit: "Credit, year to date",
    yearEarned: "Earned, year to date",
    yearPayable: "Payable, year to date",
    notes: "Notes",
    resting: (statements: number, periods: readonly string[]): string =>
      `${counted(statements, "statement rests", "statements rest")} on earlier periods that are not closed, so their year to date may still change: ${listed(periods)}. Close those first.`,
    concerned: (who: readonly string[], sentence: string): string => `${listed(who)}: ${sentence}`,
    gaps: "Not in these statements, and why",
    noGaps: "Every won deal of the period is in a statement.",
    definitions: "Definitions",
  },
  definitions: [
    "Quota: of the days on the plan, after proration and ramp. Attainment: credit ÷ quota.",
    "Earned: commission, SPIFFs and kickers, less what caps cut off. Due: earned with clawbacks and adjustments of closed periods.",
    "Payable: due, after draw and holdback. Total pay: payable and base pay.",
    "Year to date: over the rep's statements of the fiscal year in the same currency, up to and with this one.",
    "Every total is a plain SUM of what stands above or beside it; Check is this sheet less Dealsheet's own figure.",
  ],
  gap: {
    noPlan: (rep: string, deals: number, amount: string): string =>
      `${rep} is on no plan on the day of ${counted(deals, "won deal", "won deals")} (${amount}). Add a row under Plan assignments in the tab Dealsheet settings.`,
    noOwner: (dealId: string, row: number, amount: string): string =>
      `Deal ${dealId} in row ${row} (${amount}) is won, yet has no owner. Name one.`,
    noAmount: (dealId: string, row: number): string =>
      `Deal ${dealId} in row ${row} is won, yet has no amount. Enter it.`,
    noCloseDate: (dealId: string, row: number, amount: string): string =>
      `Deal ${dealId} in row ${row} (${amount}) is won, yet has no date on which it is credited. Enter it.`,
    notDue: (rep: string, plan: string, period: string): string =>
      `${rep} is paid by ${plan} for ${period}, which ends after this period.`,
  },

  whatIf: {
    question: (tried: string, current: string): string => `What if the reps on ${current} were paid by ${tried}`,
    cost: "What it would have cost",
    measure: "Figure",
    current: (plan: string): string => `Now: ${plan}`,
    tried: (plan: string): string => `Tried: ${plan}`,
    difference: "Difference",
    change: "Change",
    rows: {
      credit: "Credit",
      commission: "Commission",
      spiffs: "SPIFFs",
      kickers: "Kickers",
      cap: "Cut off by caps",
      clawbacks: "Clawbacks",
      draws: "Draws that are not paid back",
      cost: "Cost",
      share: "Cost ÷ credit",
    },
    reps: "By rep",
    rep: "Rep",
    periods: "By period",
    period: "Period",
    verdict: "Verdict",
    verdicts: { wins: "Wins", loses: "Loses", same: "Same" },
    winners: "Winners and losers",
    count: "Reps",
    total: "Total",
    tiers: "Cost per tier",
    tier: "Tier",
    belowThreshold: "Below the first tier",
    tierOf: (tier: number, start: string, rate: string): string => `Tier ${tier}: from ${start} at ${rate}`,
    linear: "Linear: on-target commission × attainment",
    unknownTier: "Lines without tiers",
    ofCredit: "Of credit",
    otherPlans: "their own plans",
    chart: "Cost of each rep, now and tried",
    amountAxis: "Amount",
    none: "No rep was on the current plan in this period, so there is nothing to compare. Choose another period or plan.",
    definitions: [
      "Both plans run over the same deals, quotas and days, with no period closed: adjustments and true-ups play no part.",
      "Cost: earned with clawbacks, and draws that are never paid back. Draws that are repaid and holdbacks only move pay in time.",
      "Nothing but this sheet is written; the reps stay on their plan.",
    ],
  },
} as const;

/** A plan's terms in sentences. */
export const planWords = {
  period: { month: "month", quarter: "quarter", year: "fiscal year" },
  basis: {
    booked: (period: string, currency: string): string =>
      `Paid for each ${period}, in ${currency}, on won deals by their close date.`,
    collected: (period: string, currency: string): string =>
      `Paid for each ${period}, in ${currency}, on the cash collected from won deals, by the day it came.`,
  },
  rounding: (unit: string): string => `Each deal's commission is rounded to ${unit}, a half away from zero.`,
  oneRate: (rate: string): string => `All credit earns ${rate}.`,
  marginal: (tiers: string): string => `Each slice of credit earns its tier's rate: ${tiers}.`,
  whole: (tiers: string): string => `The tier that the period's credit reaches sets the rate for all of it: ${tiers}.`,
  multiplier: (rate: string, tiers: string): string =>
    `Each slice of credit earns ${rate} times its tier's multiple: ${tiers}.`,
  tier: (rate: string, start: string): string => `${rate} from ${start}`,
  ofQuota: (share: string): string => `${share} of quota`,
  thresholdAbove: (start: string): string => `Below ${start} nothing is paid; above it, the part above.`,
  thresholdFirst: (start: string): string =>
    `Below ${start} nothing is paid; once it is reached, the credit below it earns the first tier's rate as well.`,
  linear: (target: string): string =>
    `On-target commission of ${target} a year times attainment: half the quota pays half of it.`,
  basePay: (amount: string): string => `Base pay: ${amount} a year.`,
  onTarget: (amount: string): string => `On-target earnings: ${amount} a year, base pay included.`,
  spiff: (name: string, pays: string, condition: string): string =>
    `SPIFF ${quoted(name)}: ${pays} for each deal ${condition}.`,
  ofCredit: (share: string): string => `${share} of the credit`,
  condition: {
    is: (field: string, value: string): string => `whose ${field} is ${quoted(value)}`,
    contains: (field: string, value: string): string => `whose ${field} contains ${quoted(value)}`,
    "at least": (field: string, value: string): string => `whose ${field} is at least ${value}`,
    "at most": (field: string, value: string): string => `whose ${field} is at most ${value}`,
  },
  closedFrom: (from: string): string => `closed from ${from} on`,
  closedTo: (to: string): string => `closed up to ${to}`,
  closedBetween: (from: string, to: string): string => `closed from ${from} to ${to}`,
  kicker: (name: string, pays: string, attainment: string): string =>
    `Kicker ${quoted(name)}: ${pays} once attainment has reached ${attainment}.`,
  ofCommission: (share: string): string => `${share} of the period's commission`,
  repCap: (cap: string): string => `Commission, SPIFFs and kickers of a rep come to at most ${cap} a period.`,
  planCap: (cap: string): string =>
    `All reps of the plan together get at most ${cap} a period; above it everybody's pay is scaled alike.`,
  draw: {
    recoverable: (amount: string): string =>
      `Recoverable draw of ${amount} a period: pay is lifted to it, and the lift is repaid from later pay above it.`,
    advance: (amount: string): string =>
      `Advance of ${amount} in a period that earns no more than that; it is netted in full from what is earned next.`,
    "non-recoverable": (amount: string): string =>
      `Non-recoverable draw of ${amount} a period: pay is lifted to it, and nothing is owed.`,
  },
  splitByCredit:
    "A deal of several reps is split by credit: each rep's share of the amount runs through that rep's own plan.",
  splitByPayout:
    "A deal of several reps is split by payout: it runs through its owner's plan, and its commission is divided by the shares.",
  clawback: {
    none: "Nothing is taken back when a deal is refunded.",
    full: (share: string, term: string): string =>
      `A refund${term} takes back ${share} of what was paid for the refunded part.`,
    proRata: (share: string, months: number): string =>
      `A refund within ${counted(months, "month", "months")} of the close date takes back ${share} of what was paid for the refunded part, for the months of the term that are left.`,
    within: (months: number): string => ` within ${counted(months, "month", "months")} of the close date`,
    all: "all",
  },
  holdback: (share: string, months: number): string =>
    `${share} of the pay is held back and paid out ${counted(months, "month", "months")} later.`,
} as const;

// ---- The add-on --------------------------------------------------------------------------------------------------

/** Everything that the add-on says in menus, notes, dialogs and answers. */
export const addonWords = {
  name: "Dealsheet",
  menu: {
    open: "Open Dealsheet",
    refresh: "Refresh all reports",
    freeze: "Freeze this report",
    check: "Check this spreadsheet",
    removeCheck: "Remove the check",
    help: "Help",
  },
  helpTitle: "Dealsheet",
  // Marked as pure, so that the sidebar's bundle can leave the add-on's words out.
  help: /* @__PURE__ */ [
    "Open Dealsheet builds the reports: choose the tab with your deals, check its columns, choose what to build.",
    "Refresh all reports reads the deals again and rewrites the reports in place. What you typed beside them stays.",
    "Freeze this report turns the report you are looking at into a snapshot that is never rewritten.",
    "Check this spreadsheet tries on a tab of its own what Dealsheet relies on Google Sheets to do, and says what passed. Remove the check deletes that tab.",
    "Type =WIN_RATE(, =WEIGHTED_PIPELINE( or =COMMISSION( in any cell to use the same arithmetic in your own sheets. The sidebar's Functions page lists them all, says what each takes, and writes one into the current cell with your columns filled in. A cell that shows #NAME? needs Dealsheet switched on here: Extensions, Add-ons, Manage add-ons, Use in this document.",
    "Stages, reps, quotas, plans and the fiscal year are in the tab Dealsheet settings. It is yours to change; Dealsheet only adds rows that are missing.",
  ].join("\n\n"),

  busy: "Dealsheet is already building a report in this spreadsheet. Wait until it has finished, then try again.",
  notARequest: "This is not something that Dealsheet can be asked for. Close the sidebar and open Dealsheet again.",
  notATab: "The tab is no longer there. Choose another one.",
  noData: (report: string, missing: string): string =>
    `${report}: the deals tab has no ${missing} by the as-of date, so there is nothing to report. Check the as-of date, and in the sidebar which column holds what.`,
  unexpected: (what: string, why: string): string =>
    `${what} did not work: "${why.trim()}". Nothing was left half done. Try again; if it happens again, reload the spreadsheet first.`,
  doing: {
    start: "Opening Dealsheet",
    readTab: "Reading the tab",
    build: "Building the report",
    refresh: "Refreshing the report",
    assumptions: "Looking at the assumptions",
    saveAssumptions: "Writing the settings",
    importSettings: "Reading the settings file",
    period: "Looking at the period",
    close: "Closing the period",
    reopen: "Reopening the period",
    sample: "Adding the sample deals",
    preview: "Looking ahead",
    show: "Going to the cell",
    insertFunction: "Writing the formula",
    freeze: "Freezing the report",
    check: "Checking the spreadsheet",
    removeCheck: "Removing the check",
  },

  sampleTab: { deals: "Sample deals", leads: "Sample leads", activities: "Sample activities" },
  backupTab: (sheet: string): string => `Dealsheet backup of ${sheet}`.slice(0, 100),
  putBack: (report: string, why: string): string =>
    `Google stopped the writing of ${report}: "${why.trim()}". Everything is as it was before. Try again in a moment.`,
  notPutBack: (report: string, why: string, whyNot: string): string =>
    `Google stopped the writing of ${report}: "${why.trim()}", and could not put the old sheet back yet ("${whyNot.trim()}"). A copy of it is kept; open Dealsheet again and it is put back.`,
  notMended: (why: string): string =>
    `The last build was cut short, and its sheet cannot be put back as it was: "${why.trim()}". Open Dealsheet again. If it still says so, keep the tab that begins with "Dealsheet backup of" under another name and delete the report, then build it anew.`,
  mended: "The last build was cut short. Its sheet has been put back as it was before.",
  inTheWay: (sheet: string, cell: string, value: string): string =>
    `Cell ${cell} of "${sheet}" holds something of yours (${quoted(value)}) where the report needs room. Move it to a free place, for example to the right of the report, then try again. Nothing was changed.`,
  formulaError: (cell: string, error: string): string =>
    error === "#NAME?"
      ? `The live formula in ${cell} shows #NAME?: Dealsheet's functions are not switched on in this spreadsheet. Switch them on (Extensions, Add-ons, Manage add-ons, Use in this document) or build a snapshot. The sheet is as it was before.`
      : `The live formula in ${cell} shows ${error}. Build a snapshot instead, or mend the deals tab and try again. The sheet is as it was before.`,
  spillDiffers: (cell: string, shown: string, expected: string): string =>
    `The live formula shows ${quoted(shown)} in ${cell} where ${quoted(expected)} was computed. Perhaps somebody changed the deals meanwhile: try again, or build a snapshot. The sheet is as it was before.`,

  tooManyCells: (what: string, there: number, needed: number, most: number): string =>
    `A spreadsheet holds ${most.toLocaleString("en")} cells, blank ones too. This one has ${there.toLocaleString("en")}, and ${quoted(what)} needs ${needed.toLocaleString("en")} more. Delete blank rows and columns, or tabs that you no longer need, then try again. Nothing was changed.`,
  tooLarge: (report: string, tab: string, rows: number, columns: number, seconds: number): string =>
    `${report}: ${quoted(tab)} has ${rows.toLocaleString("en")} rows and ${columns} columns. Reading them and building the report may take ${Math.ceil(seconds / 60)} minutes, and Google stops a script after 6. Move closed years to another tab, or delete columns that no report needs, then try again. Nothing was changed.`,
  notLive: (report: string, rows: number, most: number): string =>
    `${report} was written as a snapshot, since ${rows.toLocaleString("en")} rows are more than its live formulas can work through in the 30 seconds that Google gives a formula (up to ${most.toLocaleString("en")} rows it is live). Refresh renews it; with fewer rows it is live again.`,
  nameTaken: (name: string): string =>
    `A tab of yours is called ${quoted(name)}, the name that the check needs. Rename it, then try again. Nothing was changed.`,
  lastTab: (name: string): string =>
    `${quoted(name)} is the only tab, and a spreadsheet must have one. Add a tab, then try again.`,

  protection: "Dealsheet: frozen snapshot",
  frozen: (sheet: string): string => `"${sheet}" is frozen: it is now a snapshot that Dealsheet never rewrites.`,
  isProtected: (sheet: string, place: string | null): string =>
    `${place === null ? `"${sheet}" is protected, and you may not edit it` : `${place} of "${sheet}" is protected, and you may not edit it`}. Ask whoever protected it, or the spreadsheet's owner, to let you (Data, Protect sheets and ranges), then try again. Nothing was changed.`,
  alreadyFrozen: (sheet: string): string => `"${sheet}" is frozen already.`,
  notAReport:
    "The sheet you are looking at is no Dealsheet report. Open the report that you want to freeze, then choose this again.",
  isFrozen: (sheet: string): string =>
    `"${sheet}" is frozen and stays as it is. Build the report anew for a fresh sheet.`,
  noReports: "There is no report to refresh yet. Choose Open Dealsheet to build one.",
  refreshed: (count: number): string => `${counted(count, "report", "reports")} refreshed.`,
  refreshedSome: (count: number, left: readonly string[]): string =>
    `${counted(count, "report", "reports")} refreshed. Google stops a script after 6 minutes, so ${listed(left.map(quoted))} ${left.length === 1 ? "is" : "are"} still to do: choose Refresh all reports again, and it goes on with ${left.length === 1 ? "it" : "them"}.`,
  notRefreshed: (sheet: string, problem: string): string => `"${sheet}" was not refreshed. ${problem}`,
  linesMoved: (sheet: string): string =>
    `Somebody inserted or deleted rows or columns of "${sheet}" while Dealsheet was rewriting it. Its old report has been put back. Try again.`,
  reportGone:
    "Somebody deleted the report's sheet while Dealsheet was rewriting it. Build the report anew if it is still wanted.",
  dealsTabGone: (sheet: string): string =>
    `The deals tab that "${sheet}" was built from has been deleted. Build the report anew from another tab.`,
  dealsTabIsOurs: (tab: string): string =>
    `"${tab}" is a sheet that Dealsheet makes. Choose the tab that holds your deals.`,

  settings: {
    title: "Dealsheet settings",
    newer:
      "The tab Dealsheet settings was made by a newer Dealsheet. Reload the spreadsheet, so that the new one is used.",
    blank: "The tab Dealsheet settings is empty. Delete it and build a report, and it is made anew from the deals.",
    subject: "Dealsheet settings",
    changedMeanwhile:
      "Somebody changed the tab Dealsheet settings while Dealsheet was reading it. Nothing was changed by Dealsheet. Try again.",
    exists:
      "There is a tab Dealsheet settings already. It is yours, and a settings file does not overwrite it; delete the tab first if you want to begin anew.",
    noFile: 'The settings file cannot be read. It must be a JSON object such as {"reps": []}.',
    badFile: (part: string, entry: number, key: string, value: string, expected: string): string =>
      `In the settings file, ${filePlace(part, entry, key)}: ${quoted(value)} is not ${expected}. Correct the file.`,
    badFileContradiction: (part: string, entry: number, key: string, contradiction: PlanContradiction): string =>
      `In the settings file, ${filePlace(part, entry, key)}: ${contradictionText(contradiction)}`,
  },

  /** What was left as it is when figures were saved, and why. */
  assumptions: {
    formula: (name: string): string =>
      `${name}: the cell in the tab Dealsheet settings holds a formula of yours, so it stays. Change the formula there.`,
    gone: (name: string): string =>
      `${name} is neither in the deals nor in the tab Dealsheet settings any more, so nothing was written for it.`,
    noColumn: (name: string, heading: string): string =>
      `${name}: the tab Dealsheet settings has no column "${heading}" any more. Add the heading, then try again.`,
    notTaken:
      "the figures that stand there now are not those that were written. Look for a formula that fills the column",
  },

  commission: {
    settingsMade:
      "The tab Dealsheet settings has been made. Fill in its sections Plans, Plan terms and Plan assignments: which plans there are, and which rep is on which. Then try again.",
    noPlans:
      "The tab Dealsheet settings has no commission plan. Fill in its sections Plans and Plan terms, then try again.",
    noAssignments:
      "No rep is on a commission plan. Fill in the section Plan assignments of the tab Dealsheet settings: the rep, the plan, and from which day. Then try again.",
    snapshotsOnly: (report: string): string =>
      `${report}: money that was agreed on must not move by itself, so this report is a snapshot. Choose Snapshot; COMMISSION_STATEMENT is the live way.`,
    nothingOpen: (period: string): string =>
      `All statements of ${period} are closed and stand in their tabs. Reopen the period if one of them is wrong.`,
    noneOf: (rep: string, period: string): string => `${rep} has no open statement for ${period}. Nothing was changed.`,
    isClosed: (rep: string, period: string): string => `${rep}, ${period}: closed, and stands in its own locked tab`,
    notOver: (period: string, end: string): string =>
      `${period} ends on ${end}, after the as-of date. Close it once it is over.`,
    laterIsClosed: (rep: string, period: string, later: string): string =>
      `${rep} was closed for ${later} already, and draws and corrections run on from period to period. Reopen ${later} first, close ${period}, then ${later} again.`,
    changedSince:
      "The deals, the settings or the ledger have changed since you looked at these statements. Nothing was closed. Look at them again, then close.",
    tooManyTabs: (tabs: number, most: number): string =>
      `${tabs} reps are too many for a tab each in one closing (at most ${most}). Choose one tab for all; each rep's own can be built on its own before closing.`,
    closingOf: (period: string): string => `the closing of ${period}`,
    noId: (row: number, tab: string): string =>
      `Row ${row} of the tab ${quoted(tab)} has no deal id, and closed deals are known by it: without one, a sorted tab would look like changed deals. Fill in the CRM's ids, or choose their column in the sidebar; then try again.`,
    notTyped: (period: string): string => `To reopen the period, type its name: ${period}. Nothing was changed.`,
    notClosed: (period: string): string => `No statement of ${period} is closed, so there is nothing to reopen.`,
    reopenLater: (rep: string, later: string, period: string): string =>
      `${rep} was closed for ${later} after ${period}, and what was paid then rests on it. Reopen ${later} first.`,
  },

  ledger: {
    note: "Dealsheet adds a row for everything that is closed or reopened, and compares later changes of deals with it. Sort and filter as you like, but change nothing: every row carries a check.",
    who: (name: string): string => (name === "" ? "account not shown" : `${name} (account not shown)`),
    short: (tab: string): string =>
      `The last rows of the tab ${quoted(tab)} are not those that Dealsheet wrote: some are missing, or some were added. Put the tab back as it was with File, Version history.`,
    gone: (statement: string): string =>
      `The tab ${quoted(statement)} was closed, yet the commission ledger does not say so: the ledger's tab was deleted or replaced. Put it back with File, Version history.`,
    notReadBack:
      "What stands in the commission ledger is not what was written, so nothing was closed. Everything is as it was before. Try again; if it happens again, look for a formula or a script that changes the tab.",
  },

  rates: {
    note: "Exchange rates for commission: one unit of From is Rate units of To, from that day on until the next rate of the pair.",
    made: 'The tab "Dealsheet rates" has been made for them.',
  },

  /** Why a formula cannot be written into the current cell. */
  insert: {
    noCell: "No cell is selected. Click an empty cell in a sheet, then try again.",
    filled: (cell: string, sheet: string): string =>
      `Cell ${cell} of "${sheet}" is not empty, and nothing is overwritten. Click an empty cell, then try again.`,
    inDeals: (sheet: string): string =>
      `"${sheet}" holds the deals, and Dealsheet only reads it. Click an empty cell in another sheet, then try again.`,
    inSettings: "The tab Dealsheet settings holds your settings. Click an empty cell in another sheet, then try again.",
    inReport: (cell: string, sheet: string): string =>
      `Cell ${cell} is inside the report "${sheet}", which is rewritten when it is refreshed. Click an empty cell beside the report or in another sheet, then try again.`,
    becameText: "the cell is formatted as plain text",
    notWritten: (cell: string, why: string): string =>
      `Google did not take the formula in cell ${cell}: "${why.trim()}". The cell is empty as before. Choose another cell, then try again.`,
  },

  /** Why a report cannot be built from these columns, or what it will lack. */
  limit: (
    missing: "owner" | "account" | "close date" | "created" | "probability",
    severity: "blocked" | "partial",
  ): string => {
    const what = {
      owner: "No column says who owns a deal",
      account: "No column says which account a deal belongs to",
      "close date": "No column says when a deal closes",
      created: "No column says when a deal was created",
      probability: "No column gives a probability",
    }[missing];
    const then = {
      owner: "nothing can be shown by rep",
      account: "nothing can be shown by account",
      "close date": "nothing can be put into months and periods",
      created: "nothing can be said about the length of the sales cycle",
      probability: "the probabilities of the settings tab are used, by stage",
    }[missing];
    return severity === "blocked" ? `${what}, and this report needs it.` : `${what}: ${then}.`;
  },

  issueKind: {
    "unreadable amount": "Amounts that cannot be read",
    "negative amount": "Negative amounts",
    "unreadable date": "Dates that cannot be read",
    "ambiguous date": "Dates that can be read two ways",
    "probability out of range": "Probabilities outside 0 to 100 %",
    "unreadable probability": "Probabilities that cannot be read",
    "probability under one percent": "Probabilities under 1 %",
    placeholder: "Placeholders (N/A, -, none) instead of a value",
    "day and month swapped": "Date columns whose day and month were swapped, mended here",
    "amounts misread": "Amounts that the spreadsheet had misread, mended here",
    "amounts look misread": "Amounts that may be 1,000 times too small",
    "filled down": "Grouped columns, blank cells filled",
    "duplicate id": "Ids that stand twice",
    "error cell": "Cells with an error",
    "unknown stage": "Stages that the settings tab does not know",
    "blank stage": "Deals without a stage",
    "unclear outcome": "Stages that may mean won or lost",
    "mixed currencies": "Amounts in another currency",
    "contradicting outcome": "Deals whose columns contradict each other",
    "created after closed": "Deals closed before they were created",
    "closed in the future": "Closed deals with a close date after the as-of date",
  },
  leftOut: (count: number | null, reason: string, worth: number | null): string => {
    const about = worth === null ? "" : ` (about ${Math.round(worth).toLocaleString("en")})`;
    const what = `${reason.charAt(0).toLowerCase()}${reason.slice(1)}`;
    return count === null ? reason : `${count.toLocaleString("en")} × ${what}${about}`;
  },
};

// ---- The check of a real spreadsheet -----------------------------------------------------------------------------

/** What Dealsheet takes for granted of Google Sheets and no source settles; docs/live-check.md shows the same rows. */
export interface LiveCheckWords {
  readonly number: number;
  readonly assumption: string;
  /** How a person checks it by hand. */
  readonly byHand: string;
  readonly expected: string;
  /** For the maintainer, if the answer differs. */
  readonly see: string;
}

export const liveCheckWords: readonly LiveCheckWords[] = [
  {
    number: 1,
    assumption: "An error cell arrives in a custom function as its text",
    byHand: "`A1`: `=NA()`; `A2`: `won`; then `=WIN_RATE(A1:A2)`",
    expected: "`#ERROR!` with a note that names stages, row 1 and `#N/A`",
    see: "`src/functions/define.ts`",
  },
  {
    number: 2,
    assumption: "A one-cell range works like a single cell",
    byHand: "`A1`: `won`; `=WIN_RATE(A1:A1)` and `=WIN_RATE(A1)`",
    expected: "1 twice (100 %)",
    see: "`src/functions/define.ts`",
  },
  {
    number: 3,
    assumption: "Skipped arguments arrive as blank or undefined",
    byHand: '`=COMMISSION(100000;0.05;;"marginal")`',
    expected: "5000",
    see: "`src/functions/define.ts`",
  },
  {
    number: 4,
    assumption: "A date cell arrives as a Date at midnight in the spreadsheet's time zone",
    byHand: "set File ▸ Settings ▸ Time zone to Pacific/Auckland and build a live Forecast",
    expected: "the as-of date on the sheet is the one chosen",
    see: "`src/addon/read-table.ts`",
  },
  {
    number: 5,
    assumption: "`Intl.DateTimeFormat` knows time zones in the V8 runtime",
    byHand: "the same with Asia/Kolkata, once after switching the zone",
    expected: "the same figures as before",
    see: "`src/addon/civil-days.ts` (falls back to `Utilities.formatDate` when the two disagree on a probe)",
  },
  {
    number: 6,
    assumption: "`setFormula` takes `;` in every locale",
    byHand: "set the locale to Germany, then to the United States, and build all reports live",
    expected: "no `#ERROR!`",
    see: "`src/addon/write-plan.ts`",
  },
  {
    number: 7,
    assumption: "A custom function may depend on a cell with `TODAY()`",
    byHand: "tick “Follow today” in the sidebar and build live",
    expected: "figures, not `#ERROR!`",
    see: "wizard: untick “Follow today”",
  },
  {
    number: 8,
    assumption: 'A blank returned as `""` shows as a blank cell',
    byHand: "a live Quota report with a rep who has no quota",
    expected: "blank cells, no 0",
    see: "`src/core/table.ts`",
  },
  {
    number: 9,
    assumption: "A spilled date is a serial number and keeps the cell's number format",
    byHand: "live Forecast, “Twelve months”",
    expected: "months, not numbers around 45,000",
    see: "`src/addon/write-plan.ts`",
  },
  {
    number: 10,
    assumption: "Growing tables spill into rows that are formatted beforehand",
    byHand: "live Quota; add a deal with a new owner",
    expected: "a new row in the same format",
    see: "`src/reports/layout.ts`",
  },
  {
    number: 11,
    assumption: "`copyTo` of a sheet copies charts, notes and developer metadata",
    byHand: "build a report, then rebuild while a chart has been moved by hand",
    expected: "the chart stays where it was put",
    see: "`src/addon/write-plan.ts`",
  },
  {
    number: 12,
    assumption: "Text that begins with `=` stays text when the format is `@` first",
    byHand: "a deal named `=1+1`; build as snapshot and live",
    expected: "the text `=1+1`",
    see: "`src/addon/write-plan.ts`",
  },
  {
    number: 13,
    assumption: "The sidebar shows at 300 px without sideways scroll",
    byHand: "open the sidebar in Chrome, Firefox and Safari",
    expected: "no horizontal bar",
    see: "`src/sidebar/sidebar.css`",
  },
  {
    number: 14,
    assumption: "A failing `google.script.run` with several accounts calls the failure handler",
    byHand: "sign in to two accounts, open the sidebar as the second",
    expected: "the sentence about one account or a separate profile",
    see: "`src/sidebar/call.ts`",
  },
  {
    number: 15,
    assumption: "Parsing the script costs little",
    byHand: "Executions page, a custom function's duration",
    expected: "well under a second for 1,000 rows",
    see: "`build.mjs`",
  },
  {
    number: 16,
    assumption: "`BUBBLE` takes id, x, y, group, size from separate ranges in order",
    byHand: "build Quadrant",
    expected: "one bubble a rep, coloured by quadrant",
    see: "`src/reports/quadrant.ts`",
  },
  {
    number: 17,
    assumption: "Bubble, bar and combo options keep their names (`series`, `vAxis`, `colors`)",
    byHand: "build all three reports",
    expected: "as in [docs/pictures](pictures)",
    see: "`src/reports/`",
  },
  {
    number: 18,
    assumption: "The add-on's menu shows before authorization",
    byHand: "install in a new account, reload",
    expected: "“Open Dealsheet” in the menu",
    see: "`src/addon/main.ts`",
  },
  {
    number: 19,
    assumption: "`getCurrentCell()` in a sidebar call is the cell that the person selected",
    byHand: "select a blank cell, sidebar ▸ Functions ▸ WIN_RATE ▸ Insert",
    expected: "the formula stands in that cell",
    see: "`src/addon/insert-function.ts`",
  },
  {
    number: 20,
    assumption: "`getChartId` is known right after `insertChart`, and `updateChart` keeps the position",
    byHand: "build Forecast, move its chart, refresh",
    expected: "the chart stays where it was put",
    see: "`src/addon/charts.ts`",
  },
  {
    number: 21,
    assumption: "`labelInLegend` and `series` keyed by a group's name work",
    byHand: "build Quadrant and Quota",
    expected: "legends say Won and Quota, and the quadrants' names in their colours",
    see: "`src/reports/quota.ts`, `src/reports/quadrant.ts`",
  },
  {
    number: 22,
    assumption: "“Less than” rules leave blank cells alone",
    byHand: "build Quota with a rep who has no quota",
    expected: "no colour on the blank cells",
    see: "`src/reports/theme.ts`",
  },
  {
    number: 23,
    assumption: '`setNumberFormat("General")` gives the automatic format back',
    byHand: "build live, then type 0.5 over a spilled text cell and undo",
    expected: "the text is back",
    see: "`src/reports/theme.ts`",
  },
  {
    number: 24,
    assumption: "A function's help box needs no `{type}` in `@param`",
    byHand: "type `=WIN_RATE(`",
    expected: "the box names stages, amounts, basis with their texts",
    see: "`src/functions/stubs.ts`",
  },
  {
    number: 25,
    assumption: "`2017-12` typed into a cell becomes a date; the period cell keeps text",
    byHand: "type 2017-12 into the period cell of a live report",
    expected: "the report shows December 2017",
    see: "`src/functions/values.ts`",
  },
  {
    number: 26,
    assumption: "A plain `=C2:C5*2` does not spill, and `=FILTER(…)` does",
    byHand: "type both beside data",
    expected: "one value or an error; a column",
    see: "`playground/spreadsheet/evaluate.ts`",
  },
  {
    number: 27,
    assumption: "The failure handler's message may begin with “Error: ”",
    byHand: "build while somebody else builds",
    expected: "a sentence without that word",
    see: "`src/sidebar/call.ts`",
  },
  {
    number: 28,
    assumption: "Two tabs cannot differ in upper and lower case alone",
    byHand: "name a tab `forecast`, then build Forecast",
    expected: "a new tab `Forecast (2)`, no failure",
    see: "`src/addon/write-plan.ts`",
  },
  {
    number: 29,
    assumption: "The script loads fast enough at its size",
    byHand: "Executions page, duration of one WIN_RATE over 1,000 rows, beside the same with an empty script",
    expected: "within 100 ms of each other",
    see: "`docs/decisions/004-script-size.md`",
  },
  {
    number: 30,
    assumption: "A formula that takes another formula's spilled table waits for it, and gets its dates as Dates",
    byHand: "live Forecast: change an amount in the deals tab and watch “Where the period stands”",
    expected:
      "“Loading…”, then the figure of “All methods” in the chosen row; “Twelve months” shows a chosen forecast from this month on",
    see: "`src/functions/forecast-report.ts`",
  },
  {
    number: 31,
    assumption: "Two formulas of some seconds each (50,000 deals) end well within the 30 seconds of a custom function",
    byHand: "live Forecast over a large tab; Executions page",
    expected: "each under 15 s",
    see: "`src/core/forecast/backtest.ts`",
  },
  {
    number: 32,
    assumption:
      "A tab that is copied to a new spreadsheet keeps its values, sums and chart, and needs nothing of the old one",
    byHand: "build Commission statement with a tab for each rep; the arrow on one of them ▸ Copy to ▸ New spreadsheet",
    expected: "the same figures, check rows 0.00, the chart with the rep's point, no `#REF!`",
    see: "`docs/commission.md`",
  },
  {
    number: 33,
    assumption: "A protection that only warns is kept, found again and removed by the script",
    byHand: "freeze a report; Data ▸ Protected sheets and ranges",
    expected: "the sheet is listed there, and editing it warns",
    see: "`src/addon/protection.ts`",
  },
  {
    number: 34,
    assumption: "Developer metadata of a sheet is found by its key, with its value and its sheet",
    byHand: "build a report, reload the spreadsheet, choose Refresh all reports",
    expected: "the report is refreshed, no second one is made",
    see: "`src/addon/report-record.ts`",
  },
  {
    number: 35,
    assumption:
      "A sheet can be cut to the rows and columns that it needs, and what is cut no longer counts towards the 10 million cells",
    byHand: "build a commission statement",
    expected: "the new tab ends a few rows below its last figure",
    see: "`src/addon/cell-limit.ts`",
  },
  {
    number: 36,
    assumption: "`setValues` takes text that begins with `=` as a formula, where the cell's format is automatic",
    byHand: "build a commission statement, click a sum",
    expected: "a formula in the formula bar",
    see: "`src/addon/cells.ts`",
  },
  {
    number: 37,
    assumption: "After `flush`, what a formula spilled can be read at once or shows `Loading...` first",
    byHand: "build a live Forecast over a large tab",
    expected: "the report stands, no “shows #ERROR!”",
    see: "`src/addon/verify.ts`",
  },
  {
    number: 38,
    assumption: "Reading a cell takes at most 20 millionths of a second",
    byHand: "build a Quota snapshot over 100,000 deals; Executions page",
    expected: "done within a minute",
    see: "`src/addon/time-limit.ts`",
  },
  {
    number: 39,
    assumption: "Google's machine is at most four times slower than the one on which rows were measured",
    byHand: "build a live Forecast over 100,000 deals; Executions page",
    expected: "each formula under 15 s",
    see: "`src/addon/time-limit.ts`, `docs/performance.md`",
  },
  {
    number: 40,
    assumption:
      "One `ARRAYFORMULA` of `HYPERLINK` makes a link of each cell, and `#gid=…&range=…` opens in the same tab",
    byHand: "build Pipeline review; click “Row …” in the first column",
    expected: "the deal's row in the deals tab is selected",
    see: "`src/reports/link-column.ts`",
  },
  {
    number: 41,
    assumption: "`getValues()` of a `SPARKLINE` cell is blank; nothing of Dealsheet reads it",
    byHand: "build KPI dashboard live, then Refresh",
    expected: "lines under Twelve months, no refusal",
    see: "`src/reports/trend-row.ts`, `src/addon/occupied.ts`",
  },
  {
    number: 42,
    assumption: "`hAxis.gridlines.multiple` keeps an axis of counts on whole numbers",
    byHand: "build Data audit with one or two findings a rule",
    expected: "0, 1, 2 on the axis, none twice",
    see: "`src/reports/theme.ts`",
  },
];

/** The tab of the check. */
export const selfCheckWords = {
  tab: "Dealsheet check",
  copy: "Dealsheet check, copied for a moment",
  title: "Does this spreadsheet do what Dealsheet relies on?",
  headings: ["#", "Assumption", "Expected", "Found here", "Result", "By hand", "If it differs (for the maintainer)"],
  running:
    "The check is running. If this still stands here after some minutes, it was cut short: choose Remove the check in Dealsheet's menu, then check again.",
  stopped: (why: string): string =>
    `The check stopped half way: "${why.trim()}". Nothing but this tab was touched. Choose Remove the check in Dealsheet's menu, then check again.`,
  summary: (passed: number, failed: number, left: number, locale: string, timeZone: string, day: string): string =>
    `${passed} passed, ${failed} failed, ${left} to look at yourself. Locale ${locale}, time zone ${timeZone}, ${day}. Only this tab was written; choose Remove the check in Dealsheet's menu when you are done.`,
  verdict: { pass: "pass", fail: "FAIL", look: "look yourself" },
  ground: "What the check wrote and read back. Nothing of yours is here.",
  removed: "The check's tab has been removed.",
  noCheck: "There is no check to remove in this spreadsheet.",
  lookAtChart: (read: string): string => `${read}; look at the chart below the table`,
  lookAtCells: (cells: string): string => `Look at ${cells}: only the first of the three may have a colour`,
  notProbed: "A script cannot see this",
  stillLoading: "still Loading... after the wait",
  pace: (microseconds: number, what: "cell" | "row", most: number): string =>
    `${microseconds.toFixed(1)} microseconds a ${what}, of at most ${most}`,
  waited: (seconds: number): string => `figure there ${seconds.toFixed(1)} s after the formula was written`,
  loaded: (times: number): string =>
    times === 0 ? "there at once" : `Loading... at first, there at look ${times + 1}`,
  zonesAgree: (zones: number, days: number): string => `the same days in ${zones} zones, ${days} days each`,
  zoneDiffers: (zone: string, intl: string, google: string): string => `${zone}: ${intl} by Intl, ${google} by Google`,
  noIntl: (zone: string): string => `Intl does not know ${zone}; Google's own formatter is used instead`,
};

// ---- The sidebar -------------------------------------------------------------------------------------------------

/** "1 deal", "8,800 deals". */
function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

function filePlace(part: string, entry: number, key: string): string {
  return [part, entry > 0 ? `entry ${entry}` : "", key].filter((word) => word !== "").join(", ");
}

/** "A", "A and B", "A, B and C". */
function listed(words: readonly string[], last: "and" | "or" = "and"): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words[words.length - 1]}`;
}

/** A currency, and how many digits its money has after the point. */
interface Currency {
  readonly currency: string;
  readonly digits: number;
}

/** Of a statement in the sidebar. */
interface StatementFigures extends Currency {
  readonly attainment: number | null;
  readonly earned: number;
  readonly corrections: number;
  readonly totalPay: number;
}

function money(amount: number, { currency, digits }: Currency): string {
  const figure = amount.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return `${figure} ${currency}`;
}

function percentOf(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}

/** Everything that the sidebar says. */
export const sidebarWords = {
  starting: "Looking at your spreadsheet…",
  notStarted: "Dealsheet could not start",
  tryAgain: "Try again",
  back: "Back",
  next: "Next",
  progress: (step: number, of: number): string => `Step ${step} of ${of}`,

  problems: {
    accounts:
      "Google did not let Dealsheet into this spreadsheet. This happens when several Google accounts are signed in to one browser. Sign out of the others, or open the spreadsheet in a private window or a browser profile that has only the account you use here; then open Dealsheet again.",
    permission:
      "Dealsheet has lost its permission for this spreadsheet. Close this sidebar, open Dealsheet from the Extensions menu and allow what Google asks for. If the spreadsheet is somebody else's, ask for edit access. If several Google accounts are signed in to this browser, sign out of the others first.",
    tookTooLong:
      "This took longer than Google allows, so it was stopped. A sheet that was cut short is put back as it was when you try again. Wait a minute first; if it happens again, build one report at a time.",
    network: "The connection to Google was lost. Check that you are online, then try again.",
    googleLimit: "Google says that too much is running in this account right now. Wait a minute, then try again.",
    oldSidebar:
      "Dealsheet was updated while this sidebar was open. Close it and open Dealsheet again from the Extensions menu.",
    noAnswer: "Google lost the answer on its way. Nothing you entered is gone: try again.",
    notInSheets: "This page works inside Google Sheets only. Open it there: Extensions, Dealsheet, Open Dealsheet.",
    unexpected: (text: string): string =>
      text.trim() === ""
        ? "Google reported a problem without saying which. Try again; if it happens again, close this sidebar and open Dealsheet anew."
        : `Google reported a problem: "${text.trim()}". Try again; if it happens again, close this sidebar and open Dealsheet anew.`,
  },

  reportTitle: REPORT_TITLES,
  reportPurpose: {
    forecast: "Won to date, what is still likely to come in, and the gap to quota, by month and by rep.",
    quadrant: "Who is strong, who is rising and whom to coach: this period against the one before.",
    quota: "Each rep's won amount against quota, what remains, and the pace that it takes.",
    commission: "Every rep's quota, credit, pay and year to date in one table.",
    statement: "Each rep's pay, deal by deal, with every tier, correction and draw.",
    whatif: "What another plan would have cost, and who would gain or lose.",
    kpi: "Every metric your columns allow: team and reps, this period against the last, month by month.",
    review: "The open deals to talk about this week: overdue, stale, pushed, big, stuck, or without a next step.",
    funnel: "How far deals come, where they stop and are lost, by stage, owner and source.",
    audit: "What is wrong or missing in the deals tab, cell by cell, and the pipeline at risk by it.",
    ramp: "How fast new reps get up to speed, month by month in role, and who is behind schedule.",
    territories: "How evenly accounts are spread over the reps, and which moves would even them out.",
    capacity: "Twelve months of capacity against a target that you type, hires needed, and each rep's quota.",
    activity: "How fast leads are answered and how many convert, how much time sells, and who meets prospects.",
    leads: "Every lead's score by your points table: who is qualified, why, and from which source.",
  },

  welcome: {
    heading: "Your reports",
    intro: "Refresh reads the deals again and rewrites these sheets in place.",
    refreshAll: "Refresh all",
    buildNew: "Build other reports",
    live: (asOf: string, period: string): string => `Live, ${period}, as of ${asOf}`,
    snapshot: (asOf: string, period: string): string => `Snapshot of ${asOf}, ${period}`,
    locked: (asOf: string, period: string): string => `Frozen snapshot of ${asOf}, ${period}. It stays as it is.`,
  },

  data: {
    heading: "Data",
    legend: "Which tab holds the deals?",
    hint: "One row a deal, with column headers above. Dealsheet only reads this tab.",
    size: (rows: number, columns: number): string =>
      rows <= 1
        ? "No rows under the headers"
        : `${counted(rows, "row", "rows")}, ${counted(columns, "column", "columns")}`,
    suggested: "Suggested",
    none: "This spreadsheet has no tab with data yet. Paste your CRM export into a tab, or import it with File, Import; then look again.",
    lookAgain: "Look again",
    lookForNew: "Look for new tabs",
    sample: "Try it with sample deals",
    sampleHint:
      "No deals at hand? Dealsheet adds a tab with two years of an invented company's. Nothing of yours is changed.",
    addingSample: "Adding the sample deals…",
    lastTime: "Last time",
    firstRows: (tab: string): string => `The first rows of ${tab}`,
    rowsRegion: "First rows, to scroll sideways",
    row: "Row",
    noRows: "There are no rows under the headers.",
    matched: (matched: number, columns: number, toCheck: number): string =>
      `${matched} of ${counted(columns, "column", "columns")} matched${toCheck === 0 ? "" : `, ${toCheck} to check`}`,
    correct: "The next step is where you correct them.",
    showMe: "Show me",
    showFirst: (cell: string, kind: string): string => `Show me ${cell}: ${kind}`,
    moreKinds: (count: number): string => `${counted(count, "more kind", "more kinds")} in the next step.`,
  },

  columns: {
    heading: "Columns",
    reading: (tab: string): string => `Reading "${tab}"…`,
    readingAgain: "Reading again…",
    unreadable: "This tab could not be read",
    mainLegend: "What is in which column?",
    more: (matched: number, toCheck: number): string =>
      matched === 0
        ? "More columns"
        : `More columns (${matched} matched${toCheck === 0 ? "" : `, ${toCheck} to check`})`,
    automatic: "Match automatically",
    none: "Not in this tab",
    option: (header: string, letter: string): string => `${header} (${letter})`,
    samples: (samples: readonly string[]): string => `e.g. ${samples.join(" · ")}`,
    noSamples: "No values in this column",
    confidence: {
      chosen: "your choice",
      sure: "sure",
      likely: "likely",
      check: "please check",
      none: "not found",
      cleared: "left out",
    },
    found: "What Dealsheet reads",
    deals: (count: number): string => counted(count, "deal", "deals"),
    outcomes: (open: number, won: number, lost: number): string =>
      `${open.toLocaleString("en")} open, ${won.toLocaleString("en")} won, ${lost.toLocaleString("en")} lost`,
    headersIn: (row: number): string => `Headers in row ${row}`,
    cannot: (reports: readonly string[]): string => `${listed(reports)}: not possible yet`,
    partly: (reports: readonly string[]): string => `${listed(reports)}: possible, with gaps`,
    noDeals: "No deals read yet.",
    blockedAll: "No report can be built from these columns yet. Choose the missing ones.",
    limitsHeading: "What the reports can do with them",
  },

  fields: {
    id: "Deal id",
    name: "Deal name",
    account: "Account",
    owner: "Owner (rep)",
    amount: "Amount",
    currency: "Currency",
    stage: "Stage",
    status: "Status (open, won, lost)",
    isWon: "Is won",
    isClosed: "Is closed",
    probability: "Probability",
    created: "Created date",
    closed: "Close date",
    expectedClose: "Expected close date",
    wonOn: "Won date",
    lostOn: "Lost date",
    actualAmount: "Actual amount (won deals)",
    call: "Rep's call (amount)",
    product: "Product",
    collected: "Collected amount",
    collectedOn: "Collected date",
    refunded: "Refunded amount",
    refundedOn: "Refunded date",
    split: "Split (who shares the deal)",
    category: "Forecast category",
    source: "Lead source",
    lastActivity: "Last activity date",
    nextStep: "Next step",
  },

  issues: {
    heading: "Cells to look at",
    none: "No cell needs mending.",
    summary: (total: number): string =>
      `${counted(total, "cell", "cells")} to look at. The deals stay in; what cannot be read counts as blank.`,
    kind: (sentence: string, count: number): string => `${sentence} (${count.toLocaleString("en")})`,
    show: (cell: string): string => `Show ${cell}`,
    moreOfKind: (shown: number, count: number): string =>
      shown === 0
        ? "Mend other kinds first to see these cells."
        : `The first ${shown.toLocaleString("en")} of ${count.toLocaleString("en")}.`,
  },

  assumptions: {
    heading: "Assumptions",
    intro: "What the deals cannot tell. Change what you like; nothing here is required.",
    notKept: "These are suggestions from your deals: the first build makes the tab Dealsheet settings from them.",
    kept: "From the tab Dealsheet settings. What you change here is written there when you go on.",
    looking: "Learning from your deals…",
    lookingHint: "You need not wait: press Next to go on.",
    failed: "The assumptions cannot be shown",
    failedHint: "You can go on all the same: nothing here is required.",
    stages: "Chance to win, by stage",
    noStages: "No stage is open.",
    percent: (stage: string): string => `${stage}, percent`,
    history: (won: number, decided: number, share: number, low: number, high: number): string =>
      `History: ${won.toLocaleString("en")} of ${decided.toLocaleString("en")} won, ${percentOf(share)} (${percentOf(low)} to ${percentOf(high)})`,
    noHistory: "History: no deal that entered it is decided yet",
    allDecided: (won: number, decided: number, share: number, low: number, high: number): string =>
      `All decided deals: ${won.toLocaleString("en")} of ${decided.toLocaleString("en")} won, ${percentOf(share)} (${percentOf(low)} to ${percentOf(high)}).`,
    interval: "In brackets: where the true share lies, 95 times of 100.",
    needsHistory: "How often deals are won from a stage, only a stage-history tab can tell.",
    take: (percent: string): string => `Take ${percent} %`,
    takeFor: (percent: string, stage: string): string => `Take ${percent} % for ${stage}`,
    taken: (percent: string): string => `Taken: ${percent} %`,
    takenFor: (percent: string, stage: string): string => `Taken: ${percent} % for ${stage}`,
    takeAll: "Take history's for all",
    takeHint: "Where few deals entered a stage, the figure to take is drawn towards the share of all deals.",
    formula: "A formula in the tab Dealsheet settings. Change it there.",
    badPercent: "Write a percentage from 0 to 100, such as 40, or clear the field.",
    badMoney: "Write an amount such as 120,000, or clear the field.",
    obstacle: (names: readonly string[]): string =>
      `Correct ${names.length <= 3 ? listed(names) : `${listed(names.slice(0, 2))} and ${names.length - 2} more`} first.`,
    quotas: (kind: "month" | "quarter" | "year"): string =>
      `Quotas for a ${{ month: "month", quarter: "quarter", year: "fiscal year" }[kind]}`,
    noReps: "No column says who owns a deal, so nobody carries a quota.",
    sum: (sum: string, reps: number, of: number): string =>
      `${reps} of ${counted(of, "rep", "reps")} ${reps === 1 ? "carries" : "carry"} ${sum}${reps > 1 ? " together" : ""}`,
    bottomUp: (past: string): string =>
      `Bottom-up: ${past}, what they won on average in the last four of these periods.`,
    target: "Target for all reps (optional)",
    targetHint: "Type it to see what each rep would carry.",
    splitBy: "Split the target",
    past: "By what each won",
    pastHint: "A rep without a past weighs as much as the average one.",
    equal: "Equally",
    equalHint: "Everybody who carries a quota gets the same.",
    gap: (gap: string, share: string, way: "over" | "under"): string =>
      `The quotas add up to ${gap} ${way === "over" ? "more" : "less"} than the target (${share}).`,
    noGap: "The quotas add up to the target.",
    gapToPast: (gap: string, way: "over" | "under"): string =>
      `The target is ${gap} ${way === "over" ? "more" : "less"} than bottom-up.`,
    takeSplit: "Take the split",
    part: (part: string): string => `Split: ${part}`,
    pastOf: (past: string): string => `Past: ${past}`,
    noPast: "No past yet",
    repList: (reps: number): string => `Quota of ${counted(reps, "rep", "reps")}`,
    repListHint: "A rep without a quota has no part in the split.",
    plans: "Commission plans",
    plan: "Plan",
    curve: (plan: string): string => `What ${plan} pays`,
    curveAxes: { attainment: "Attainment", credit: "Credit", pay: "Pay" },
    curveFor: (quota: string, kind: "month" | "quarter" | "year"): string =>
      `For a quota of ${quota} a ${{ month: "month", quarter: "quarter", year: "fiscal year" }[kind]}, the mean of its reps:`,
    curveWithoutQuota: "By credit:",
    payAt: (at: string, pay: string): string => `${at}: ${pay}`,
    noCurve: "Its curve needs a quota: give a rep one.",
    onIt: (reps: readonly string[]): string => `On it: ${listed(reps)}.`,
    nobodyOnIt:
      "Nobody is on it. Who is paid by which plan stands under Plan assignments in the tab Dealsheet settings.",
    saving: "Writing the settings…",
    saved: (probabilities: number, quotas: number, made: boolean): string =>
      `${listed([
        ...(probabilities === 0 ? [] : [counted(probabilities, "probability", "probabilities")]),
        ...(quotas === 0 ? [] : [counted(quotas, "quota", "quotas")]),
      ])} written into the tab Dealsheet settings${made ? ", which was made" : ""}.`,
    nothingSaved: "Nothing was written into the tab Dealsheet settings.",
    notSaved: "Nothing was written",
    goOnWithout: "Go on without writing",
  },

  reports: {
    heading: "Reports",
    which: "Which reports?",
    period: "Period",
    periodRange: (start: string, end: string): string => `${start} to ${end}`,
    kinds: { quarter: "Quarters", month: "Months", year: "Fiscal years" },
    asOf: "As-of date",
    asOfHint: "The day the numbers are true for. Refresh moves it to today.",
    asOfUnreadable: "Enter a date, for example today's.",
    followToday: "Follow today",
    followTodayHint: "The sheet takes today's date whenever it is opened.",
    mode: "How should they be written?",
    live: "Live",
    liveHint: "Formulas that follow the deals as you edit them.",
    snapshot: "Snapshot",
    snapshotHint: "Values as of the date, which stay until the next refresh.",
    history: "Stage-history tab (optional)",
    historyHint: "A tab with a row for each change of a deal's stage, if you have one.",
    leads: "Leads tab",
    leadsHint: "One row a lead: id or name, created date, owner, source, first response, converted.",
    activities: "Activities tab",
    activitiesHint: "One row an activity: date, type, owner, and if you have them hours, lead and outcome.",
    noSideTab: "None",
    /** What a ticked report cannot be without. */
    needsTab: (report: string, tabs: readonly string[]): string =>
      `${report} needs ${tabs.length > 1 ? "one of the two tabs" : "the tab"} above: choose ${tabs.length > 1 ? "a leads tab or an activities tab" : "the leads tab"}, or untick the report.`,
    noTabForReport:
      "It needs a tab of leads or of activities, and this spreadsheet has no other tab with data. Import one, then look for new tabs in the first step.",
    commission: "Commission (snapshots)",
    tried: "Plan to try",
    current: "On the reps of",
    everyOther: "Every other plan",
    noneTicked: "Tick at least one report.",
    build: (count: number): string => (count === 1 ? "Build report" : "Build reports"),
  },

  preview: {
    heading: "Preview",
    reading: "Working out the figures…",
    readingAgain: "Working them out again…",
    skip: "You need not wait: the reports can be built at once.",
    ready: (deals: number): string => `The figures of ${counted(deals, "deal", "deals")} are there.`,
    about: (period: { readonly name: string; readonly start: string; readonly end: string }, asOf: string): string =>
      `${period.name}, ${period.start} to ${period.end}, as of ${asOf}.`,
    basis: (deals: number, currency: string): string =>
      `From ${counted(deals, "deal", "deals")}, amounts in ${currency}. Nothing is written yet.`,
    noPreviewOf: (reports: readonly string[]): string => `Without a preview, but built as well: ${listed(reports)}.`,
    failed: "The preview could not be made",
    goOn: "The reports can be built all the same.",
    figures: {
      won: "Won to date",
      forecast: "Forecast for the period",
      range: "Likely range, 8 times in 10",
      chanceOfQuota: "Chance of making the quota",
      openInPeriod: "Open, due in the period",
      weighted: "… weighted by probability",
      coverage: "Coverage (open ÷ still to win)",
      quota: "Team's quota",
      attainment: "Attainment (won ÷ quota)",
      remaining: "Still to win",
      achieved: "Reps at their quota or over",
      winRate: "Win rate",
      averageDeal: "Average won deal",
      medianCycle: "Days to win, median",
      openPipeline: "All open deals",
    },
    unknown: "Not known",
    unknownHint: "Not known: the deals or the settings do not tell.",
    between: (low: string, high: string): string => `${low} to ${high}`,
    outOf: (count: number, of: number): string => `${count.toLocaleString("en")} of ${counted(of, "rep", "reps")}`,
    before: (value: string): string => `${value} in the period before`,
    reps: (count: number): string => counted(count, "rep", "reps"),
    amount: (value: number): string => value.toLocaleString("en", { maximumFractionDigits: 0 }),
    share: (value: number): string => `${(value * 100).toFixed(1)} %`,
    multiple: (value: number): string => `${value.toFixed(1)} ×`,
    days: (value: number): string => counted(Math.round(value), "day", "days"),
    short: (value: number): string => value.toLocaleString("en", { notation: "compact", maximumFractionDigits: 1 }),
    months: (currency: string): string => `Won and quota by month, ${currency}`,
    monthsSaid: (first: string, last: string, won: string, best: string): string =>
      `Bars: what was won in each month from ${first} to ${last}, ${won} in all, most in ${best}. Lines: the team's quota.`,
    monthsLegend: "Bars: won. Line: the team's quota.",
    month: "Month",
    won: "Won",
    quota: "Quota",
    asTable: "The same as a table",
    stages: (currency: string): string => `Open pipeline by stage, ${currency}`,
    stageDeals: (amount: string, deals: number): string => `${amount}, ${counted(deals, "deal", "deals")}`,
    attainment: (period: string): string => `Attainment by rep, ${period}`,
    quotaMark: "The line marks 100 %.",
    moreReps: (count: number): string => `And ${counted(count, "rep", "reps")} below these.`,
    cannot: (failure: Failure): string =>
      failure.code === "PERIOD_NOT_STARTED"
        ? `This report cannot be made: ${periodNotStarted(failure)}`
        : failure.code === "NO_REPS"
          ? `This report cannot be made: ${noReps(failure)}`
          : "This report cannot be made from these deals; the build says why.",
  },

  confirm: {
    heading: "Replace snapshot?",
    sentence: (sheets: readonly string[]): string =>
      sheets.length === 1
        ? `The sheet ${listed(sheets)} is a snapshot. Its values will be replaced.`
        : `The sheets ${listed(sheets)} are snapshots. Their values will be replaced.`,
    keep: "To keep one, go to its sheet and choose Dealsheet, Freeze this report first.",
    replace: "Replace",
  },

  build: {
    heading: "Build",
    refreshHeading: "Refresh",
    waiting: "Waiting",
    building: "Building…",
    built: (seconds: number): string => `Done in ${seconds.toFixed(1)} s`,
    failed: "Not built",
    cancelled: "Cancelled",
    cancel: "Cancel",
    cancelHint: "The report that is being built is finished first, so that no sheet is left half-written.",
    tryAgain: (report: string): string => `Try again: ${report}`,
    buildNow: (report: string): string => `Build after all: ${report}`,
    buildAfterAll: "Build after all",
    untouched: "A report that was not built left its sheet as it was.",
    seeResults: "See results",
    count: (done: number, of: number): string => `${done} of ${of} done`,
    left: (seconds: number): string => {
      if (seconds < 8) return "A few seconds left";
      if (seconds <= 20) return `About ${Math.ceil(seconds / 5) * 5} seconds left`;
      if (seconds <= 50) return `About ${Math.ceil(seconds / 10) * 10} seconds left`;
      const minutes = Math.ceil(seconds / 60);
      return minutes === 1 ? "About a minute left" : `About ${minutes} minutes left`;
    },
  },

  done: {
    heading: "Done",
    openSheet: (sheet: string): string => `Go to ${sheet}`,
    newTab: "Open in a new browser tab",
    deals: ({ read, whole, partly, rowsSkipped }: DealCounts): string => {
      const deals =
        partly === 0
          ? `${counted(read, "deal", "deals")} read, and counted in every figure.`
          : `${counted(read, "deal", "deals")} read: ${whole.toLocaleString("en")} counted in every figure, ${partly.toLocaleString("en")} left out of some.`;
      return rowsSkipped === 0 ? deals : `${deals} ${counted(rowsSkipped, "row is", "rows are")} no deals.`;
    },
    nextSteps: "What next",
    steps: [
      "Check stages, reps and quotas in the tab Dealsheet settings. They were suggested from your deals; the live sheets follow what you change.",
      "On Monday choose Extensions, Dealsheet, Refresh all reports. What you typed beside a report stays.",
      "Before you share a figure that must not move, freeze its sheet: Extensions, Dealsheet, Freeze this report.",
    ],
    leftOut: "Left out, and why",
    nothingLeftOut: "Nothing was left out.",
    missing: (reports: readonly string[]): string => `Not built: ${listed(reports)}.`,
    refresh: "Refresh all",
    startOver: "Start over",
  },

  places: { label: "Dealsheet", reports: "Reports", closing: "Close", functions: "Functions" },

  closing: {
    heading: "Close a period",
    intro: (tab: string): string =>
      `The commission statements of ${tab}, as of today. Closing locks them; what changes later shows in the next period.`,
    look: "Show the statements",
    lookAgain: "Show again",
    close: (period: string): string => `Close ${period}`,
    working: {
      looking: "Working out the statements…",
      closing: "Closing. This may take some minutes…",
      reopening: "Reopening…",
    },
    closed: (statements: number, entry: number): string =>
      `${counted(statements, "statement is", "statements are")} closed (ledger entry ${entry}).`,
    reopened: (statements: number, entry: number): string =>
      `${counted(statements, "statement is", "statements are")} open again (ledger entry ${entry}). The locked tabs stay, and say so.`,
    statements: (count: number): string => counted(count, "statement", "statements"),
    total: (total: { readonly statements: number; readonly totalPay: number } & Currency): string =>
      `To close: ${counted(total.statements, "statement", "statements")}, pay ${money(total.totalPay, total)}`,
    row: ({ plan, period }: { readonly plan: string; readonly period: string }): string => `${plan}, ${period}`,
    figures: (row: StatementFigures): string =>
      [
        `Pay ${money(row.totalPay, row)}`,
        `earned ${money(row.earned, row)}`,
        ...(row.corrections === 0 ? [] : [`corrections ${money(row.corrections, row)}`]),
        ...(row.attainment === null ? [] : [`attainment ${(row.attainment * 100).toFixed(1)} %`]),
      ].join(", "),
    closedBy: (when: string, who: string): string => `Closed ${when}, ${who}`,
    tabs: "Statement tabs",
    oneTab: "One tab for all",
    oneTabHint: "Everybody who can open the spreadsheet sees everybody's.",
    byRep: "A tab for each rep",
    byRepHint: "Each shows that rep alone, to copy into a spreadsheet of their own.",
    lock: "How are the closed tabs locked?",
    warning: "With a warning",
    warningHint: "Google asks before anybody changes them.",
    full: "In full",
    fullHint: "Only the spreadsheet's owner and you can change them, or close and reopen later.",
    by: "Your name",
    byHint: "For the ledger: Google does not show Dealsheet your account.",
    reopenHeading: "Reopen this period",
    reopenHint: "Its statements follow the deals again until closed anew. The ledger keeps both entries.",
    why: "Why?",
    type: (period: string): string => `Type ${period} to confirm`,
    reopen: (period: string): string => `Reopen ${period}`,
  },

  functions: {
    heading: "Functions",
    search: "Search by name or description",
    count: (shown: number, of: number): string =>
      shown === of ? counted(of, "function", "functions") : `${shown} of ${counted(of, "function", "functions")}`,
    none: (query: string): string => `No function fits ${quoted(query)}. Try a word such as quota or forecast.`,
    notShown: "The functions cannot be shown in this browser. Update it, then open Dealsheet again.",
    clear: "Clear the search",
    close: "Back to the reports",
    tab: "Deals tab",
    tabHint: "Its columns are filled into the formula.",
    noTab: "There is no tab with deals yet, so the formula names its columns for you to fill in.",
    parameters: "What it takes",
    example: "Example",
    gives: (result: string): string => `Gives ${result}.`,
    more: (name: string): string => `Definition, variants and errors of ${name}`,
    insert: "Insert into the current cell",
    insertHint: "Click an empty cell in the sheet first. Nothing is overwritten.",
    inserting: "Writing the formula…",
    inserted: (sheet: string, cell: string): string => `The formula is in cell ${cell} of ${sheet}.`,
    toReplace: (parameters: readonly string[]): string =>
      `Put your own ${parameters.length === 1 ? "value" : "values"} for ${listed(parameters)} into it, where ${parameters.length === 1 ? "its name stands" : "their names stand"} in quotes.`,
    showsError: (error: string, isUnfinished: boolean): string =>
      isUnfinished ? `Until then the cell shows ${error}.` : `The cell shows ${error}. Point at the cell to read why.`,
    goTo: (sheet: string, cell: string): string => `Go to ${cell} of ${sheet}`,
  },

  showing: (cell: string): string => `Going to ${cell}…`,

  /** What a screen reader hears when something changed that the eye would see. */
  announce: {
    assumptions: (stages: number, reps: number): string =>
      `${counted(stages, "open stage", "open stages")}, ${counted(reps, "rep", "reps")}.`,
    read: (deals: number, issues: number): string =>
      `Read ${counted(deals, "deal", "deals")}. ${issues === 0 ? "No cell needs mending." : `${counted(issues, "cell", "cells")} to look at.`}`,
    building: (report: string, at: number, of: number): string => `Building ${report}, ${at} of ${of}.`,
    done: (count: number): string => `${counted(count, "report is", "reports are")} ready.`,
  },
} as const;

/** What is wrong with a cell of the deals tab, what is done about it, and what to do. `header` is its column's. */
export function issueSentence(issue: DealIssue, header: string): string {
  const where = `${issue.cell} (${header || issue.field})`;
  const cell = `"${issue.value}"`;
  switch (issue.rule) {
    case "unreadable amount":
      return `${where}: ${cell} is no amount that can be read one way only, so it counts as blank. Write a plain number.`;
    case "negative amount":
      return `${where}: ${cell} is negative and is added as such. Correct it, or leave it if it is a credit.`;
    case "unreadable date":
      return `${where}: ${cell} is no date, so it counts as blank. Write it as 2026-03-31.`;
    case "ambiguous date":
      return `${where}: ${cell} can be read day first or month first, and the column does not settle which, so it counts as blank. Write it as 2026-03-31.`;
    case "probability out of range":
      return `${where}: ${cell} lies outside 0% to 100%, so it counts as blank. Correct it.`;
    case "unreadable probability":
      return `${where}: ${cell} is no probability, so it counts as blank. Write a percentage.`;
    case "probability under one percent":
      return `${where}: ${cell} is read as ${issue.value} %, because the column holds values over 1. Write 75 where 75 % is meant.`;
    case "placeholder":
      return `${where}: ${cell} counts as blank. Clear the cell if there is no value.`;
    case "day and month swapped":
      return `${where}: the spreadsheet had swapped day and month in this column's dates. Dealsheet reads them as they were meant; the cells themselves still show the wrong day.`;
    case "amounts misread":
      return `${where}: the spreadsheet had read this column's thousands as decimals ("12.500" as 12.5). Dealsheet multiplies them back; whole numbers under 1,000 can be either, so they count as blank. Import the file under its own locale.`;
    case "amounts look misread":
      return `${where}: every amount is under 1,000 and some have decimals, as when a spreadsheet reads thousands as decimals ("12.500" as 12.5). They are read as they stand. If they are too small, import the file under its own locale.`;
    case "filled down":
      return `${where}: the rows are grouped by this column, which names each group once. Its blank cells are read as the group above them.`;
    case "duplicate id":
      return `${where}: the id ${cell} stands in a row above as well, and both rows count. Delete one if it is the same deal.`;
    case "error cell":
      return `${where}: ${cell} is an error, so it counts as blank. Mend the formula in the cell.`;
    case "unknown stage":
      return `${where}: the stage ${cell} is not in the tab Dealsheet settings, so its own word decides whether it is open, won or lost. Add it to Stages.`;
    case "blank stage":
      return `${where}: the stage is blank, so the deal counts as open. Fill it in.`;
    case "unclear outcome":
      return `${where}: ${cell} does not say clearly whether the deal is open, won or lost, so it counts as open. Give the word an outcome under Stages in the tab Dealsheet settings.`;
    case "mixed currencies":
      return `${where}: ${cell} is not the currency of most deals, yet amounts are added as plain numbers. Choose an amount column in one currency.`;
    case "contradicting outcome":
      return `${where}: the stage ${cell} contradicts the deal's status or its won and closed flags, which count. Make them agree.`;
    case "created after closed":
      return `${where}: the deal was created (${issue.value}) after it closed. Correct one of the dates.`;
    case "closed in the future":
      return `${where}: the deal is won or lost, yet closes on ${issue.value}, after the as-of date. Correct the date or the stage.`;
  }
}

/** What the audit says when there is nothing to say. */
export const NOTHING_FOUND = "Nothing was found.";

/** What is wrong with a deal by the audit, and what to do. */
export function findingSentence({ rule, detail, issue }: Finding, { matches }: Pick<DealsReading, "matches">): string {
  if (issue === null) return auditSentence(rule, detail);
  return issueSentence(issue, matches.find(({ field }) => field === issue.field)?.header ?? "");
}

/** What is wrong by a rule of the audit, and what to do; issues of the reading have their own sentences. */
export function auditSentence(rule: AuditRule, detail: string): string {
  switch (rule) {
    case "missing owner":
      return "The deal has no owner, so it is in no rep's figures. Name one.";
    case "missing amount":
      return "The deal has no amount, so it is in no sum. Enter what it may bring in.";
    case "missing close date":
      return "The deal has no close date, so it is in no period. Enter one.";
    case "missing stage":
      return "The deal has no stage, so it counts as open. Enter one.";
    case "overdue close date":
      return `The deal is open, ${detail === "1" ? "one day" : `${detail} days`} past its close date. Close it, or move the date.`;
    case "closed in the future":
      return `The deal is decided, yet closes on ${detail}, after the as-of date. Correct the date or the stage.`;
    case "created after closed":
      return `The deal was created after it closes (${detail}). Correct one of the dates.`;
    case "won without amount":
      return "The deal is won, yet has no amount, so it adds nothing to what was won. Enter what was sold.";
    case "late stage without amount":
      return "The deal is in a late stage with an amount of 0. Enter what it will bring in.";
    case "probability against stage":
      return `The probability is more than 20 points away from the stage's usual ${detail}. Correct the probability or the stage.`;
    case "stale":
      return `Nothing has happened on the deal for ${detail} days. Act on it, or close it.`;
    case "slow in stage":
      return `The deal has been in its stage for ${detail} days, longer than nine of ten deals were. Ask what holds it up.`;
    case "likely duplicate":
      return `Account, amount and close month are those of row ${detail}. Remove one if they are the same deal.`;
    case "pile-up on last day":
      return `Many open deals of one period close on its last day (${detail}). Ask for real dates.`;
    default:
      return `Check the cell: ${rule}.`;
  }
}
