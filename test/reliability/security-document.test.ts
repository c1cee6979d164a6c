/** docs/security.md names a test for each threat; each of them is there. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const ROOT = new URL("../../", import.meta.url);

interface Row {
  readonly threat: string;
  readonly file: string;
  readonly name: string;
}

function rows(): Row[] {
  const text = readFileSync(new URL("docs/security.md", ROOT), "utf8");
  const lines = text.split("\n").filter((line) => line.startsWith("| "));
  return lines.slice(1).flatMap((line) => {
    const cells = line.slice(2, -2).split(" | ");
    const [, threat = ""] = cells;
    const [, file = "", name = ""] = /^`([^`]+)`: (.+)$/.exec(cells[4] ?? "") ?? [];
    return line.startsWith("|---") ? [] : [{ threat, file, name }];
  });
}

describe("docs/security.md", () => {
  it("has a threat for everybody it names", () => {
    expect(rows().length).toBeGreaterThan(20);
  });

  it.each(rows())("$threat: its test is there", ({ file, name }) => {
    expect(existsSync(new URL(file, ROOT)), file).toBe(true);
    const text = readFileSync(new URL(file, ROOT), "utf8");
    expect(text.includes(`"${name}"`), `${file} has no test "${name}"`).toBe(true);
  });
});
