import { describe, expect, test } from "vitest";
import { leadScore } from "../../../src/core/planning/lead-score.ts";

const FIELD_GUIDE = [
  { event: "pricing page", points: 10 },
  { event: "click", points: 3 },
  { event: "open", points: 1 },
  { event: "fits persona", points: 5 },
  { event: "inaccurate details", points: -5 },
];

describe("lead score", () => {
  test.each([
    {
      why: "each event once: the field's example",
      events: ["pricing page", "click", "open", "fits persona"],
      counts: [1, 1, 1, 1],
      idle: 0,
      decay: 0,
      score: 19,
    },
    {
      why: "negative points take away",
      events: ["click", "inaccurate details"],
      counts: [2, 1],
      idle: 0,
      decay: 0,
      score: 1,
    },
    {
      why: "a tenth is lost each idle week: 16 × 0.9²",
      events: ["pricing page", "click"],
      counts: [1, 2],
      idle: 2,
      decay: 0.1,
      score: 12.96,
    },
    {
      why: "case and outer spaces do not make another event",
      events: [" Pricing Page "],
      counts: [1],
      idle: 0,
      decay: 0,
      score: 10,
    },
  ])("$why", ({ events, counts, idle, decay, score }) => {
    const result = leadScore(events, counts, FIELD_GUIDE, idle, decay);
    expect(result.ok && result.value).toBeCloseTo(score, 10);
  });

  test("an event without points is an error that names it, not 0", () => {
    expect(leadScore(["click", "webinar"], [1, 1], FIELD_GUIDE, 0, 0)).toEqual({
      ok: false,
      failure: { code: "UNKNOWN_EVENT", argument: "events", row: 2, event: "webinar" },
    });
  });
});
