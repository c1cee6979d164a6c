/** A probability that the settings lent to a deal is taken off; one that the deal brought stays. */
import { expect, it } from "vitest";
import { withOwnProbabilities } from "../../../src/core/assumptions/own-probabilities.ts";
import { deal } from "../some-deals.ts";

const STAGES = [{ stage: "Demo", probability: 0.4, outcome: "open", order: 1 }] as const;

it.each([
  { why: "lent by the stage", given: deal({ stage: "Demo", probability: 0.4 }), left: null },
  { why: "lent, the stage spelled otherwise", given: deal({ stage: "DEMO ", probability: 0.4 }), left: null },
  { why: "its own", given: deal({ stage: "Demo", probability: 0.45 }), left: 0.45 },
  { why: "of a stage that the settings lack", given: deal({ stage: "Trial", probability: 0.4 }), left: 0.4 },
  {
    why: "decided: not the settings' to lend",
    given: deal({ stage: "Demo", outcome: "won", probability: 0.4 }),
    left: 0.4,
  },
])("$why", ({ given, left }) => {
  expect(withOwnProbabilities([given], STAGES).map(({ probability }) => probability)).toEqual([left]);
});
