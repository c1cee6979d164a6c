import { expect, test } from "vitest";
import { pipelineEfficiency } from "../../../src/core/metrics/pipeline-efficiency.ts";

test("won amount over everything in play", () => {
  expect(pipelineEfficiency([100, 100, 200, null], ["won", "lost", "open", "won"])).toEqual({ ok: true, value: 0.25 });
});

test("no deals and no amounts are no data", () => {
  expect(pipelineEfficiency([], [])).toMatchObject({ failure: { code: "NO_DATA", missing: "deals" } });
  expect(pipelineEfficiency([null], ["open"])).toMatchObject({ failure: { code: "NO_DATA", missing: "amounts" } });
});
