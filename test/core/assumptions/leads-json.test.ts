/** Lead scoring in a settings file: any part of it, and a failure that names what is wrong. */
import { describe, expect, it } from "vitest";
import { DEFAULT_ASSUMPTIONS } from "../../../src/core/assumptions/assumptions.ts";
import { parseAssumptionsJson } from "../../../src/core/assumptions/assumptions-json.ts";
import { failureFrom, valueFrom } from "../../kit.ts";

const DEFAULTS = DEFAULT_ASSUMPTIONS.leads;
const parse = (leads: unknown) => parseAssumptionsJson(JSON.stringify({ leads }));

describe("leads of a settings file", () => {
  it.each([
    { why: "nothing given", leads: {}, is: {} },
    { why: "no points at all", leads: { points: [] }, is: { points: [] } },
    { why: "null is not given", leads: { decay: null, qualifiedFrom: null, points: null }, is: {} },
    {
      why: "points of their own, below zero too",
      leads: {
        points: [
          { event: " Trial ", points: 12.5 },
          { event: "Bounced", points: -3 },
        ],
      },
      is: {
        points: [
          { event: "Trial", points: 12.5 },
          { event: "Bounced", points: -3 },
        ],
      },
    },
    { why: "no decay, and the whole of it", leads: { decay: 0 }, is: { decay: 0 } },
    {
      why: "words without the spaces around them",
      leads: { sellingActivities: [" Call "], meetingActivities: ["Demo", "Site visit"], qualifiedFrom: 0.5 },
      is: { sellingActivities: ["Call"], meetingActivities: ["Demo", "Site visit"], qualifiedFrom: 0.5 },
    },
  ])("$why", ({ leads, is }) => {
    expect(valueFrom(parse(leads)).leads).toEqual({ ...DEFAULTS, ...is });
  });

  it.each([
    { why: "a key that there is not", leads: { threshold: 20 }, column: "threshold" },
    { why: "a decay above 1", leads: { decay: 1.01 }, column: "decay" },
    { why: "a decay below 0", leads: { decay: -0.1 }, column: "decay" },
    { why: "a decay in words", leads: { decay: "10%" }, column: "decay" },
    { why: "everybody qualified", leads: { qualifiedFrom: 0 }, column: "qualifiedFrom" },
    { why: "points without an event", leads: { points: [{ event: " ", points: 1 }] }, column: "event", row: 1 },
    { why: "an event without points", leads: { points: [{ event: "Click" }] }, column: "points", row: 1 },
    { why: "points in words", leads: { points: [{ event: "Click", points: "3" }] }, column: "points", row: 1 },
    {
      why: "an event twice, spelt differently",
      leads: {
        points: [
          { event: "Pricing page", points: 1 },
          { event: "pricing-page", points: 2 },
        ],
      },
      column: "event",
      row: 2,
    },
    { why: "a word that holds a comma", leads: { sellingActivities: ["Call, Demo"] }, column: "sellingActivities" },
    { why: "a blank word", leads: { meetingActivities: [""] }, column: "meetingActivities" },
    { why: "one word, not in a list", leads: { meetingActivities: "Demo" }, column: "meetingActivities" },
  ])("refuses $why", ({ leads, column, row = 0 }) => {
    expect(failureFrom(parse(leads))).toMatchObject({ code: "SETTINGS_CELL", column, row });
  });
});
