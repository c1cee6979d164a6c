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
    name: "DEAL_AUDIT",
    call: "DEAL_AUDIT(d.table, d.asOf)",
    bare: `var found = [], now = d.asOf.getTime(), day = { "Closed Won": 0, "Closed Lost": 0 };
      for (var i = 1; i <= d.rows; i++) {
        var row = d.table[i], open = !(row[2] in day), closed = row[5].getTime();
        if (row[1] === "") found.push(["missing owner", "warning", "B" + (i + 1), row[0], row[1], row[3], ""]);
        if (row[2] === "") found.push(["missing stage", "warning", "C" + (i + 1), row[0], row[1], row[3], ""]);
        if (row[3] === "") found.push(["missing amount", "warning", "D" + (i + 1), row[0], row[1], row[3], ""]);
        if (row[4].getTime() > closed) found.push(["created after closed", "error", "E" + (i + 1), row[0], row[1], row[3], ""]);
        if (open && closed < now) found.push(["overdue close date", "warning", "F" + (i + 1), row[0], row[1], row[3],
          "The deal is open, " + Math.floor((now - closed) / ${DAY}) + " days past its close date."]);
        if (!open && closed > now) found.push(["closed in the future", "error", "F" + (i + 1), row[0], row[1], "", ""]);
      }
      return found;`,
  },
];
