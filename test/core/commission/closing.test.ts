import { describe, expect, it } from "vitest";
import { parsePeriod } from "../../../src/core/calendar.ts";
import { closedStatement } from "../../../src/core/commission/closed-statement.ts";
import { closingObstacle, reopening } from "../../../src/core/commission/closing.ts";
import { type ClosedStatement, EMPTY_LEDGER } from "../../../src/core/commission/ledger.ts";
import { valueFrom } from "../../kit.ts";
import { day, rep } from "../some-deals.ts";
import { closeSampleYear } from "./sample-closings.ts";
import { sampleAssumptions } from "./sample-year.ts";
import { assigned, plan, rates, sale, statementsIn } from "./some-plans.ts";

/** Ann is paid by quarter until August 15, and by month from then on. */
function annsPeriod(period: string, closed: readonly ClosedStatement[]) {
  return statementsIn({
    terms: [plan({ plan: "Quarterly", period: "quarter" }), plan({ plan: "Monthly", payout: rates([[0, 0.05]]) })],
    assignments: [
      assigned("Ann", "Quarterly", "2026-07-01", "2026-08-15"),
      assigned("Ann", "Monthly", "2026-08-16", null),
    ],
    reps: [rep("Ann", null)],
    deals: [
      sale("a", 1_000, "2026-07-10"),
      sale("b", 2_000, "2026-08-20", { row: 3 }),
      sale("c", 3_000, "2026-09-09", { row: 4 }),
    ],
    ledger: { closed },
    period,
  });
}

function closing(period: string, before: readonly ClosedStatement[]) {
  const statements = annsPeriod(period, before);
  const obstacle = closingObstacle(statements, { closed: before }, day("2026-12-31"), 1);
  const open = statements.filter(({ closed }) => !closed);
  return { obstacle, closed: [...before, ...open.map(closedStatement)] };
}

describe("a rep who changes from a quarterly to a monthly plan within the quarter", () => {
  const august = closing("2026-08", []);
  const september = closing("2026-09", august.closed);

  it("closes the new plan's month when it is over, and the old plan's quarter with the quarter", () => {
    expect([august.obstacle, september.obstacle]).toEqual([null, null]);
    expect(september.closed.map((one) => [one.plan, one.period, one.earned])).toEqual([
      ["Monthly", "2026-08", 100],
      ["Quarterly", "2026-Q3", 100],
      ["Monthly", "2026-09", 150],
    ]);
  });

  it("cannot close August behind a closed September", () => {
    const late = closing("2026-08", closing("2026-09", []).closed);
    expect(late.obstacle).toEqual({ kind: "later is closed", rep: "Ann", period: "2026-08", later: "2026-Q3" });
  });

  it("reopens backwards: what ended in September before August", () => {
    const all = september.closed.map((statement) => ({ entry: 1, when: "", who: "", statement }));
    const of = (period: string) => {
      const { closed, later } = reopening(all, valueFrom(parsePeriod(period, 1)), 1);
      return [closed.map(({ statement }) => statement.period), later?.statement.period ?? null];
    };
    expect(of("2026-08")).toEqual([["2026-08"], "2026-Q3"]);
    expect(of("2026-09")).toEqual([["2026-Q3", "2026-09"], null]);
    expect(of("2026-Q3")).toEqual([["2026-08", "2026-Q3", "2026-09"], null]);
  });
});

it("lets the sample company close every month of its year in order", () => {
  const { fiscalStart } = sampleAssumptions.calendar;
  let ledger = EMPTY_LEDGER;
  for (const { period, statements, ledger: after } of closeSampleYear()) {
    const obstacle = closingObstacle(statements, ledger, day("2027-01-31"), fiscalStart);
    expect({ period, obstacle }).toEqual({ period, obstacle: null });
    ledger = after;
  }
});
