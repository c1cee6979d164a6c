import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { isTimeZone, zoneTime } from "../../../playground/apps-script/zone-time.ts";

const ZONES = ["Etc/UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Apia", "Australia/Lord_Howe"];

describe("zoneTime", () => {
  test.each([
    { why: "winter", zone: "Europe/Berlin", serial: 45322, is: "2024-01-30T23:00:00.000Z" },
    { why: "summer", zone: "Europe/Berlin", serial: 45504, is: "2024-07-30T22:00:00.000Z" },
    {
      why: "an hour that comes twice is the first one",
      zone: "Europe/Berlin",
      serial: 45592 + 2.5 / 24,
      is: "2024-10-27T00:30:00.000Z",
    },
    {
      why: "an hour that never comes moves on",
      zone: "Europe/Berlin",
      serial: 45382 + 2.5 / 24,
      is: "2024-03-31T01:30:00.000Z",
    },
    { why: "half an hour of offset", zone: "Asia/Kolkata", serial: 45322, is: "2024-01-30T18:30:00.000Z" },
    { why: "a day that an island left out", zone: "Pacific/Apia", serial: 40907.5, is: "2011-12-30T22:00:00.000Z" },
    { why: "before zones there was the sun", zone: "Europe/Berlin", serial: 0.5, is: "1899-12-30T11:00:00.000Z" },
  ])("$why", ({ zone, serial, is }) => {
    expect(new Date(zoneTime(zone).instantOf(serial)).toISOString()).toBe(is);
  });

  property.prop([fc.constantFrom(...ZONES), fc.integer({ min: Date.UTC(1950, 0, 1), max: Date.UTC(2050, 0, 1) })])(
    "what a zone's clocks show leads back to the moment, except in an hour that comes twice",
    (zone, seconds) => {
      const instant = Math.floor(seconds / 1000) * 1000;
      const { instantOf, serialOf } = zoneTime(zone);
      const again = instantOf(serialOf(instant));
      expect(serialOf(again)).toBeCloseTo(serialOf(instant), 8);
      expect(instant - again === 0 || Math.abs(instant - again) <= 3_600_000).toBe(true);
    },
  );

  test("zones are known by their IANA names", () => {
    expect([isTimeZone("Europe/Berlin"), isTimeZone("Mars/Base")]).toEqual([true, false]);
  });
});
