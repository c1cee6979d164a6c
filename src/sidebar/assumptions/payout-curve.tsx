/** A payout curve as a small picture: attainment (or credit) to the right, pay upwards. */
import type { JSX } from "preact";
import type { CurvePoint } from "../../core/commission/payout-curve.ts";
import { sidebarWords } from "../../messages.ts";

interface PayoutCurveProps {
  readonly name: string;
  /** Id of the words that say what the picture shows. */
  readonly describedBy: string;
  readonly points: readonly CurvePoint[];
  /** Where it is 100 %; null: the axis is money. */
  readonly quota: number | null;
  readonly money: (amount: number) => string;
}

const WIDTH = 268;
const HEIGHT = 150;
const PLOT = { left: 8, right: 260, top: 24, bottom: 118 } as const;

export function PayoutCurve({ name, describedBy, points, quota, money }: PayoutCurveProps): JSX.Element {
  const words = sidebarWords.assumptions.curveAxes;
  const end = points[points.length - 1]?.credit ?? 1;
  const most = Math.max(...points.map(({ payout }) => payout)) || 1;
  const x = (credit: number): number => round(PLOT.left + ((PLOT.right - PLOT.left) * credit) / end);
  const y = (payout: number): number => round(PLOT.bottom - ((PLOT.bottom - PLOT.top) * payout) / most);
  const line = points.map(({ credit, payout }) => `${x(credit)},${y(payout)}`).join(" ");
  const ticks =
    quota === null
      ? [{ at: end, text: money(end) }]
      : [0.5, 1, 1.5].map((share) => ({ at: share * quota, text: `${share * 100} %` }));
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={name} aria-describedby={describedBy}>
      <text class="axis" x={PLOT.left} y="14">
        {words.pay}: {money(most)}
      </text>
      <line class="grid" x1={PLOT.left} x2={PLOT.right} y1={PLOT.top} y2={PLOT.top} />
      <line class="base" x1={PLOT.left} x2={PLOT.right} y1={PLOT.bottom} y2={PLOT.bottom} />
      {ticks
        .filter(({ at }) => at <= end)
        .map(({ at, text }) => (
          <g key={text}>
            <line class="grid" x1={x(at)} x2={x(at)} y1={PLOT.top} y2={PLOT.bottom} />
            <text class="axis" x={x(at)} y={PLOT.bottom + 14} text-anchor={at === end ? "end" : "middle"}>
              {text}
            </text>
          </g>
        ))}
      <polyline class="pay" points={line} />
      <text class="axis" x={PLOT.right} y={HEIGHT - 4} text-anchor="end">
        {quota === null ? words.credit : words.attainment}
      </text>
    </svg>
  );
}

function round(place: number): number {
  return Math.round(place * 10) / 10;
}
