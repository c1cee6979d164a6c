import { describe, expect, it } from "vitest";
import { shortReason } from "../../../src/core/forecast/short-reason.ts";

describe("shortReason", () => {
  it.each([
    { reason: "", gives: "", why: "nothing is nothing" },
    {
      reason: "Stage, because none could be tried.",
      gives: "Stage, because none could be tried.",
      why: "one sentence stays",
    },
    {
      reason: "Off by 29.7 %. Others by 3.5 %.",
      gives: "Off by 29.7 %. Others by 3.5 %.",
      why: "a decimal point ends nothing",
    },
    {
      reason: "Run rate, the least (Stage by 36.9 %, Last month by 44 %).",
      gives: "Run rate, the least.",
      why: "what it was compared to stands with the methods",
    },
    {
      reason: "Won (all of it) counts.",
      gives: "Won (all of it) counts.",
      why: "only brackets at the end are an aside",
    },
    {
      reason: "One. Others were nearer: by far; by 2.5 %.",
      gives: "One. Others were nearer.",
      why: "a warning stays, its details do not",
    },
    {
      reason: "None up to May: nothing closed. Two.",
      gives: "None up to May: nothing closed. Two.",
      why: "the first sentence keeps its colon",
    },
    { reason: "One. Two. Three.", gives: "One. Two.", why: "two sentences are enough" },
  ] as const)("$why", ({ reason, gives }) => {
    expect(shortReason(reason)).toBe(gives);
  });
});
