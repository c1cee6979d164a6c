/** Won and quota, month by month: bars with a line across each where the quota lies; the same in words and as a table. */
import type { JSX } from "preact";
import type { PreviewFigures } from "../../core/preview/preview-figures.ts";
import { sidebarWords } from "../../messages.ts";

type Months = PreviewFigures["months"];

const WIDTH = 268;
const HEIGHT = 120;
/** Room for the scale above the bars, and for the months' names under them. */
const TOP = 16;
const FOOT = 16;
const GAP = 5;
const NAMES = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

export function MonthChart({ months, currency }: { readonly months: Months; readonly currency: string }): JSX.Element {
  const words = sidebarWords.preview;
  const most = months.reduce((highest, { won, quota }) => Math.max(highest, won ?? 0, quota ?? 0), 0);
  const room = HEIGHT - TOP - FOOT;
  const heightOf = (amount: number): number => (most <= 0 ? 0 : (Math.max(0, amount) / most) * room);
  const step = WIDTH / Math.max(1, months.length);
  const base = HEIGHT - FOOT;
  return (
    <figure>
      <figcaption>{words.months(currency)}</figcaption>
      <p class="hint">{words.monthsLegend}</p>
      <svg class="month-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={inWords(months)}>
        <line class="chart-line" x1={0} x2={WIDTH} y1={TOP} y2={TOP} />
        <text class="chart-text" x={0} y={TOP - 4}>
          {words.short(most)}
        </text>
        <line class="chart-line" x1={0} x2={WIDTH} y1={base} y2={base} />
        {months.map(({ month, won, quota }, at) => (
          <g key={month}>
            {won !== null && (
              <rect
                class="bar-value"
                x={at * step + GAP / 2}
                y={base - heightOf(won)}
                width={step - GAP}
                height={heightOf(won)}
              />
            )}
            {quota !== null && (
              <rect class="bar-mark" x={at * step} y={base - heightOf(quota) - 1} width={step} height={2} />
            )}
            {at % 2 === 1 && (
              <text class="chart-text" x={at * step + step / 2} y={HEIGHT - 3} text-anchor="middle">
                {nameOf(month).slice(0, 3)}
              </text>
            )}
          </g>
        ))}
      </svg>
      <details>
        <summary>{words.asTable}</summary>
        <div class="inside">
          <table class="chart-table">
            <thead>
              <tr>
                <th scope="col">{words.month}</th>
                <th scope="col">{words.won}</th>
                <th scope="col">{words.quota}</th>
              </tr>
            </thead>
            <tbody>
              {months.map(({ month, won, quota }) => (
                <tr key={month}>
                  <th scope="row">{nameOf(month)}</th>
                  <td>{won === null ? "" : words.amount(won)}</td>
                  <td>{quota === null ? "" : words.amount(quota)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}

function inWords(months: Months): string {
  const words = sidebarWords.preview;
  const [first] = months;
  const last = months[months.length - 1];
  if (first === undefined || last === undefined) return "";
  const best = months.reduce((one, other) => ((other.won ?? 0) > (one.won ?? 0) ? other : one));
  const sum = months.reduce((total, { won }) => total + (won ?? 0), 0);
  return words.monthsSaid(nameOf(first.month), nameOf(last.month), words.amount(sum), nameOf(best.month));
}

/** "Nov 2026" */
function nameOf(month: string): string {
  return `${NAMES[Number(month.slice(5, 7)) - 1] ?? ""} ${month.slice(0, 4)}`;
}
