/** The bare loops that custom functions are measured against, as script text, and the data that both run over. */

export interface BareLoop {
  readonly name: string;
  /** The function's call, over the columns of `d`. */
  readonly call: string;
  /** The same arithmetic and nothing else, over the same arrays; ends with a `return`. */
  readonly bare: string;
}

/**
 * Columns as Apps Script hands them over: arrays of rows of one cell, dates as Dates of the script's own realm. Each is
 * made when it is first asked for, from a seed of its own.
 */
export const BENCH_DATA = `
function benchData(rows) {
  var DAY = 86400000, first = Date.UTC(2023, 0, 1) - 3600000;
  var STAGES = ["Closed Won", "Closed Lost", "Discovery", "Demo", "Trial", "Final call"];
  var owners = [];
  for (var o = 0; o < 20; o++) owners.push("Owner " + o);
  var d = { rows: rows };
  var seeds = 0;
  var lazy = function (name, make) {
    var seed = 12345 + 7919 * ++seeds;
    var random = function () { seed = (seed * 1103515245 + 12345) % 2147483648; return seed / 2147483648; };
    var pick = function (list) { return list[Math.floor(random() * list.length)]; };
    Object.defineProperty(d, name, {
      configurable: true,
      get: function () {
        var value = make(random, pick);
        Object.defineProperty(d, name, { value: value });
        return value;
      }
    });
  };
  var column = function (name, make) {
    lazy(name, function (random, pick) {
      var cells = [];
      for (var i = 0; i < rows; i++) cells.push([make(random, pick, i)]);
      return cells;
    });
  };
  // Midnights of Berlin's winter, so that the loops' days are those of the functions but for the summer's hour.
  var midnight = function (day) { return new Date(first + day * DAY); };
  var later = function (cell, days) { return new Date(cell[0].getTime() + Math.floor(days) * DAY); };
  column("amounts", function (random) { return Math.round(random() * 5000000) / 100; });
  column("others", function (random) { return 1 + Math.round(random() * 5000000) / 100; });
  column("counts", function (random) { return Math.floor(random() * 5); });
  column("attainments", function (random) { return Math.round(random() * 200) / 100; });
  column("stages", function (random, pick) { return pick(STAGES); });
  column("probabilities", function (random, pick) { return pick([0.1, 0.2, 0.4, 0.6, 0.8]); });
  column("owners", function (random, pick) { return pick(owners); });
  column("ids", function (random, pick, i) { return "D-" + (i >> 2); });
  column("accounts", function (random, pick, i) { return "Account " + i; });
  column("created", function (random) { return midnight(Math.floor(random() * 1000)); });
  column("closed", function (random, pick, i) { return later(d.created[i], random() * 90); });
  column("ends", function (random, pick, i) { return midnight(i % 5000); });
  column("responded", function (random, pick, i) {
    return new Date(d.created[i][0].getTime() + Math.floor(random() * 172800) * 1000);
  });
  column("categories", function (random, pick) { return pick(["Commit", "Best Case", "Pipeline", "Omitted"]); });
  column("events", function (random, pick) { return pick(["pricing page", "click", "open", "persona"]); });
  column("activities", function (random, pick) { return pick(["call", "demo", "admin", "email"]); });
  column("flags", function (random) { return random() < 0.4; });
  column("shares", function () { return 1 / rows; });
  d.order = [["Discovery"], ["Demo"], ["Trial"], ["Final call"], ["Closed Won"]];
  column("historyStages", function (random, pick, i) { return d.order[i % 4][0]; });
  column("entered", function (random, pick, i) { return midnight((i >> 2) % 900 + (i % 4) * 10); });
  d.stageTable = [
    ["Discovery", 0.1], ["Demo", 0.4], ["Trial", 0.6], ["Final call", 0.8], ["Closed Won", 1], ["Closed Lost", 0]
  ];
  d.plan = [[0, 0.04], [150000, 0.06], [250000000, 0.08]];
  d.points = [["pricing page", 10], ["click", 3], ["open", 1], ["persona", 5]];
  d.reps = owners.slice(0, 8).map(function (name) { return [name]; });
  d.asOf = midnight(900);
  lazy("table", function () {
    var table = [["Deal", "Owner", "Stage", "Amount", "Created", "Close date"]];
    for (var t = 0; t < rows; t++) {
      table.push(["Deal " + t, d.owners[t][0], d.stages[t][0], d.amounts[t][0], d.created[t][0], d.closed[t][0]]);
    }
    return table;
  });
  return d;
}`;

export const BARE_LOOPS: readonly BareLoop[] = [
  {
    name: "WIN_RATE",
    call: "WIN_RATE(d.stages)",
    bare: `var w = 0, l = 0;
      for (var i = 0; i < d.rows; i++) {
        var stage = d.stages[i][0];
        if (stage === "Closed Won") w++; else if (stage === "Closed Lost") l++;
      }
      return w / (w + l);`,
  },
  {
    name: "WEIGHTED_PIPELINE",
    call: "WEIGHTED_PIPELINE(d.amounts, d.probabilities)",
    bare: "var s = 0; for (var i = 0; i < d.rows; i++) s += d.amounts[i][0] * d.probabilities[i][0]; return s;",
  },
  {
    name: "QUOTA_ATTAINMENT",
    call: "QUOTA_ATTAINMENT(d.amounts, d.others)",
    bare: "var a = 0, q = 0; for (var i = 0; i < d.rows; i++) { a += d.amounts[i][0]; q += d.others[i][0]; } return a / q;",
  },
  {
    name: "QUOTA_ACHIEVEMENT_RATE",
    call: "QUOTA_ACHIEVEMENT_RATE(d.amounts, d.others)",
    bare: `var n = 0, m = 0;
      for (var i = 0; i < d.rows; i++) { var q = d.others[i][0]; if (q > 0) { n++; if (d.amounts[i][0] / q >= 1) m++; } }
      return m / n;`,
  },
  {
    name: "RAMPED_QUOTA",
    call: "RAMPED_QUOTA(100, 5, d.probabilities)",
    bare: `var ok = true; for (var i = 0; i < d.rows; i++) if (d.probabilities[i][0] < 0) ok = false;
      return ok && 100 * d.probabilities[5][0];`,
  },
  {
    name: "REP_QUADRANT",
    call: "REP_QUADRANT(d.others, d.amounts)",
    bare: `var sorted = new Float64Array(d.rows);
      for (var i = 0; i < d.rows; i++) sorted[i] = d.amounts[i][0];
      sorted.sort();
      var bar = (sorted[(d.rows - 1) >> 1] + sorted[d.rows >> 1]) / 2, out = [];
      for (var j = 0; j < d.rows; j++) {
        var now = d.amounts[j][0], change = now / d.others[j][0] - 1, high = now >= bar;
        out.push([Math.abs(change) <= 0.05 ? (high ? "Steady star" : "Steady laggard")
          : change > 0 ? (high ? "Rising star" : "Improving laggard") : (high ? "Falling star" : "Deteriorating laggard")]);
      }
      return out;`,
  },
  {
    name: "FORECAST_STAGE",
    call: 'FORECAST_STAGE(d.amounts, d.stages, d.stageTable, d.closed, "month")',
    bare: `var chance = {}, won = {}, open = {}, weighted = {}, n = {};
      d.stageTable.forEach(function (row) { chance[row[0]] = row[1]; });
      for (var i = 0; i < d.rows; i++) {
        var stage = d.stages[i][0], at = d.closed[i][0], amount = d.amounts[i][0];
        if (stage === "Closed Lost") continue;
        var month = at.getUTCFullYear() * 12 + at.getUTCMonth();
        n[month] = (n[month] || 0) + 1;
        if (stage === "Closed Won") won[month] = (won[month] || 0) + amount;
        else { open[month] = (open[month] || 0) + amount; weighted[month] = (weighted[month] || 0) + amount * chance[stage]; }
      }
      return [n, won, open, weighted];`,
  },
  {
    name: "FORECAST_CYCLE",
    call: "FORECAST_CYCLE(d.amounts, d.created, 60, d.asOf, 0.25)",
    bare: `var s = 0, now = d.asOf.getTime();
      for (var i = 0; i < d.rows; i++) {
        var age = Math.floor((now - d.created[i][0].getTime()) / 86400000);
        s += d.amounts[i][0] * Math.min(1, Math.max(0, age) / 60) * 0.25;
      }
      return s;`,
  },
  {
    name: "FORECAST_HISTORICAL",
    call: "FORECAST_HISTORICAL(d.amounts, 0.05)",
    bare: "var s = 0; for (var i = 0; i < d.rows; i++) s += d.amounts[i][0]; return (s / d.rows) * 1.05;",
  },
  {
    name: "FORECAST_CATEGORY",
    call: "FORECAST_CATEGORY(d.amounts, d.categories)",
    bare: `var s = {}, n = {};
      for (var i = 0; i < d.rows; i++) { var c = d.categories[i][0]; s[c] = (s[c] || 0) + d.amounts[i][0]; n[c] = (n[c] || 0) + 1; }
      return [s, n];`,
  },
  {
    name: "FORECAST_SERIES",
    call: 'FORECAST_SERIES(d.amounts, 12, 12, "seasonal naive")',
    bare: `var out = [], any = 0; for (var i = 0; i < d.rows; i++) any += d.amounts[i][0];
      for (var j = 0; j < 12; j++) out.push([d.amounts[d.rows - 12 + j][0]]); return [any, out];`,
  },
  {
    name: "FORECAST_RANGE",
    call: "FORECAST_RANGE(d.amounts, d.probabilities, 0, 1000000)",
    bare: `var total = 0, mean = 0, variance = 0;
      for (var i = 0; i < d.rows; i++) {
        var a = d.amounts[i][0], p = d.probabilities[i][0];
        total += a; mean += a * p; variance += a * a * p * (1 - p);
      }
      var cells = 16002, step = total / 16000, mass = new Float64Array(cells), deviation = Math.sqrt(variance) / step;
      var fit = [-1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587,
        -0.82215223, 0.17087277];
      for (var c = 0, below = 0; c < cells; c++) {
        var z = (c + 0.5 - mean / step) / deviation, size = Math.abs(z) / 1.4142135623730951, t = 1 / (1 + size / 2), sum = 0;
        for (var k = 9; k >= 0; k--) sum = fit[k] + t * sum;
        var tail = t * Math.exp(-size * size + sum) / 2, upTo = z < 0 ? tail : 1 - tail;
        mass[c] = upTo - below;
        below = upTo;
      }
      var out = [], reached = 0;
      for (var e = 0; e < cells; e++) { reached += mass[e]; if (reached >= [0.1, 0.5, 0.9][out.length]) out.push(e * step); }
      return out;`,
  },
  {
    name: "FORECAST_ACCURACY",
    call: "FORECAST_ACCURACY(d.amounts, d.others)",
    bare: `var e = 0, a = 0;
      for (var i = 0; i < d.rows; i++) { e += Math.abs(d.amounts[i][0] - d.others[i][0]); a += Math.abs(d.others[i][0]); }
      return Math.max(0, 1 - e / a);`,
  },
  {
    name: "COMMISSION",
    call: "COMMISSION(d.amounts, d.plan)",
    bare: `var credit = 0, before = 0, out = [];
      for (var i = 0; i < d.rows; i++) {
        credit += d.amounts[i][0];
        var earned = 0;
        for (var t = 0; t < 3; t++) {
          var start = d.plan[t][0];
          if (start >= credit) break;
          earned += (Math.min(credit, t < 2 ? d.plan[t + 1][0] : credit) - start) * d.plan[t][1];
        }
        out.push([Math.round((earned - before) * 100) / 100]);
        before = earned;
      }
      return out;`,
  },
  {
    name: "COMMISSION_TIERS",
    call: "COMMISSION_TIERS(d.amounts, d.plan)",
    bare: `var credit = 0, out = [];
      for (var i = 0; i < d.rows; i++) {
        var from = credit, to = credit += d.amounts[i][0];
        for (var t = 0; t < 3; t++) {
          var end = t < 2 ? d.plan[t + 1][0] : Infinity;
          if (from >= end) continue;
          var top = Math.min(to, end);
          out.push([i + 1, t + 1, from, top, top - from, d.plan[t][1], Math.round((top - from) * d.plan[t][1] * 100) / 100]);
          from = top;
          if (to <= end) break;
        }
      }
      return out;`,
  },
  {
    name: "DRAW",
    call: "DRAW(d.amounts, 20000)",
    bare: `var owed = 0, out = [];
      for (var i = 0; i < d.rows; i++) {
        var earned = d.amounts[i][0], paid;
        if (earned < 20000) { owed += 20000 - earned; paid = 20000; }
        else { var back = Math.min(owed, earned - 20000); owed -= back; paid = earned - back; }
        out.push([Math.round(paid * 100) / 100, Math.round(owed * 100) / 100]);
      }
      return out;`,
  },
  {
    name: "COMMISSION_SPLIT",
    call: "COMMISSION_SPLIT(1234567.89, d.shares)",
    bare: `var cents = 123456789, parts = [], left = cents;
      for (var i = 0; i < d.rows; i++) {
        var exact = cents * d.shares[i][0], floor = Math.floor(exact);
        left -= floor;
        parts.push({ i: i, floor: floor, rest: exact - floor });
      }
      var order = parts.slice().sort(function (a, b) { return b.rest - a.rest || a.i - b.i; });
      for (var j = 0; j < left; j++) order[j].floor++;
      return parts.map(function (part) { return [part.floor / 100]; });`,
  },
  {
    name: "TRUE_UP",
    call: "TRUE_UP(d.amounts, d.others)",
    bare: `var out = [];
      for (var i = 0; i < d.rows; i++) out.push([Math.round((d.amounts[i][0] - d.others[i][0]) * 100) / 100]);
      return out;`,
  },
  {
    name: "LEAD_SCORE",
    call: "LEAD_SCORE(d.events, d.counts, d.points)",
    bare: `var worth = {}, s = 0; d.points.forEach(function (row) { worth[row[0]] = row[1]; });
      for (var i = 0; i < d.rows; i++) s += worth[d.events[i][0]] * d.counts[i][0];
      return s;`,
  },
  {
    name: "TERRITORY_BALANCE",
    call: "TERRITORY_BALANCE(d.amounts)",
    bare: `var sorted = new Float64Array(d.rows), total = 0;
      for (var i = 0; i < d.rows; i++) total += sorted[i] = d.amounts[i][0];
      sorted.sort();
      var mean = total / d.rows, variance = 0, gini = 0;
      for (var j = 0; j < d.rows; j++) { variance += (sorted[j] - mean) * (sorted[j] - mean); gini += (2 * j + 1 - d.rows) * sorted[j]; }
      return [mean, Math.sqrt(variance / d.rows) / mean, gini / (d.rows * total)];`,
  },
  {
    name: "ASSIGN_TERRITORIES",
    call: "ASSIGN_TERRITORIES(d.accounts, d.amounts, d.reps)",
    bare: `var order = [], load = [0, 0, 0, 0, 0, 0, 0, 0], out = [];
      for (var i = 0; i < d.rows; i++) { order.push(i); out.push([""]); }
      order.sort(function (a, b) { return d.amounts[b][0] - d.amounts[a][0] || a - b; });
      for (var j = 0; j < d.rows; j++) {
        var least = 0;
        for (var r = 1; r < 8; r++) if (load[r] < load[least]) least = r;
        load[least] += d.amounts[order[j]][0];
        out[order[j]][0] = d.reps[least][0];
      }
      return out;`,
  },
  {
    name: "CAPACITY",
    call: "CAPACITY(d.counts, d.amounts, d.probabilities, 0.8)",
    bare: `var s = 0;
      for (var i = 0; i < d.rows; i++) s += d.counts[i][0] * d.amounts[i][0] * d.probabilities[i][0] * 0.8;
      return s;`,
  },
  {
    name: "QUOTA_SPLIT",
    call: "QUOTA_SPLIT(1234567890, d.others)",
    bare: `var target = 1234567890, sum = 0, parts = [], left = target;
      for (var k = 0; k < d.rows; k++) sum += d.others[k][0];
      for (var i = 0; i < d.rows; i++) {
        var exact = target * d.others[i][0] / sum, floor = Math.floor(exact);
        left -= floor;
        parts.push({ i: i, floor: floor, rest: exact - floor });
      }
      var order = parts.slice().sort(function (a, b) { return b.rest - a.rest || a.i - b.i; });
      for (var j = 0; j < left; j++) order[j].floor++;
      return parts.map(function (part) { return [part.floor]; });`,
  },
];
