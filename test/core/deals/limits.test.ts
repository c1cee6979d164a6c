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
    expect(said("owner", "amount", "stage", "closed", "probability")).toEqual([]);
  });

  it.each<Field>(["closed", "expectedClose", "wonOn", "lostOn"])("takes %s for a close date", (field) => {
    expect(said("owner", "probability", field)).toEqual([]);
  });

  it("blocks the reports by rep without an owner, those by period without a close date", () => {
    expect(said("probability", "closed")).toEqual([
      "quadrant: owner, blocked",
      "quota: owner, blocked",
      "forecast: owner, partial",
      "kpi: owner, partial",
    ]);
    expect(said("probability", "owner")).toEqual([
      "quadrant: close date, blocked",
      "quota: close date, blocked",
      "kpi: close date, blocked",
      "forecast: close date, partial",
      "review: close date, partial",
    ]);
    expect(said("owner", "closed")).toEqual(["forecast: probability, partial"]);
  });
});
