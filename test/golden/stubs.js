/**
 * Win rate: won deals ÷ decided deals (won and lost), by count, or by value when amounts are given.
 *
 * @param stages The stage or status of each deal, one column, for example Deals!E2:E.
 * @param amounts (optional, without it deals are counted) The amount of each deal, a column beside the stages.
 * @param basis (optional, default "closed") What the won deals are divided by: "closed", "all" or "stale".
 * @param close_dates (optional, needed for the basis "stale") The close date of each deal, for open ones the expected one, a column beside the stages.
 * @param as_of (optional, needed for the basis "stale") The day for which the rate is true, a date.
 * @customfunction
 */
function WIN_RATE(stages, amounts, basis, close_dates, as_of) {
  return dealsheet_.customFunction("WIN_RATE", Array.from(arguments));
}
/**
 * Win rate by group: a table of what each owner, region or source won, lost and has open, and its win rate.
 *
 * @param groups What each deal belongs to: owner, region, source …, one column, for example Deals!C2:C.
 * @param stages The stage or status of each deal, a column beside the groups.
 * @param amounts (optional, without it deals are counted) The amount of each deal, a column beside the groups.
 * @param basis (optional, default "closed") What the won deals are divided by: "closed" or "all".
 * @customfunction
 */
function WIN_RATE_BY(groups, stages, amounts, basis) {
  return dealsheet_.customFunction("WIN_RATE_BY", Array.from(arguments));
}
/**
 * Win rate by cohort: of the deals created in a month, the share won within so many days, one row a month.
 *
 * @param created The day each deal was created, one column of dates.
 * @param closed The day each deal was closed, a column beside it; blank where it is open.
 * @param stages The stage or status of each deal, a column beside it.
 * @param as_of The day for which the table is true, a date.
 * @param days (optional, default 90) The days that a deal has to be won.
 * @customfunction
 */
function WIN_RATE_COHORT(created, closed, stages, as_of, days) {
  return dealsheet_.customFunction("WIN_RATE_COHORT", Array.from(arguments));
}
/**
 * Pipeline value: the sum of the amounts of open deals, all of them or those that close in a period.
 *
 * @param amounts The amount of each deal, one column, for example Deals!F2:F.
 * @param stages The stage or status of each deal, a column beside the amounts.
 * @param close_dates (optional, needed for a period) The expected close date of each open deal, a column beside the amounts.
 * @param period_start (optional, without it the period has no start) The first day on which deals may close, a date.
 * @param period_end (optional, without it the period has no end) The last day on which deals may close, a date; the day itself belongs to it.
 * @customfunction
 */
function PIPELINE_VALUE(amounts, stages, close_dates, period_start, period_end) {
  return dealsheet_.customFunction("PIPELINE_VALUE", Array.from(arguments));
}
/**
 * Weighted pipeline: the sum of amount × probability over open deals.
 *
 * @param amounts The amount of each deal, one column, for example Deals!F2:F.
 * @param stages_or_probabilities The probability of each deal (0 to 1, or 0 to 100), or its stage, a column beside the amounts.
 * @param stage_table (optional, needed when stages are given) Two or three columns: stage, probability, and if wanted outcome (open, won or lost).
 * @param basis (optional, default "open") Which deals are in it: "open" or "won".
 * @customfunction
 */
function WEIGHTED_PIPELINE(amounts, stages_or_probabilities, stage_table, basis) {
  return dealsheet_.customFunction("WEIGHTED_PIPELINE", Array.from(arguments));
}
/**
 * Weighted pipeline by group: a table of each owner's or region's open deals, their amount and weighted value.
 *
 * @param groups What each deal belongs to: owner, region, month …, one column, for example Deals!C2:C.
 * @param amounts The amount of each deal, a column beside the groups.
 * @param stages_or_probabilities The probability of each deal (0 to 1, or 0 to 100), or its stage, a column beside the groups.
 * @param stage_table (optional, needed when stages are given) Two or three columns: stage, probability, and if wanted outcome (open, won or lost).
 * @param basis (optional, default "open") Which deals are in it: "open" or "won".
 * @customfunction
 */
function WEIGHTED_PIPELINE_BY(groups, amounts, stages_or_probabilities, stage_table, basis) {
  return dealsheet_.customFunction("WEIGHTED_PIPELINE_BY", Array.from(arguments));
}
/**
 * Pipeline coverage: the open amount ÷ the quota still to be won; 3 means three times covered.
 *
 * @param amounts The amount of each deal, one column, for example Deals!F2:F.
 * @param stages The stage or status of each deal, a column beside the amounts.
 * @param quota The quota of the period, in the currency of the amounts.
 * @param won_to_date (optional, default 0) What is won of it already, in the same currency.
 * @param basis (optional, default "remaining") What covers what: "remaining", "quota" or "weighted".
 * @param stage_table (optional, needed for the basis "weighted") Two or three columns: stage, probability, and if wanted outcome (open, won or lost).
 * @param close_dates (optional, needed for a period) The expected close date of each open deal, a column beside the amounts.
 * @param period_start (optional, without it the period has no start) The first day on which deals may close, a date.
 * @param period_end (optional, without it the period has no end) The last day on which deals may close, a date; the day itself belongs to it.
 * @customfunction
 */
function PIPELINE_COVERAGE(amounts, stages, quota, won_to_date, basis, stage_table, close_dates, period_start, period_end) {
  return dealsheet_.customFunction("PIPELINE_COVERAGE", Array.from(arguments));
}
/**
 * Pipeline velocity: open deals × win rate × average won deal ÷ sales cycle, as money a day.
 *
 * @param amounts The amount of each deal, one column, for example Deals!F2:F.
 * @param stages The stage or status of each deal, a column beside the amounts.
 * @param created The day each deal was created, a column beside the amounts.
 * @param closed The day each deal was closed, a column beside the amounts; open deals need none.
 * @customfunction
 */
function PIPELINE_VELOCITY(amounts, stages, created, closed) {
  return dealsheet_.customFunction("PIPELINE_VELOCITY", Array.from(arguments));
}
/**
 * Pipeline efficiency (Dealsheet's definition): won amount ÷ the amount that was in play.
 *
 * @param amounts The amount of each deal, one column, for example Deals!F2:F.
 * @param stages The stage or status of each deal, a column beside the amounts.
 * @customfunction
 */
function PIPELINE_EFFICIENCY(amounts, stages) {
  return dealsheet_.customFunction("PIPELINE_EFFICIENCY", Array.from(arguments));
}
/**
 * Average deal size: the mean amount of won deals.
 *
 * @param amounts The amount of each deal, one column, for example Deals!F2:F.
 * @param stages (optional, without it every amount counts) The stage or status of each deal, a column beside the amounts.
 * @param basis (optional, default "won") Whose amounts, and which figure for them: "won", "open", "all" or "median".
 * @customfunction
 */
function AVG_DEAL_SIZE(amounts, stages, basis) {
  return dealsheet_.customFunction("AVG_DEAL_SIZE", Array.from(arguments));
}
/**
 * Sales cycle: the mean number of days from created to closed, over won deals.
 *
 * @param created The day each deal was created, one column of dates.
 * @param closed The day each deal was closed, a column beside it.
 * @param stages (optional, without it every deal with both dates counts as won) The stage or status of each deal, a column beside the dates.
 * @param statistic (optional, default "mean") The figure for all cycles: mean, median, p90, closed, weekdays, survival, or several such words.
 * @param as_of (optional, needed for "survival") The day for which the figure is true, a date.
 * @customfunction
 */
function SALES_CYCLE(created, closed, stages, statistic, as_of) {
  return dealsheet_.customFunction("SALES_CYCLE", Array.from(arguments));
}
/**
 * Lead response time: the median time from a lead's creation to the first outreach.
 *
 * @param created When each lead came in, a column of dates with times.
 * @param responded When it was first answered, a column beside it; blank where nobody has.
 * @param statistic (optional, default "median") The figure for all leads: median, mean, p90 or unanswered.
 * @param unit (optional, default "hours") The unit of the result: "minutes", "hours", "days" or "business hours".
 * @customfunction
 */
function LEAD_RESPONSE_TIME(created, responded, statistic, unit) {
  return dealsheet_.customFunction("LEAD_RESPONSE_TIME", Array.from(arguments));
}
/**
 * Ramp-up time: months from a rep's start to the first of two periods running at full quota.
 *
 * @param start_date The rep's first day, a date.
 * @param period_ends The last day of each period, one column of dates.
 * @param attainments The rep's attainment of the full quota in each period, a column beside it: 1 or 100% is on quota.
 * @param threshold (optional, default 1) The attainment that counts as full, a share: 1 or 100%.
 * @param periods_running (optional, default 2) How many such periods in a row it takes.
 * @customfunction
 */
function RAMP_TIME(start_date, period_ends, attainments, threshold, periods_running) {
  return dealsheet_.customFunction("RAMP_TIME", Array.from(arguments));
}
/**
 * Selling time: hours of selling activities ÷ all hours.
 *
 * @param hours The hours of each entry, one column.
 * @param activities What they were spent on, a column beside the hours.
 * @param selling_activities The activities that sell, as a list or a range: {"Call";"Meeting"}.
 * @customfunction
 */
function SELLING_TIME(hours, activities, selling_activities) {
  return dealsheet_.customFunction("SELLING_TIME", Array.from(arguments));
}
/**
 * Quota attainment: won ÷ quota; of several periods or reps the sum won ÷ the sum of quotas.
 *
 * @param actuals What was won, in the currency of the quotas: one amount, or a column with a row for each period or rep.
 * @param quotas The quota of each row, beside what was won.
 * @customfunction
 */
function QUOTA_ATTAINMENT(actuals, quotas) {
  return dealsheet_.customFunction("QUOTA_ATTAINMENT", Array.from(arguments));
}
/**
 * Quota achievement rate: the share of reps with a quota who reached it.
 *
 * @param actuals What each rep won, one column, in the currency of the quotas.
 * @param quotas The quota of each rep, beside what was won; blank for a rep without one.
 * @param threshold (optional, default 1) The attainment that counts as reached, a share: 1 or 100% is the whole quota.
 * @customfunction
 */
function QUOTA_ACHIEVEMENT_RATE(actuals, quotas, threshold) {
  return dealsheet_.customFunction("QUOTA_ACHIEVEMENT_RATE", Array.from(arguments));
}
/**
 * Prorated quota: quota × days in the role ÷ days of the period, both ends counted.
 *
 * @param quota The quota of the whole period, in currency.
 * @param period_start The first day of the period, a date.
 * @param period_end The last day of the period, a date; the day itself belongs to it.
 * @param role_start The first day in the role, a date.
 * @param role_end (optional, without it still in the role) The last day in the role, a date.
 * @customfunction
 */
function PRORATED_QUOTA(quota, period_start, period_end, role_start, role_end) {
  return dealsheet_.customFunction("PRORATED_QUOTA", Array.from(arguments));
}
/**
 * Ramped quota: quota × the ramp schedule's share for the month in the role.
 *
 * @param quota The full quota, in currency.
 * @param months_in_role Whole months that the rep has behind them: 0 in the first month; parts of a month are cut off.
 * @param schedule The share of quota for each month, one column: 0 to 1, or 0 to 100 for the whole column.
 * @customfunction
 */
function RAMPED_QUOTA(quota, months_in_role, schedule) {
  return dealsheet_.customFunction("RAMPED_QUOTA", Array.from(arguments));
}
/**
 * Quota pace: the attainment that the period ends with if it goes on as so far.
 *
 * @param actual What was won from the first day up to the as-of day, in currency.
 * @param quota The quota of the whole period, in currency.
 * @param period_start The first day of the period, a date.
 * @param period_end The last day of the period, a date; the day itself belongs to it.
 * @param as_of The day that the figure is true for, a date.
 * @customfunction
 */
function QUOTA_PACE(actual, quota, period_start, period_end, as_of) {
  return dealsheet_.customFunction("QUOTA_PACE", Array.from(arguments));
}
/**
 * Rep quadrant: each rep's level and change between two periods as one label, such as Rising star.
 *
 * @param previous What each rep won in the period before, one column; blank for a rep who was not there yet.
 * @param current What each rep won in this period, a column beside it.
 * @param quotas (optional, without it the team's median is the bar) The quota of each rep for this period; where one is blank or 0 the team's median is the bar.
 * @param band (optional, default 0.05) The change that is taken for noise, a share: 0.05 or 5% up or down.
 * @customfunction
 */
function REP_QUADRANT(previous, current, quotas, band) {
  return dealsheet_.customFunction("REP_QUADRANT", Array.from(arguments));
}
/**
 * Stage conversion by current stages: of the deals that reached a stage, the share that reached the next one.
 *
 * @param stages The current stage of each deal, one column, for example Deals!E2:E.
 * @param stage_order The stages from the first to won, in order, as a list or a range.
 * @param last_open_stages (optional, without it a lost deal counts for the first stage) The last open stage of each lost deal, a column beside the stages.
 * @customfunction
 */
function STAGE_CONVERSION(stages, stage_order, last_open_stages) {
  return dealsheet_.customFunction("STAGE_CONVERSION", Array.from(arguments));
}
/**
 * Stage conversion by stage history: of the deals that entered a stage, the share that went on, and how fast.
 *
 * @param deal_ids The deal of each entry, one column.
 * @param stages The stage that it entered, a column beside it.
 * @param entered_dates The day on which it did, a column beside it.
 * @param stage_order The stages from the first to won, in order, as a list or a range.
 * @customfunction
 */
function STAGE_CONVERSION_HISTORY(deal_ids, stages, entered_dates, stage_order) {
  return dealsheet_.customFunction("STAGE_CONVERSION_HISTORY", Array.from(arguments));
}
/**
 * Lead conversion: converted leads ÷ leads; with groups a table of each source, month or owner.
 *
 * @param converted Whether each lead was converted, one column.
 * @param groups (optional, without it all leads are one cohort) What each lead belongs to: source, month, owner …, a column beside it.
 * @customfunction
 */
function LEAD_CONVERSION(converted, groups) {
  return dealsheet_.customFunction("LEAD_CONVERSION", Array.from(arguments));
}
/**
 * Prospect meetings: how many meetings each rep held in a period, if wanted ÷ prospecting activities.
 *
 * @param meeting_dates The day of each meeting, one column of dates.
 * @param reps Who held it, a column beside it.
 * @param period_start The first day of the period, a date.
 * @param period_end The last day of the period, a date; the day itself belongs to it.
 * @param activities (optional, without it meetings are only counted) Two columns: rep, and how many calls, emails and other prospecting activities in the period.
 * @customfunction
 */
function PROSPECT_MEETINGS(meeting_dates, reps, period_start, period_end, activities) {
  return dealsheet_.customFunction("PROSPECT_MEETINGS", Array.from(arguments));
}
/**
 * Revenue per rep: won amount ÷ average number of reps.
 *
 * @param amounts The amount of each deal, one column, for example Deals!F2:F.
 * @param stages The stage or status of each deal, a column beside the amounts.
 * @param owners The owner of each deal, a column beside the amounts.
 * @param average_reps (optional, without it the owners are counted) The average number of reps, parts allowed.
 * @customfunction
 */
function REVENUE_PER_REP(amounts, stages, owners, average_reps) {
  return dealsheet_.customFunction("REVENUE_PER_REP", Array.from(arguments));
}
/**
 * CRM adoption: filled required fields ÷ required fields, for everybody and by owner.
 *
 * @param table The records with their heading row, for example Deals!A1:H.
 * @param required_headers The headings of the columns that must be filled, as a list or a range: {"Amount";"Close date"}.
 * @param owner_header (optional, without it there is one row for all) The heading of the owner's column.
 * @param licensed_users (optional, without it there is no such row) How many users the CRM is paid for; needs owner_header.
 * @customfunction
 */
function CRM_ADOPTION(table, required_headers, owner_header, licensed_users) {
  return dealsheet_.customFunction("CRM_ADOPTION", Array.from(arguments));
}
/**
 * Deal audit: what is wrong, missing or doubtful in a deals tab, with its cell and what to do about it.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param as_of (optional, without it rules about time are not asked) The day for which the audit is true, a date.
 * @param settings (optional, without it stages are read by their own words) The whole tab Dealsheet settings, for example 'Dealsheet settings'!A1:AE.
 * @param show (optional, default "findings") What to list: "findings" or "owners".
 * @param tab (optional, without it columns are matched by their headings) The deals tab's name, to find the columns that were chosen for it in the settings.
 * @param stale_days (optional, default 30) Days without activity after which an open deal is stale.
 * @param history (optional, without it stage ages are not known) The whole stage-history tab with its header row: deal, stage and the day it was entered.
 * @customfunction
 */
function DEAL_AUDIT(deals, as_of, settings, show, tab, stale_days, history) {
  return dealsheet_.customFunction("DEAL_AUDIT", Array.from(arguments));
}
/**
 * Stage forecast: won amounts plus amount × stage probability of open deals, by the month they close in.
 *
 * @param amounts The amount of each deal, one column, in one currency.
 * @param stages The stage of each deal, a column beside the amounts.
 * @param stage_table Two or three columns: stage, probability (0 to 1, or 0 to 100), and if wanted outcome (open, won or lost).
 * @param close_dates The close date of each deal, expected for open deals, a column beside the amounts.
 * @param period (optional, default "month") The kind of period: "month", "quarter" or "year"; or one by its name, such as "2026-03", "2026-Q1" or "FY2026".
 * @customfunction
 */
function FORECAST_STAGE(amounts, stages, stage_table, close_dates, period) {
  return dealsheet_.customFunction("FORECAST_STAGE", Array.from(arguments));
}
/**
 * Length-of-cycle forecast: the sum of amount × age ÷ typical cycle (at most 1) over open deals.
 *
 * @param amounts The amount of each open deal, one column.
 * @param created The day each deal was created, a column beside the amounts.
 * @param typical_cycle Days that a deal usually takes from creation to won, such as the result of SALES_CYCLE.
 * @param as_of The day that the forecast is made on, a date.
 * @param win_rate (optional, default 1) The share of deals that are won: 0 to 1, or 0 to 100.
 * @customfunction
 */
function FORECAST_CYCLE(amounts, created, typical_cycle, as_of, win_rate) {
  return dealsheet_.customFunction("FORECAST_CYCLE", Array.from(arguments));
}
/**
 * Historical forecast: mean revenue of past periods × (1 + growth), plus what new reps will add.
 *
 * @param revenues The revenue of each past period of equal length, one amount or one column.
 * @param growth The growth to expect, a share: 0.05 or 5%; below 0 for a decline.
 * @param new_reps (optional, default 0) How many reps are new in the coming period.
 * @param deals_per_rep (optional, default 1) How many deals each new rep will win in the period.
 * @param deal_size (optional, needed when there are new reps) The amount of such a deal, in currency.
 * @customfunction
 */
function FORECAST_HISTORICAL(revenues, growth, new_reps, deals_per_rep, deal_size) {
  return dealsheet_.customFunction("FORECAST_HISTORICAL", Array.from(arguments));
}
/**
 * Category forecast: deals and amounts by forecast category, and added up from closed to pipeline.
 *
 * @param amounts The amount of each deal, one column.
 * @param categories The forecast category of each deal, a column beside the amounts.
 * @param stages (optional, without it the categories alone decide) The stage of each deal, a column beside the amounts, to tell won and lost deals.
 * @customfunction
 */
function FORECAST_CATEGORY(amounts, categories, stages) {
  return dealsheet_.customFunction("FORECAST_CATEGORY", Array.from(arguments));
}
/**
 * Series forecast: the next values of a series, such as monthly revenue, from its own past alone.
 *
 * @param values The past values, oldest first, one column, a row for each period without a gap.
 * @param horizon How many periods to look ahead, 1 to 1,000.
 * @param season (optional, without it the season is found) Periods in a season: 12 for months of a year, 1 for none.
 * @param method (optional, default "combination") The method: "combination", "seasonal naive", "holt-winters" or "run rate".
 * @customfunction
 */
function FORECAST_SERIES(values, horizon, season, method) {
  return dealsheet_.customFunction("FORECAST_SERIES", Array.from(arguments));
}
/**
 * Forecast range: P10, P50, P90 and mean of won-to-date plus open deals, and the chance of the quota.
 *
 * @param amounts The amount of each open deal, one column.
 * @param probabilities The probability of each deal (0 to 1, or 0 to 100), a column beside the amounts.
 * @param won_to_date (optional, default 0) What the period has won already, in currency.
 * @param quota (optional, without it the chance is blank) The quota of the period, in currency.
 * @customfunction
 */
function FORECAST_RANGE(amounts, probabilities, won_to_date, quota) {
  return dealsheet_.customFunction("FORECAST_RANGE", Array.from(arguments));
}
/**
 * Forecast accuracy: 1 − the sum of |forecast − actual| ÷ the sum of |actual|, never below 0.
 *
 * @param forecasts What was forecast for each period, one amount or one column.
 * @param actuals What came, a column beside the forecasts.
 * @param measure (optional, default "accuracy") The measure; all but rmse are shares: "accuracy", "wape", "mape", "bias", "rmse", "attainment" or "single".
 * @customfunction
 */
function FORECAST_ACCURACY(forecasts, actuals, measure) {
  return dealsheet_.customFunction("FORECAST_ACCURACY", Array.from(arguments));
}
/**
 * Commission on sales by a plan: a flat rate, or tiers that start at amounts or at shares of a quota.
 *
 * @param sales One amount, or a column of deal amounts in the order they were closed.
 * @param plan A rate such as 8%, or two columns: tier start and rate, lowest start first.
 * @param quota (optional, without it tier starts are amounts) The quota of the period, in the currency of the sales; tier starts are then shares of it.
 * @param method (optional, default "marginal") How tiers pay: "marginal", "whole" or "multiplier".
 * @param credited_before (optional, default 0) Sales of the same period that were credited before these.
 * @param decimals (optional, default 2) Decimal places of the currency's smallest unit: 2 for cents, 0 for yen, 3 for dinars.
 * @customfunction
 */
function COMMISSION(sales, plan, quota, method, credited_before, decimals) {
  return dealsheet_.customFunction("COMMISSION", Array.from(arguments));
}
/**
 * The working of a commission: the slice of each sale in each tier, its rate, and what it earned.
 *
 * @param sales One amount, or a column of deal amounts in the order they were closed.
 * @param plan A rate such as 8%, or two columns: tier start and rate, lowest start first.
 * @param quota (optional, without it tier starts are amounts) The quota of the period, in the currency of the sales; tier starts are then shares of it.
 * @param credited_before (optional, default 0) Sales of the same period that were credited before these.
 * @param method (optional, default "marginal") How tiers pay: "marginal", "whole" or "multiplier".
 * @param decimals (optional, default 2) Decimal places of the currency's smallest unit: 2 for cents, 0 for yen, 3 for dinars.
 * @customfunction
 */
function COMMISSION_TIERS(sales, plan, quota, credited_before, method, decimals) {
  return dealsheet_.customFunction("COMMISSION_TIERS", Array.from(arguments));
}
/**
 * Draw ledger: what is paid and what is owed after each period, when pay is guaranteed or advanced.
 *
 * @param earned The commission earned in each period, one column in order of time.
 * @param draw The draw of a period: one amount for all, or a column beside the pay.
 * @param kind (optional, default "recoverable") The kind of draw: "recoverable", "advance" or "non-recoverable".
 * @customfunction
 */
function DRAW(earned, draw, kind) {
  return dealsheet_.customFunction("DRAW", Array.from(arguments));
}
/**
 * Split: one amount divided between several people by shares, to the cent, in parts that add up.
 *
 * @param amount The amount to divide, in currency.
 * @param shares Each person's share, one column: 0 to 1, or 0 to 100 for the whole column; together 100 %.
 * @param decimals (optional, default 2) Decimal places of the currency's smallest unit: 2 for cents, 0 for yen, 3 for dinars.
 * @customfunction
 */
function COMMISSION_SPLIT(amount, shares, decimals) {
  return dealsheet_.customFunction("COMMISSION_SPLIT", Array.from(arguments));
}
/**
 * True-up: what is due to date minus what was paid to date; below 0 when too much was paid.
 *
 * @param due_to_date Commission due on everything from the start of the year, one amount or one column.
 * @param paid_to_date Commission paid since the start of the year, beside it.
 * @customfunction
 */
function TRUE_UP(due_to_date, paid_to_date) {
  return dealsheet_.customFunction("TRUE_UP", Array.from(arguments));
}
/**
 * A commission statement: each won deal of a period, the tiers that it passes, and what it earns in each.
 *
 * @param deals The table of deals with its heading row, for example Deals!A1:H.
 * @param plan A rate such as 8%, or two columns: tier start and rate, lowest start first.
 * @param quota (optional, without it tier starts are amounts) The quota of each rep for the period, in the currency of the deals; tier starts are then shares of it.
 * @param period_start (optional, without it from the first deal) The first close date that counts.
 * @param period_end (optional, without it to the last deal) The last close date that counts.
 * @param rep (optional, without it all, one after another) The owner whose deals count.
 * @customfunction
 */
function COMMISSION_STATEMENT(deals, plan, quota, period_start, period_end, rep) {
  return dealsheet_.customFunction("COMMISSION_STATEMENT", Array.from(arguments));
}
/**
 * Lead score: the sum of count × points for what a lead did and is, less a share for each idle week.
 *
 * @param events What the lead did or is, one column, such as pricing page.
 * @param counts How often, a column beside the events; 1 for an attribute, blank for never.
 * @param points_table Two columns: event, and the points it is worth.
 * @param idle_weeks (optional, default 0) Weeks without any activity of the lead; parts of a week count.
 * @param decay (optional, needed with idle weeks) The share of the score that is lost for each idle week: 0 to 1, or 0 to 100.
 * @customfunction
 */
function LEAD_SCORE(events, counts, points_table, idle_weeks, decay) {
  return dealsheet_.customFunction("LEAD_SCORE", Array.from(arguments));
}
/**
 * Territory balance: how evenly a load, such as accounts or revenue, is spread over territories.
 *
 * @param loads The load of each territory, one column, in any unit.
 * @customfunction
 */
function TERRITORY_BALANCE(loads) {
  return dealsheet_.customFunction("TERRITORY_BALANCE", Array.from(arguments));
}
/**
 * Assigns accounts to reps so that every rep carries about the same load.
 *
 * @param accounts The name of each account, one column.
 * @param loads The load of each account, beside it: revenue, calls or hours, 0 or more.
 * @param reps The names of the reps, one column of its own length.
 * @param locked_owners (optional, without it every account may move) The rep who keeps the account, a column beside the accounts; blank where it may move.
 * @customfunction
 */
function ASSIGN_TERRITORIES(accounts, loads, reps, locked_owners) {
  return dealsheet_.customFunction("ASSIGN_TERRITORIES", Array.from(arguments));
}
/**
 * Sales capacity: the sum of reps × quota × ramp share × expected attainment.
 *
 * @param reps How many reps: one number, or a column with a row for each group.
 * @param quota The full quota of one rep for the period, in currency; one number or a column.
 * @param ramp_share How far the reps are ramped, a share: 1 or 100% is fully; one number or a column.
 * @param attainment The attainment to expect of them, a share: 0.8 or 80%; one number or a column.
 * @customfunction
 */
function CAPACITY(reps, quota, ramp_share, attainment) {
  return dealsheet_.customFunction("CAPACITY", Array.from(arguments));
}
/**
 * Hires needed: whole people who close the gap between a target and the capacity at hand.
 *
 * @param target What is to be sold in the period, in currency.
 * @param capacity What the team at hand can be expected to sell, such as the result of CAPACITY.
 * @param quota_per_rep The full quota of a new rep for the period, in currency.
 * @param ramp_share (optional, default 1) How far a hire is ramped in the period, a share: 0.5 or 50%.
 * @param attainment (optional, default 1) The attainment to expect of a hire, a share: 0.8 or 80%.
 * @customfunction
 */
function HIRES_NEEDED(target, capacity, quota_per_rep, ramp_share, attainment) {
  return dealsheet_.customFunction("HIRES_NEEDED", Array.from(arguments));
}
/**
 * Quota split: a target handed down by weight, in round figures that add up to it.
 *
 * @param target What is to be handed down, in currency.
 * @param weights The weight of each rep or territory, one column, 0 or more.
 * @param rounding (optional, default 1) The step that parts are rounded to, in currency, such as 1000.
 * @customfunction
 */
function QUOTA_SPLIT(target, weights, rounding) {
  return dealsheet_.customFunction("QUOTA_SPLIT", Array.from(arguments));
}
/**
 * The forecast report's figures: won to date, chosen forecast with its range, quota, pipeline, coverage.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @param methods (optional, without it all methods are tried again) The table of FORECAST_REPORT_METHODS for the same deals, with its headings.
 * @param history (optional, without it past stages are unknown) The whole tab of stage history with its header row: deal id, stage, date entered, and where it has them amount and expected close date.
 * @customfunction
 */
function FORECAST_REPORT_SUMMARY(deals, settings, as_of, period, tab, methods, history) {
  return dealsheet_.customFunction("FORECAST_REPORT_SUMMARY", Array.from(arguments));
}
/**
 * Every forecast method side by side: what it says of the period, its range, and its record on your past.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @param history (optional, without it past stages are unknown) The whole tab of stage history with its header row: deal id, stage, date entered, and where it has them amount and expected close date.
 * @customfunction
 */
function FORECAST_REPORT_METHODS(deals, settings, as_of, period, tab, history) {
  return dealsheet_.customFunction("FORECAST_REPORT_METHODS", Array.from(arguments));
}
/**
 * What every forecast method says of the running month and the two after it.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @param methods (optional, without it all methods are tried again) The table of FORECAST_REPORT_METHODS for the same deals, with its headings.
 * @param history (optional, without it past stages are unknown) The whole tab of stage history with its header row: deal id, stage, date entered, and where it has them amount and expected close date.
 * @customfunction
 */
function FORECAST_REPORT_AHEAD(deals, settings, as_of, period, tab, methods, history) {
  return dealsheet_.customFunction("FORECAST_REPORT_AHEAD", Array.from(arguments));
}
/**
 * Forecast against actual by month: what the chosen method would have said a month before, and what came.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @param history (optional, without it past stages are unknown) The whole tab of stage history with its header row: deal id, stage, date entered, and where it has them amount and expected close date.
 * @customfunction
 */
function FORECAST_REPORT_ACTUALS(deals, settings, as_of, period, tab, history) {
  return dealsheet_.customFunction("FORECAST_REPORT_ACTUALS", Array.from(arguments));
}
/**
 * The forecast report's months: won, open, weighted and forecast amounts by month of closing.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @param actuals (optional, without it all methods are tried again) The table of FORECAST_REPORT_ACTUALS for the same deals, with its headings.
 * @param history (optional, without it past stages are unknown) The whole tab of stage history with its header row: deal id, stage, date entered, and where it has them amount and expected close date.
 * @customfunction
 */
function FORECAST_REPORT_MONTHS(deals, settings, as_of, period, tab, actuals, history) {
  return dealsheet_.customFunction("FORECAST_REPORT_MONTHS", Array.from(arguments));
}
/**
 * The stage forecast taken apart: each open stage with its probability, where that comes from, and its amount.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @param rows (optional, without it as many as there are) Rows that the table may have at most; stages beyond that share one.
 * @param history (optional, without it past stages are unknown) The whole tab of stage history with its header row: deal id, stage, date entered, and where it has them amount and expected close date.
 * @customfunction
 */
function FORECAST_REPORT_STAGES(deals, settings, as_of, period, tab, rows, history) {
  return dealsheet_.customFunction("FORECAST_REPORT_STAGES", Array.from(arguments));
}
/**
 * The bridge from the last forecast of a period to this one: won, lost, slipped, new and changed deals.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @param methods (optional, without it every method is tried again, which takes longer) The table of FORECAST_REPORT_METHODS with its headings, from which the chosen forecast is read.
 * @param builds (optional, without it no forecast was made before) The table “Every forecast made on this sheet” of the Forecast sheet, with its headings.
 * @param counted (optional, without it the steps cannot be told apart) The table “Open deals that the last forecasts counted” of the Forecast sheet, with its headings.
 * @param history (optional, without it past stages are unknown) The whole tab of stage history with its header row: deal id, stage, date entered, and where it has them amount and expected close date.
 * @customfunction
 */
function FORECAST_REPORT_BRIDGE(deals, settings, as_of, period, tab, methods, builds, counted, history) {
  return dealsheet_.customFunction("FORECAST_REPORT_BRIDGE", Array.from(arguments));
}
/**
 * How good the forecasts were that a Forecast sheet was built with, by how far ahead they were made.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @param builds (optional, without it no forecast was made before) The table “Every forecast made on this sheet” of the Forecast sheet, with its headings.
 * @customfunction
 */
function FORECAST_REPORT_ACCURACY(deals, settings, as_of, period, tab, builds) {
  return dealsheet_.customFunction("FORECAST_REPORT_ACCURACY", Array.from(arguments));
}
/**
 * The forecast report's reps: won, open, weighted, forecast, quota, gap and coverage of each.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE.
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
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE.
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
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE.
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
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE.
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
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE.
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
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE.
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
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @customfunction
 */
function DEALS_LEFT_OUT(deals, settings, as_of, period, tab) {
  return dealsheet_.customFunction("DEALS_LEFT_OUT", Array.from(arguments));
}
/**
 * The dashboard's figures: won, win rate, deal size, cycle, new pipeline … this period and the last.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @customfunction
 */
function KPI_REPORT_FIGURES(deals, settings, as_of, period, tab) {
  return dealsheet_.customFunction("KPI_REPORT_FIGURES", Array.from(arguments));
}
/**
 * The dashboard's months: won, deals won, win rates, deal size, cycle and new deals, month by month.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @customfunction
 */
function KPI_REPORT_MONTHS(deals, settings, as_of, period, tab) {
  return dealsheet_.customFunction("KPI_REPORT_MONTHS", Array.from(arguments));
}
/**
 * The dashboard's reps: the same metrics rep by rep, with attainment and open pipeline.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @customfunction
 */
function KPI_REPORT_REPS(deals, settings, as_of, period, tab) {
  return dealsheet_.customFunction("KPI_REPORT_REPS", Array.from(arguments));
}
/**
 * The metrics that the deals tab does not allow, and the column or setting that each needs.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @customfunction
 */
function KPI_REPORT_MISSING(deals, settings, as_of, period, tab) {
  return dealsheet_.customFunction("KPI_REPORT_MISSING", Array.from(arguments));
}
/**
 * The funnel by owner: deals, won, lost, win rate, amounts, deal size and cycle of each.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @customfunction
 */
function FUNNEL_REPORT_OWNERS(deals, settings, as_of, period, tab) {
  return dealsheet_.customFunction("FUNNEL_REPORT_OWNERS", Array.from(arguments));
}
/**
 * The funnel by lead source: deals, won, lost, win rate, amounts, deal size and cycle of each.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @customfunction
 */
function FUNNEL_REPORT_SOURCES(deals, settings, as_of, period, tab) {
  return dealsheet_.customFunction("FUNNEL_REPORT_SOURCES", Array.from(arguments));
}
/**
 * The pipeline review's sums: open deals to talk about by reason, with the value at risk.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @param history (optional, without it past stages are unknown) The whole tab of stage history with its header row: deal id, stage, date entered, and where it has them amount and expected close date.
 * @customfunction
 */
function REVIEW_REPORT_REASONS(deals, settings, as_of, period, tab, history) {
  return dealsheet_.customFunction("REVIEW_REPORT_REASONS", Array.from(arguments));
}
/**
 * The pipeline review's list: the open deals to talk about, the largest first, and why.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @param history (optional, without it past stages are unknown) The whole tab of stage history with its header row: deal id, stage, date entered, and where it has them amount and expected close date.
 * @customfunction
 */
function REVIEW_REPORT_DEALS(deals, settings, as_of, period, tab, history) {
  return dealsheet_.customFunction("REVIEW_REPORT_DEALS", Array.from(arguments));
}
/**
 * The funnel's figures: deals, open, won, lost, win rate, and the step with the largest drop-off.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @param history (optional, without it past stages are unknown) The whole tab of stage history with its header row: deal id, stage, date entered, and where it has them amount and expected close date.
 * @customfunction
 */
function FUNNEL_REPORT_SUMMARY(deals, settings, as_of, period, tab, history) {
  return dealsheet_.customFunction("FUNNEL_REPORT_SUMMARY", Array.from(arguments));
}
/**
 * The funnel by stage: deals that reached it, conversion, drop-off, and where deals are lost.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @param history (optional, without it past stages are unknown) The whole tab of stage history with its header row: deal id, stage, date entered, and where it has them amount and expected close date.
 * @customfunction
 */
function FUNNEL_REPORT_STAGES(deals, settings, as_of, period, tab, history) {
  return dealsheet_.customFunction("FUNNEL_REPORT_STAGES", Array.from(arguments));
}
/**
 * The data audit's figures: deals, findings by severity, score, and the pipeline at risk.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @param history (optional, without it past stages are unknown) The whole tab of stage history with its header row: deal id, stage, date entered, and where it has them amount and expected close date.
 * @customfunction
 */
function AUDIT_REPORT_SUMMARY(deals, settings, as_of, period, tab, history) {
  return dealsheet_.customFunction("AUDIT_REPORT_SUMMARY", Array.from(arguments));
}
/**
 * The data audit by rule: how often each rule found something, and the pipeline at risk by it.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @param history (optional, without it past stages are unknown) The whole tab of stage history with its header row: deal id, stage, date entered, and where it has them amount and expected close date.
 * @customfunction
 */
function AUDIT_REPORT_RULES(deals, settings, as_of, period, tab, history) {
  return dealsheet_.customFunction("AUDIT_REPORT_RULES", Array.from(arguments));
}
/**
 * The data audit by owner: deals, deals with findings, score, and value at risk.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @param history (optional, without it past stages are unknown) The whole tab of stage history with its header row: deal id, stage, date entered, and where it has them amount and expected close date.
 * @customfunction
 */
function AUDIT_REPORT_OWNERS(deals, settings, as_of, period, tab, history) {
  return dealsheet_.customFunction("AUDIT_REPORT_OWNERS", Array.from(arguments));
}
/**
 * The data audit's findings: rule, severity, cell, deal, owner, value at risk, and what to do.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @param history (optional, without it past stages are unknown) The whole tab of stage history with its header row: deal id, stage, date entered, and where it has them amount and expected close date.
 * @customfunction
 */
function AUDIT_REPORT_FINDINGS(deals, settings, as_of, period, tab, history) {
  return dealsheet_.customFunction("AUDIT_REPORT_FINDINGS", Array.from(arguments));
}
/**
 * The ramp report's figures: reps on ramp, behind schedule, time to full productivity, ramped quota.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @customfunction
 */
function RAMP_REPORT_SUMMARY(deals, settings, as_of, period, tab) {
  return dealsheet_.customFunction("RAMP_REPORT_SUMMARY", Array.from(arguments));
}
/**
 * Attainment by month in role, all reps lined up by their start, beside what the ramp schedule asks.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @customfunction
 */
function RAMP_REPORT_COHORT(deals, settings, as_of, period, tab) {
  return dealsheet_.customFunction("RAMP_REPORT_COHORT", Array.from(arguments));
}
/**
 * The ramp report's reps: start, month in role, ramped quota, attainment of it, and who is behind.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @customfunction
 */
function RAMP_REPORT_REPS(deals, settings, as_of, period, tab) {
  return dealsheet_.customFunction("RAMP_REPORT_REPS", Array.from(arguments));
}
/**
 * Each rep's attainment of full quota in the last twelve full months, month by month.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @customfunction
 */
function RAMP_REPORT_MONTHS(deals, settings, as_of, period, tab) {
  return dealsheet_.customFunction("RAMP_REPORT_MONTHS", Array.from(arguments));
}
/**
 * Territory balance before and after the proposed moves: variation, largest ÷ mean, Gini, share moved.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @customfunction
 */
function TERRITORIES_REPORT_SUMMARY(deals, settings, as_of, period, tab) {
  return dealsheet_.customFunction("TERRITORIES_REPORT_SUMMARY", Array.from(arguments));
}
/**
 * Each rep's load and accounts before and after the proposed moves, the busiest first.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @customfunction
 */
function TERRITORIES_REPORT_REPS(deals, settings, as_of, period, tab) {
  return dealsheet_.customFunction("TERRITORIES_REPORT_REPS", Array.from(arguments));
}
/**
 * The proposed moves of accounts between reps: from, to, load, and why; the heaviest first.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @customfunction
 */
function TERRITORIES_REPORT_MOVES(deals, settings, as_of, period, tab) {
  return dealsheet_.customFunction("TERRITORIES_REPORT_MOVES", Array.from(arguments));
}
/**
 * The capacity plan's figures: target, capacity, gap, hires needed, street quota, over-assignment.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @param inputs (optional, without it everything is suggested from the settings and the deals) The table “What you plan with” of the sheet Capacity and quota plan, with its headings.
 * @param hires (optional, without it nobody is hired) The table “Hires planned” of the sheet Capacity and quota plan, with its headings.
 * @customfunction
 */
function CAPACITY_REPORT_SUMMARY(deals, settings, as_of, period, tab, inputs, hires) {
  return dealsheet_.customFunction("CAPACITY_REPORT_SUMMARY", Array.from(arguments));
}
/**
 * The capacity plan month by month: reps, ramped reps, street quota, capacity, target, hires needed.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @param inputs (optional, without it everything is suggested from the settings and the deals) The table “What you plan with” of the sheet Capacity and quota plan, with its headings.
 * @param hires (optional, without it nobody is hired) The table “Hires planned” of the sheet Capacity and quota plan, with its headings.
 * @customfunction
 */
function CAPACITY_REPORT_MONTHS(deals, settings, as_of, period, tab, inputs, hires) {
  return dealsheet_.customFunction("CAPACITY_REPORT_MONTHS", Array.from(arguments));
}
/**
 * Quotas of the twelve months by rep: the target handed down, beside history × growth, and the mismatch.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @param inputs (optional, without it everything is suggested from the settings and the deals) The table “What you plan with” of the sheet Capacity and quota plan, with its headings.
 * @param hires (optional, without it nobody is hired) The table “Hires planned” of the sheet Capacity and quota plan, with its headings.
 * @customfunction
 */
function CAPACITY_REPORT_SPLIT(deals, settings, as_of, period, tab, inputs, hires) {
  return dealsheet_.customFunction("CAPACITY_REPORT_SPLIT", Array.from(arguments));
}
/**
 * Every forecast method with what it says now, its range and its record on your own past months.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE; an empty range stands for the defaults.
 * @param as_of The day until which the deals are known: a date cell, or text such as "2026-03-31".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @param history (optional, without it past stages are unknown) The whole tab of stage history with its header row: deal id, stage, date entered, and where it has them amount and expected close date.
 * @customfunction
 */
function FORECAST_REPORT_RECORD(deals, settings, as_of, tab, history) {
  return dealsheet_.customFunction("FORECAST_REPORT_RECORD", Array.from(arguments));
}
/**
 * Each past forecast against what came: by month end and horizon, for every method.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE; an empty range stands for the defaults.
 * @param as_of The day until which the deals are known: a date cell, or text such as "2026-03-31".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @param history (optional, without it past stages are unknown) The whole tab of stage history with its header row: deal id, stage, date entered, and where it has them amount and expected close date.
 * @customfunction
 */
function FORECAST_REPORT_BACKTEST(deals, settings, as_of, tab, history) {
  return dealsheet_.customFunction("FORECAST_REPORT_BACKTEST", Array.from(arguments));
}
/**
 * The activity report's figures: leads, response time, conversion, selling time, meetings.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @param leads (optional, without it only the activities are told of) The whole leads tab with its header row: id or name, created date, owner, source, first response, converted.
 * @param activities (optional, without it only the leads are told of) The whole activities tab with its header row: date, type, owner, and where it has them hours, lead and outcome.
 * @customfunction
 */
function ACTIVITY_REPORT_FIGURES(deals, settings, as_of, period, tab, leads, activities) {
  return dealsheet_.customFunction("ACTIVITY_REPORT_FIGURES", Array.from(arguments));
}
/**
 * Lead conversion by how fast leads were answered: within 5 minutes, 1 hour, 24 hours, later, never.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @param leads (optional, without it only the activities are told of) The whole leads tab with its header row: id or name, created date, owner, source, first response, converted.
 * @param activities (optional, without it only the leads are told of) The whole activities tab with its header row: date, type, owner, and where it has them hours, lead and outcome.
 * @customfunction
 */
function ACTIVITY_REPORT_SPEEDS(deals, settings, as_of, period, tab, leads, activities) {
  return dealsheet_.customFunction("ACTIVITY_REPORT_SPEEDS", Array.from(arguments));
}
/**
 * The activity report's months: leads, response, conversion, hours, selling time, meetings.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @param leads (optional, without it only the activities are told of) The whole leads tab with its header row: id or name, created date, owner, source, first response, converted.
 * @param activities (optional, without it only the leads are told of) The whole activities tab with its header row: date, type, owner, and where it has them hours, lead and outcome.
 * @customfunction
 */
function ACTIVITY_REPORT_MONTHS(deals, settings, as_of, period, tab, leads, activities) {
  return dealsheet_.customFunction("ACTIVITY_REPORT_MONTHS", Array.from(arguments));
}
/**
 * The activity report's reps: hours, selling time, meetings, leads, response and conversion of each.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @param leads (optional, without it only the activities are told of) The whole leads tab with its header row: id or name, created date, owner, source, first response, converted.
 * @param activities (optional, without it only the leads are told of) The whole activities tab with its header row: date, type, owner, and where it has them hours, lead and outcome.
 * @customfunction
 */
function ACTIVITY_REPORT_REPS(deals, settings, as_of, period, tab, leads, activities) {
  return dealsheet_.customFunction("ACTIVITY_REPORT_REPS", Array.from(arguments));
}
/**
 * Where the hours of the period went: each kind of activity, whether it sells, and its hours.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @param leads (optional, without it only the activities are told of) The whole leads tab with its header row: id or name, created date, owner, source, first response, converted.
 * @param activities (optional, without it only the leads are told of) The whole activities tab with its header row: date, type, owner, and where it has them hours, lead and outcome.
 * @customfunction
 */
function ACTIVITY_REPORT_KINDS(deals, settings, as_of, period, tab, leads, activities) {
  return dealsheet_.customFunction("ACTIVITY_REPORT_KINDS", Array.from(arguments));
}
/**
 * Lead conversion by source: the period's new leads of each, converted ones and response time.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @param leads (optional, without it only the activities are told of) The whole leads tab with its header row: id or name, created date, owner, source, first response, converted.
 * @param activities (optional, without it only the leads are told of) The whole activities tab with its header row: date, type, owner, and where it has them hours, lead and outcome.
 * @customfunction
 */
function ACTIVITY_REPORT_SOURCES(deals, settings, as_of, period, tab, leads, activities) {
  return dealsheet_.customFunction("ACTIVITY_REPORT_SOURCES", Array.from(arguments));
}
/**
 * What the leads and activities tabs do not tell, and what the activity report leaves out.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @param leads (optional, without it only the activities are told of) The whole leads tab with its header row: id or name, created date, owner, source, first response, converted.
 * @param activities (optional, without it only the leads are told of) The whole activities tab with its header row: date, type, owner, and where it has them hours, lead and outcome.
 * @customfunction
 */
function ACTIVITY_REPORT_MISSING(deals, settings, as_of, period, tab, leads, activities) {
  return dealsheet_.customFunction("ACTIVITY_REPORT_MISSING", Array.from(arguments));
}
/**
 * The lead scores' figures: leads, qualified ones, median score, and whether the score tells.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @param leads (optional, without it only the activities are told of) The whole leads tab with its header row: id or name, created date, owner, source, first response, converted.
 * @param activities (optional, without it only the leads are told of) The whole activities tab with its header row: date, type, owner, and where it has them hours, lead and outcome.
 * @customfunction
 */
function LEAD_SCORES_SUMMARY(deals, settings, as_of, period, tab, leads, activities) {
  return dealsheet_.customFunction("LEAD_SCORES_SUMMARY", Array.from(arguments));
}
/**
 * How lead scores spread: leads, qualified and converted ones in each band of scores.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @param leads (optional, without it only the activities are told of) The whole leads tab with its header row: id or name, created date, owner, source, first response, converted.
 * @param activities (optional, without it only the leads are told of) The whole activities tab with its header row: date, type, owner, and where it has them hours, lead and outcome.
 * @customfunction
 */
function LEAD_SCORES_BANDS(deals, settings, as_of, period, tab, leads, activities) {
  return dealsheet_.customFunction("LEAD_SCORES_BANDS", Array.from(arguments));
}
/**
 * The qualified leads, the highest score first, each with its owner and what made the score.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @param leads (optional, without it only the activities are told of) The whole leads tab with its header row: id or name, created date, owner, source, first response, converted.
 * @param activities (optional, without it only the leads are told of) The whole activities tab with its header row: date, type, owner, and where it has them hours, lead and outcome.
 * @customfunction
 */
function LEAD_SCORES_LIST(deals, settings, as_of, period, tab, leads, activities) {
  return dealsheet_.customFunction("LEAD_SCORES_LIST", Array.from(arguments));
}
/**
 * Lead scores by source: leads, qualified ones, their share, and the mean score.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @param leads (optional, without it only the activities are told of) The whole leads tab with its header row: id or name, created date, owner, source, first response, converted.
 * @param activities (optional, without it only the leads are told of) The whole activities tab with its header row: date, type, owner, and where it has them hours, lead and outcome.
 * @customfunction
 */
function LEAD_SCORES_SOURCES(deals, settings, as_of, period, tab, leads, activities) {
  return dealsheet_.customFunction("LEAD_SCORES_SOURCES", Array.from(arguments));
}
/**
 * Lead scores by owner: leads, qualified ones, their share, and the mean score.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @param leads (optional, without it only the activities are told of) The whole leads tab with its header row: id or name, created date, owner, source, first response, converted.
 * @param activities (optional, without it only the leads are told of) The whole activities tab with its header row: date, type, owner, and where it has them hours, lead and outcome.
 * @customfunction
 */
function LEAD_SCORES_OWNERS(deals, settings, as_of, period, tab, leads, activities) {
  return dealsheet_.customFunction("LEAD_SCORES_OWNERS", Array.from(arguments));
}
/**
 * What the scores lack, and which activities count for nothing because no row of points names them.
 *
 * @param deals The whole deals tab with its header row, for example Deals!A1:H.
 * @param settings The whole settings tab, 'Dealsheet settings'!A1:AE.
 * @param as_of The day that the figures are true for: a date cell, or text such as "2026-03-31".
 * @param period The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".
 * @param tab (optional, without it columns are found by their headings) The name of the deals tab, whose columns were chosen in the settings.
 * @param leads (optional, without it only the activities are told of) The whole leads tab with its header row: id or name, created date, owner, source, first response, converted.
 * @param activities (optional, without it only the leads are told of) The whole activities tab with its header row: date, type, owner, and where it has them hours, lead and outcome.
 * @customfunction
 */
function LEAD_SCORES_MISSING(deals, settings, as_of, period, tab, leads, activities) {
  return dealsheet_.customFunction("LEAD_SCORES_MISSING", Array.from(arguments));
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
/** Menu: tries on a tab of its own what Dealsheet relies on. */
function checkSpreadsheet() {
  return dealsheet_.checkSpreadsheet();
}
/** Menu: deletes that tab. */
function removeSpreadsheetCheck() {
  return dealsheet_.removeSpreadsheetCheck();
}
/** Menu: says how to begin and where to read on. */
function openHelp() {
  return dealsheet_.openHelp();
}
/** Answers the sidebar. */
function dealsheetCall(request) {
  return dealsheet_.dealsheetCall(request);
}
