/** Walks the wizard as a person without a mouse: from heading to heading, by whatever the primary button of each step is. */

import type { Frame, Page } from "playwright-core";
import { expect } from "vitest";
import { accessibilityProblems, sidewaysScroll } from "./playground-page.ts";

export interface WalkedStep {
  readonly heading: string;
  /** From the press that led here until everything was there. */
  readonly milliseconds: number;
}

/** Builds take a while; everything else is there in a moment. */
const STEP_TIME = 30_000;
const MOST_STEPS = 12;
const MOST_TABS = 120;

/** Presses the primary button of each step until the last heading is there; every step is checked in light and dark. */
export async function walkToTheEnd(page: Page, frame: Frame, last: string): Promise<readonly WalkedStep[]> {
  const steps: WalkedStep[] = [];
  let pressed = performance.now();
  while (steps.length < MOST_STEPS) {
    const heading = await settledHeading(frame, steps[steps.length - 1]?.heading ?? null);
    steps.push({ heading, milliseconds: performance.now() - pressed });
    await stepIsSound(page, frame, heading);
    if (heading === last) return steps;
    await tabTo(page, frame, "button.primary:not(:disabled)");
    pressed = performance.now();
    // Both keys press a button, and a person may use either.
    await page.keyboard.press(steps.length % 2 === 0 ? "Space" : "Enter");
    await workIsSound(page, frame, heading);
  }
  throw new Error(`The wizard did not end: ${steps.map(({ heading }) => heading).join(", ")}`);
}

/**
 * Waits for another heading than before, with the focus on it, and for the step to be at rest. A build is passed through:
 * it leads on by itself.
 */
async function settledHeading(frame: Frame, before: string | null): Promise<string> {
  await frame.waitForFunction(
    (left) => {
      const heading = document.querySelector("h1");
      const isAtRest = document.querySelector("main")?.getAttribute("aria-busy") !== "true";
      return heading !== null && heading.textContent !== left && document.activeElement === heading && isAtRest;
    },
    before,
    { timeout: STEP_TIME },
  );
  return (await frame.locator("h1").textContent()) ?? "";
}

/** A step that leads on by itself, without a primary button, is looked at while it works: that is the build. */
async function workIsSound(page: Page, frame: Frame, before: string): Promise<void> {
  await frame.waitForFunction((left) => document.querySelector("h1")?.textContent !== left, before);
  if ((await frame.locator("button.primary").count()) > 0) return;
  await schemesAreSound(page, frame, "at work");
}

async function schemesAreSound(page: Page, frame: Frame, heading: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await accessibilityProblems(frame), `${heading}, ${colorScheme}`).toEqual([]);
    expect(await sidewaysScroll(frame), `${heading}, ${colorScheme}`).toBe(0);
  }
}

/** Accessible in both schemes, one primary button, and nowhere wider than the sidebar's 300 pixels. */
export async function stepIsSound(page: Page, frame: Frame, heading: string): Promise<void> {
  expect(await frame.evaluate(() => window.innerWidth)).toBe(300);
  await schemesAreSound(page, frame, heading);
  expect(await frame.locator("button.primary").count(), heading).toBe(1);
}

/** Presses Tab until what fits the selector has the focus. */
export async function tabTo(page: Page, frame: Frame, selector: string): Promise<void> {
  for (let count = 0; count < MOST_TABS; count += 1) {
    const isThere = await frame.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
    if (isThere) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`The keyboard does not reach ${selector}.`);
}
