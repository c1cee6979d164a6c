/** What the docs say about the settings file is true: their example reads, and every key is explained. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DEFAULT_ASSUMPTIONS } from "../../../src/core/assumptions/assumptions.ts";
import { parseAssumptionsJson } from "../../../src/core/assumptions/assumptions-json.ts";
import { readAssumptions } from "../../../src/core/assumptions/read-assumptions.ts";
import { failureFrom, valueFrom } from "../../kit.ts";
import { settingsGrid, settingsTable } from "./settings-table.ts";

const DOCS = readFileSync(new URL("../../../docs/settings-file.md", import.meta.url), "utf8");
const EXAMPLE = /```json\n([\s\S]*?)```/.exec(DOCS)?.[1] ?? "";

describe("docs/settings-file.md", () => {
  it("has an example that reads, and fills every part of the settings", () => {
    const read = valueFrom(parseAssumptionsJson(EXAMPLE));
    for (const key of Object.keys(DEFAULT_ASSUMPTIONS) as (keyof typeof read)[]) {
      expect(read[key], key).not.toEqual([]);
    }
    expect(valueFrom(readAssumptions(settingsTable(settingsGrid(read)), "mdy"))).toEqual(read);
  });

  it.each([
    { part: "the file", json: '{"nobody":1}' },
    { part: "a plan", json: '{"terms":[{"nobody":1}]}' },
    { part: "an assignment", json: '{"assignments":[{"nobody":1}]}' },
    { part: "a rep", json: '{"reps":[{"nobody":1}]}' },
    { part: "the leads", json: '{"leads":{"nobody":1}}' },
    { part: "a stage", json: '{"stages":[{"nobody":1}]}' },
  ])("explains every key of $part", ({ json }) => {
    const failure = failureFrom(parseAssumptionsJson(json));
    const keys = failure.code === "SETTINGS_CELL" ? failure.expected.replace("one of: ", "").split(", ") : [];
    expect(keys.length).toBeGreaterThan(2);
    const missing = keys.filter((key) => !new RegExp(`\`${key}[\`.]`).test(DOCS));
    expect(missing).toEqual([]);
  });
});
