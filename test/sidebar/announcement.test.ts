/** What a screen reader hears on every page. */
import { expect, it } from "vitest";
import { announcement } from "../../src/sidebar/announcement.ts";
import { expectGolden } from "../kit.ts";
import { START } from "./add-on.ts";
import { SCENES } from "./scenes.ts";
import { next, open, opened, walk } from "./walk.ts";

it("reads as agreed", () => {
  const heard = Object.entries(SCENES).map(([name, state]) => `${name}: ${announcement(state)}`.trim());
  expectGolden("sidebar/announcements.txt", `${heard.join("\n")}\n`);
});

it("changes with each report, so that the next one is heard too", () => {
  const first = opened(START, next(), "answered", next(), next(), next(), next());
  const second = open(walk(first, "answered"));
  expect([first.step, second.step]).toEqual(["build", "build"]);
  expect(announcement(second)).not.toBe(announcement(first));
});
