/** Which columns each report needs. */
import { describe, expect, it } from "vitest";
import type { Field } from "../../../src/core/deals/deal.ts";
import { limitsOf } from "../../../src/core/deals/limits.ts";

const matches = (...fields: Field[]) =>
  fields.map((field, column) => ({ field, column, header: field, confidence: 1 }));
const said = (...fields: Field[]) =>
  limitsOf(matches(...fields)).map(({ report, missing, severity }) => `${report}: ${missing}, ${severity}`);

describe("limitsOf", () => {
  it("has nothing to say when all is there", () => {
    expect(said("owner", "account", "amount", "stage", "closed", "probability")).toEqual([]);
  });

  it.each<Field>(["closed", "expectedClose", "wonOn", "lostOn"])("takes %s for a close date", (field) => {
    expect(said("owner", "account", "probability", field)).toEqual([]);
  });

  it("blocks the reports by rep without an owner, those by period without a close date", () => {
    expect(said("account", "probability", "closed")).toEqual([
      "quadrant: owner, blocked",
      "quota: owner, blocked",
      "forecast: owner, partial",
      "kpi: owner, partial",
      "ramp: owner, blocked",
      "territories: owner, blocked",
      "capacity: owner, partial",
    ]);
    expect(said("account", "probability", "owner")).toEqual([
      "quadrant: close date, blocked",
      "quota: close date, blocked",
      "kpi: close date, blocked",
      "forecast: close date, partial",
      "review: close date, partial",
      "ramp: close date, blocked",
      "territories: close date, partial",
      "capacity: close date, partial",
    ]);
    expect(said("owner", "account", "closed")).toEqual(["forecast: probability, partial"]);
    expect(said("owner", "closed", "probability")).toEqual(["territories: account, blocked"]);
  });
});
