/** The bare loops for the functions over deals: winning, pipeline, time, funnel, people and data. */
import type { BareLoop } from "./bench-loops.ts";

const DAY = 86_400_000;

/** Tallies by a key, as a person would write them: an object of small arrays. */
const TALLY =
  "var m = {}, g; for (var i = 0; i < d.rows; i++) { g = m[d.owners[i][0]] || (m[d.owners[i][0]] = [0, 0, 0]);";

export const BARE_DEAL_LOOPS: readonly BareLoop[] = [
  {
    name: "WIN_RATE_BY",
    call: "WIN_RATE_BY(d.owners, d.stages)",
    bare: `${TALLY} var c = d.stages[i][0]; g[c === "Closed Won" ? 0 : c === "Closed Lost" ? 1 : 2]++; } return m;`,
  },
  {
    name: "WIN_RATE_COHORT",
    call: "WIN_RATE_COHORT(d.created, d.closed, d.stages, d.asOf)",
    bare: `var m = {}, now = d.asOf.getTime();
      for (var i = 0; i < d.rows; i++) {
        var at = d.created[i][0], from = at.getTime();
        if (from > now) continue;
        var k = at.getUTCFullYear() * 12 + at.getUTCMonth(), g = m[k] || (m[k] = [0, 0]);
        g[0]++;
        var to = d.closed[i][0].getTime();
        if (d.stages[i][0] === "Closed Won" && to <= now && to - from <= 90 * ${DAY}) g[1]++;
      }
      return m;`,
  },
  {
    name: "PIPELINE_VALUE",
    call: "PIPELINE_VALUE(d.amounts, d.stages)",
    bare: `var s = 0;
      for (var i = 0; i < d.rows; i++) {
        var c = d.stages[i][0];
        if (c !== "Closed Won" && c !== "Closed Lost") s += d.amounts[i][0];
      }
      return s;`,
  },
  {
    name: "WEIGHTED_PIPELINE_BY",
    call: "WEIGHTED_PIPELINE_BY(d.owners, d.amounts, d.probabilities)",
    bare: `${TALLY} var a = d.amounts[i][0]; g[0]++; g[1] += a; g[2] += a * d.probabilities[i][0]; } return m;`,
  },
  {
    name: "PIPELINE_COVERAGE",
    call: "PIPELINE_COVERAGE(d.amounts, d.stages, 1e12)",
    bare: `var s = 0;
      for (var i = 0; i < d.rows; i++) {
        var c = d.stages[i][0];
        if (c !== "Closed Won" && c !== "Closed Lost") s += d.amounts[i][0];
      }
      return s / 1e12;`,
  },
  {
    name: "PIPELINE_VELOCITY",
    call: "PIPELINE_VELOCITY(d.amounts, d.stages, d.created, d.closed)",
    bare: `var open = 0, won = 0, lost = 0, s = 0, t = 0;
      for (var i = 0; i < d.rows; i++) {
        var c = d.stages[i][0];
        if (c === "Closed Won") { won++; s += d.amounts[i][0]; t += d.closed[i][0].getTime() - d.created[i][0].getTime(); }
        else if (c === "Closed Lost") lost++;
        else open++;
      }
      return open * won / (won + lost) * (s / won) / (t / won / ${DAY});`,
  },
  {
    name: "PIPELINE_EFFICIENCY",
    call: "PIPELINE_EFFICIENCY(d.amounts, d.stages)",
    bare: `var s = 0, all = 0;
      for (var i = 0; i < d.rows; i++) { var a = d.amounts[i][0]; all += a; if (d.stages[i][0] === "Closed Won") s += a; }
      return s / all;`,
  },
  {
    name: "AVG_DEAL_SIZE",
    call: "AVG_DEAL_SIZE(d.amounts, d.stages)",
    bare: `var s = 0, n = 0;
      for (var i = 0; i < d.rows; i++) if (d.stages[i][0] === "Closed Won") { s += d.amounts[i][0]; n++; }
      return s / n;`,
  },
  {
    name: "SALES_CYCLE",
    call: "SALES_CYCLE(d.created, d.closed, d.stages)",
    bare: `var t = 0, n = 0;
      for (var i = 0; i < d.rows; i++) {
        if (d.stages[i][0] !== "Closed Won") continue;
        t += Math.round((d.closed[i][0].getTime() - d.created[i][0].getTime()) / ${DAY}); n++;
      }
      return t / n;`,
  },
  {
    name: "LEAD_RESPONSE_TIME",
    call: "LEAD_RESPONSE_TIME(d.created, d.responded)",
    bare: `var waits = new Float64Array(d.rows);
      for (var i = 0; i < d.rows; i++) waits[i] = d.responded[i][0].getTime() - d.created[i][0].getTime();
      waits.sort();
      return (waits[(d.rows - 1) >> 1] + waits[d.rows >> 1]) / 2 / 3600000;`,
  },
  {
    name: "RAMP_TIME",
    call: 'RAMP_TIME("2023-01-01", d.created, d.probabilities, 2)',
    bare: `var start = Date.UTC(2023, 0, 1), order = [];
      for (var i = 0; i < d.rows; i++) if (d.created[i][0].getTime() >= start) order.push(i);
      order.sort(function (a, b) { return d.created[a][0].getTime() - d.created[b][0].getTime(); });
      for (var j = 0, streak = 0; j < order.length; j++) {
        streak = d.probabilities[order[j]][0] >= 2 ? streak + 1 : 0;
        if (streak === 2) return d.created[order[j - 1]][0].getTime() - start;
      }
      return "ramping";`,
  },
  {
    name: "SELLING_TIME",
    call: 'SELLING_TIME(d.amounts, d.activities, [["call"], ["demo"]])',
    bare: `var s = 0, all = 0;
      for (var i = 0; i < d.rows; i++) {
        var a = d.amounts[i][0], what = d.activities[i][0];
        all += a;
        if (what === "call" || what === "demo") s += a;
      }
      return s / all;`,
  },
  {
    name: "STAGE_CONVERSION",
    call: "STAGE_CONVERSION(d.stages, d.order)",
    bare: `var n = {}, reached = [0, 0, 0, 0, 0];
      for (var i = 0; i < d.rows; i++) { var c = d.stages[i][0]; n[c] = (n[c] || 0) + 1; }
      for (var k = d.order.length - 1, sum = 0; k >= 0; k--) { sum += n[d.order[k][0]] || 0; reached[k] = sum; }
      return reached;`,
  },
  {
    name: "STAGE_CONVERSION_HISTORY",
    call: "STAGE_CONVERSION_HISTORY(d.ids, d.historyStages, d.created, d.order)",
    bare: `var place = {}, first = new Map(), days = [[], [], [], [], []];
      d.order.forEach(function (row, k) { place[row[0]] = k; });
      for (var i = 0; i < d.rows; i++) {
        var id = d.ids[i][0], p = place[d.historyStages[i][0]], at = d.created[i][0].getTime(), seen = first.get(id);
        if (seen === undefined) first.set(id, seen = [Infinity, Infinity, Infinity, Infinity, Infinity]);
        if (at < seen[p]) seen[p] = at;
      }
      var reached = [0, 0, 0, 0, 0];
      first.forEach(function (seen) {
        var far = 4;
        while (seen[far] === Infinity) far--;
        for (var k = far, later = Infinity; k >= 0; k--) {
          reached[k]++;
          if (later !== Infinity && seen[k] <= later) days[k].push(later - seen[k]);
          if (seen[k] < later) later = seen[k];
        }
      });
      return [reached, days.map(function (list) { var s = Float64Array.from(list).sort(); return s[s.length >> 1]; })];`,
  },
  {
    name: "LEAD_CONVERSION",
    call: "LEAD_CONVERSION(d.flags, d.owners)",
    bare: `${TALLY} g[0]++; if (d.flags[i][0]) g[1]++; } return m;`,
  },
  {
    name: "PROSPECT_MEETINGS",
    call: 'PROSPECT_MEETINGS(d.created, d.owners, "2024-01-01", "2024-12-31")',
    bare: `var from = Date.UTC(2024, 0, 1) - 3600000, to = Date.UTC(2024, 11, 31);
      ${TALLY} var at = d.created[i][0].getTime(); if (at >= from && at <= to) g[0]++; } return m;`,
  },
  {
    name: "REVENUE_PER_REP",
    call: "REVENUE_PER_REP(d.amounts, d.stages, d.owners)",
    bare: `var s = 0, reps = new Set();
      for (var i = 0; i < d.rows; i++) {
        reps.add(d.owners[i][0]);
        if (d.stages[i][0] === "Closed Won") s += d.amounts[i][0];
      }
      return s / reps.size;`,
  },
  {
    name: "CRM_ADOPTION",
    call: 'CRM_ADOPTION(d.table, [["Stage"], ["Amount"], ["Close date"]], "Owner")',
    bare: `var m = {}, g;
      for (var i = 1; i <= d.rows; i++) {
        var row = d.table[i];
        g = m[row[1]] || (m[row[1]] = [0, 0]);
        g[0]++;
        if (row[2] !== "") g[1]++;
        if (row[3] !== "") g[1]++;
        if (row[5] !== "") g[1]++;
      }
      return m;`,
  },
  {
    // Every rule that these six columns allow, written for them: the rows that come out are the function's own.
    name: "DEAL_AUDIT",
    call: "DEAL_AUDIT(d.table, d.asOf)",
    bare: `var HEADINGS = ["Rule", "Severity", "Cell", "Deal", "Owner", "Value at risk", "What to do"];
      var found = [HEADINGS], now = day(d.asOf), standings = {}, owners = {}, quarters = {}, pileOf = new Map();
      function day(date) { return Math.floor((date.getTime() + 3600000) / ${DAY}); }
      function iso(at) { return new Date(at * ${DAY}).toISOString().slice(0, 10); }
      function pileOfDay(at) {
        var close = new Date(at * ${DAY}), quarter = close.getUTCFullYear() * 4 + Math.floor(close.getUTCMonth() / 3);
        var pile = quarters[quarter] || (quarters[quarter] = { all: 0, last: 0, risk: 0,
          end: Date.UTC(Math.floor(quarter / 4), (quarter % 4) * 3 + 3, 0) / ${DAY} });
        pileOf.set(at, pile);
        return pile;
      }
      function report(rule, severity, column, row, owner, risk, what) {
        found.push([rule, severity, column + row, "row " + row, owner, risk, what]);
      }
      for (var i = 1; i <= d.rows; i++) {
        var cells = d.table[i], row = i + 1, owner = cells[1], stage = cells[2], amount = cells[3];
        if (cells[0] === "" && owner === "" && stage === "" && amount === "" && cells[4] === "" && cells[5] === "") continue;
        var standing = standings[stage];
        if (standing === undefined) {
          var word = stage.toLowerCase().replace(/[^a-z]/g, "");
          standing = standings[stage] = { word: word, isTotal: /^(grand|sub)?totals?$/.test(word),
            isError: stage.charAt(0) === "#", outcome: word === "closedwon" ? "won" : word === "closedlost" ? "lost" : "open" };
        }
        if (standing.isTotal) continue;
        var outcome = standing.outcome, risk = outcome === "open" && typeof amount === "number" ? amount : "";
        if (owner.charAt(0) === "#" || standing.isError || (typeof amount === "string" && amount.charAt(0) === "#"))
          report("unreadable cell", "error", "A", row, owner, risk, "A cell holds an error.");
        owners[owner] = (owners[owner] || 0) + 1;
        if (owner === "") report("missing owner", "warning", "B", row, owner, risk, "The deal has no owner.");
        if (stage === "") report("missing stage", "warning", "C", row, owner, risk, "The deal has no stage.");
        if (amount === "") { if (outcome !== "won") report("missing amount", "warning", "D", row, owner, risk, "The deal has no amount."); }
        else if (typeof amount !== "number" || amount - amount !== 0) report("unreadable cell", "error", "D", row, owner, risk, "No amount.");
        else if (amount < 0) report("negative amount", "note", "D", row, owner, risk, "The amount is below 0.");
        if (outcome === "won" && !amount) report("won without amount", "error", "D", row, owner, risk, "The deal is won, yet has no amount.");
        if (!(cells[4] instanceof Date) && cells[4] !== "") report("unreadable cell", "error", "E", row, owner, risk, "No date.");
        if (!(cells[5] instanceof Date)) { report("missing close date", "warning", "F", row, owner, risk, "No close date."); continue; }
        var closed = day(cells[5]);
        if (cells[4] instanceof Date && day(cells[4]) > closed)
          report("created after closed", outcome === "open" ? "warning" : "error", "E", row, owner, risk, "Created after it closes.");
        if (outcome !== "open") {
          if (closed > now) report("closed in the future", "error", "F", row, owner, risk, "The deal is decided, yet closes on " +
            iso(closed) + ", after the as-of date. Correct the date or the stage.");
          continue;
        }
        if (closed < now) report("overdue close date", "warning", "F", row, owner, risk, "The deal is open, " +
          (now - closed === 1 ? "one day" : now - closed + " days") + " past its close date. Close it, or move the date.");
        var pile = pileOf.get(closed) || pileOfDay(closed);
        pile.all++;
        if (closed === pile.end) { pile.last++; pile.risk += amount; }
      }
      var spelled = {};
      Object.keys(owners).forEach(function (name) { spelled[name.toLowerCase()] = name; });
      Object.keys(quarters).sort().forEach(function (quarter) {
        var pile = quarters[quarter];
        if (pile.last >= 5 && pile.last > pile.all / 3) found.push(["pile-up on last day", "note", "F1", "", "", pile.risk,
          "Many open deals of one period close on its last day (" + pile.last + " of " + pile.all + ")."]);
      });
      return found;`,
  },
];
