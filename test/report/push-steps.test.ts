import { describe, expect, test } from "vitest";
import { missingSteps, scriptIdIn } from "../../playground/push-steps.ts";

const ID = "1aB-cD_eFgHiJkLmNoPqRsTuVwXyZ0123456789abcdefghijklmnopqr";

describe("before a push", () => {
  test.each([
    { why: "everything is there", id: ID, login: true, steps: 0 },
    { why: "only the login is missing", id: ID, login: false, steps: 3 },
    { why: "only the id is missing", id: null, login: true, steps: 3 },
    { why: "both are missing", id: null, login: false, steps: 5 },
  ])("$why", ({ id, login, steps }) => {
    expect(missingSteps(id, login)).toHaveLength(steps);
  });

  test.each([
    { why: "an id", text: JSON.stringify({ scriptId: ID, rootDir: "dist" }), is: ID },
    { why: "the placeholder", text: '{"scriptId":"PASTE-YOUR-SCRIPT-ID-HERE-IT-IS-LONG-ENOUGH"}', is: null },
    { why: "nothing", text: '{"scriptId":""}', is: null },
  ])("$why in .clasp.json", ({ text, is }) => {
    expect(scriptIdIn(text)).toBe(is);
  });
});
