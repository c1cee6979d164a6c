import { describe, expect, it } from "vitest";
import { areaOfName } from "../../../playground/page/links.ts";
import { sparklineColumns, sparklinePoints } from "../../../playground/page/sparkline.ts";

const BOX = { left: 100, top: 50, width: 106, height: 26 };

describe("sparklinePoints", () => {
  it("goes from the least at the foot to the largest at the head, the first at the left", () => {
    expect(sparklinePoints([0, 10, 5], BOX)).toEqual([
      { x: 103, y: 73 },
      { x: 153, y: 53 },
      { x: 203, y: 63 },
    ]);
  });

  it("stands half way up where all figures are alike, and where there is one", () => {
    expect(sparklinePoints([4, 4], BOX).map(({ y }) => y)).toEqual([63, 63]);
    expect(sparklinePoints([4], BOX)).toEqual([{ x: 103, y: 63 }]);
  });
});

describe("sparklineColumns", () => {
  it("stand on zero or hang from it, within the box", () => {
    const columns = sparklineColumns([10, -10], BOX);
    expect(columns.map(({ top, height }) => [top, height])).toEqual([
      [53, 10],
      [63, 10],
    ]);
    expect(sparklineColumns([0, 0], BOX).map(({ height }) => height)).toEqual([0, 0]);
  });
});

describe("areaOfName", () => {
  it.each([
    { name: "A1", area: { row: 0, column: 0, rows: 1, columns: 1 } },
    { name: "B7:C9", area: { row: 6, column: 1, rows: 3, columns: 2 } },
    { name: "A0", area: null },
    { name: "C9:B7", area: null },
    { name: "A", area: null },
    { name: "Deals!A1", area: null },
    { name: "", area: null },
  ])("reads $name", ({ name, area }) => {
    expect(areaOfName(name)).toEqual(area);
  });
});
