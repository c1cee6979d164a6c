/** Whichever service call fails, a period is closed or it is not begun. FAULTS=all tries every call. */
import { describe, expect, it } from "vitest";
import { CLOSINGS } from "../reliability/fault-scenarios.ts";
import { meetLock, sweep } from "../reliability/faults.ts";

const IN_FULL = process.env["FAULTS"] === "all";

describe.each([
  { what: "the first closing", stride: 53 },
  { what: "a later closing", stride: 53 },
  { what: "a reopening", stride: 7 },
] as const)("whichever service call fails, $what is done or not begun", ({ what, stride }) => {
  it.for(["throws", "killed"] as const)("when the call is %s", { timeout: 3_600_000 }, async (ending, { task }) => {
    const counts = await sweep(
      CLOSINGS[what],
      { ending, stride: IN_FULL ? 1 : stride, through: IN_FULL ? 10 : 3 },
      task,
    );
    expect(counts.tried).toBeGreaterThan(1);
  });

  it("while somebody else holds the lock", () => meetLock(CLOSINGS[what]));
});
